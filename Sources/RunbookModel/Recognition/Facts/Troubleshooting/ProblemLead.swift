import MarkdownSyntax

/// A bold paragraph names a problem, and what follows it the remedy.
///
/// ```markdown
/// ## Troubleshooting
///
/// **Error: it beeps**
///
/// - Press it again
///
/// **Problem:** the lamp is dark.
///
/// **Solution:** change it.
/// ```
///
/// Labels of the parts of an entry (`**Cause:**`, `**Fix:**`) begin none.
struct ProblemLead: TroubleRule {
  static let name: RuleName = "problem-lead"

  func problems(in place: TroublePlace) -> [Problem] {
    guard place.isPart, !Self.isEntry(place.section) else { return [] }
    let leads = place.blocks.indices.filter { Self.title(of: place.blocks[$0]) != nil }
    return zip(leads, leads.dropFirst() + [place.blocks.count]).compactMap { start, end in
      let block = place.blocks[start]
      let body = Array(place.blocks[(start + 1)..<end])
      // A bold line without a remedy under it says something by itself.
      guard let title = Self.title(of: block),
        ProblemName(title).namesProblem && !body.isEmpty || !Prose(block).isStrong
          || body.contains(where: Self.isRemedy)
      else { return nil }
      return Problem(ProblemName(title).bare, line: block.line, body: body)
    }
  }

  /// Whether a block may tell what to do.
  private static func isRemedy(_ block: MarkdownBlock) -> Bool {
    switch block.kind {
    case .list, .codeBlock: true
    case .paragraph: Orders.isOrder(Prose(block))
    default: false
    }
  }

  /// Whether a section is the entry, so that bold leads are parts of it.
  private static func isEntry(_ section: Section) -> Bool {
    let title = SectionCandidate(title: section.title, parent: .procedure, line: 1)
    return TroubleshootingHeading().verdict(on: title) == nil
      && ProblemName(section.title.text).namesProblem
  }

  /// What a paragraph names: all of it where it is bold, else what a label of a problem leads in.
  private static func title(of block: MarkdownBlock) -> String? {
    guard case .paragraph = block.kind else { return nil }
    let prose = Prose(block)
    if prose.isStrong {
      let text = prose.strongLead ?? prose.text.trimmed
      let name = ProblemName(text)
      guard name.words.count > 1, name.words.count <= 16, !TroubleBody.isLabel(text),
        !text.hasSuffix("?"), name.isEntry
      else { return nil }
      return text
    }
    guard let lead = prose.strongLead, prose.opensWithLabel else { return nil }
    let words = Words.of(Title.droppingDecoration(lead))
    if let first = words.first, words.count <= 2, Lexicon.problemNames.contains(first) {
      return prose.text.trimmed.dropFirst(lead.count).drop { ":* ".contains($0) }.trimmed
    }
    guard !TroubleBody.isLabel(lead), words.count > 1, ProblemName(lead).namesProblem,
      !ProblemName(lead).isHelp
    else { return nil }
    return lead
  }
}
