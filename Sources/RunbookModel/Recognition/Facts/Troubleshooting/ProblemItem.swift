import MarkdownSyntax

/// An item of a list names a problem, with the remedy after it or below it.
///
/// ```markdown
/// ## Common issues
///
/// - **It is dark:** switch on the light
/// - Firewall: open the port
/// - If the mail does not come, look into the spam folder
/// ```
///
/// The name ends at a colon, an arrow or a dash, or it is the `if`. Items that only order
/// something (`- Check the logs`) are advice for every problem.
struct ProblemItem: TroubleRule {
  static let name: RuleName = "problem-item"

  func problems(in place: TroublePlace) -> [Problem] {
    guard place.isPart, place.section.subsections.isEmpty || !place.blocks.isEmpty,
      Self.mayList(place.section)
    else { return [] }
    return place.blocks.flatMap { block -> [Problem] in
      guard case .list = block.kind else { return [] }
      return block.children.compactMap(Self.problem)
    }
  }

  /// Whether a section's own lists are of problems: those under the name of one are its remedies.
  private static func mayList(_ section: Section) -> Bool {
    let title = SectionCandidate(title: section.title, parent: .procedure, line: 1)
    if TroubleshootingHeading().verdict(on: title) != nil { return true }
    return !ProblemName(section.title.text).isEntry && !ProblemName(section.title.text).isHelp
  }

  private static func problem(_ item: MarkdownBlock) -> Problem? {
    guard let first = item.children.first, case .paragraph = first.kind else { return nil }
    let prose = Prose(first)
    guard let (title, remedy) = parted(prose) else { return nil }
    var problem = Problem(
      ProblemName(title).bare, line: item.line, body: Array(item.children.dropFirst()))
    if !remedy.isEmpty { problem.solutions = [remedy] }
    return problem
  }

  /// What an item names, and what it says after it.
  private static func parted(_ prose: Prose) -> (title: String, remedy: String)? {
    let text = Title.droppingDecoration(prose.text.trimmed)
    if let lead = prose.strongLead, lead.count > 1 {
      guard ProblemName(lead).isEntry, !TroubleBody.isLabel(lead) else { return nil }
      let bare = Title.droppingDecoration(lead)
      return (bare, text.dropFirst(bare.count).drop { ":-–—→ ".contains($0) }.trimmed)
    }
    if let first = prose.sentences.first?.words.first, first == "if" || first == "when",
      let comma = text.firstIndex(of: ",")
    {
      return (String(text[..<comma]), text[text.index(after: comma)...].trimmed)
    }
    for sign in [": ", " → ", " -> ", " => ", " — ", " – ", " - ", "? "] {
      guard let range = text.firstRange(of: sign) else { continue }
      let title = String(text[..<range.lowerBound])
      guard title.utf8.count <= 90, ProblemName(title).isEntry else { return nil }
      return (title, text[range.upperBound...].trimmed)
    }
    guard ProblemName(text).namesProblem, !ProblemName(text).isHelp else { return nil }
    return (prose.sentences.first?.text ?? text, "")
  }
}
