import MarkdownSyntax

/// A heading names a problem.
///
/// ```markdown
/// ## Troubleshooting
///
/// ### Issue: the light stays off
///
/// ### "connection refused"
///
/// ### Webhooks
/// ```
///
/// Below `Troubleshooting`, `Common issues` and the like each heading does that neither orders
/// something (`Check the logs`) nor offers help for all problems (`Useful commands`). A heading
/// that only gathers further ones (`Common errors` below `Troubleshooting`) is none itself.
///
/// Anywhere else a heading does when both what is seen or why (`**Symptom:**`, `**Cause:**`) and
/// what to do (`**Fix:**`) stand right under it, or when it begins with `Error:`, `Issue:` or
/// `Problem:`. What stands below such a heading is then no part of the procedure.
struct ProblemHeading: TroubleRule {
  static let name: RuleName = "problem-heading"

  func problems(in place: TroublePlace) -> [Problem] {
    let sections = place.section.subsections
    return sections.indices.compactMap { index in
      let section = sections[index]
      guard let heading = section.heading, isProblem(section, in: place) else { return nil }
      let body = section.blocks + section.subsections.flatMap(\.allBlocks)
      // `Solution` beside the problem, where it should stand below.
      let beside = sections[(index + 1)...].prefix { TroubleBody.isLabel($0.title.text) }
      return Problem(
        ProblemName(section.title.text).bare, line: heading.line,
        body: body + beside.flatMap(\.allBlocks))
    }
  }

  private func isProblem(_ section: Section, in place: TroublePlace) -> Bool {
    let name = ProblemName(section.title.text)
    // What a directive takes out of such a part is no problem.
    if place.isPart, section.role != place.section.role { return false }
    if Self.isExplained(section) { return true }
    if TroubleBody.isLabel(section.title.text) { return false }
    guard place.isPart else { return section.role == .procedure && Self.isNamedError(name) }
    if Self.isGroup(section) { return false }
    if place.isQuestions { return name.namesProblem }
    return name.isEntry
  }

  /// Whether a heading stands over the problems and names none.
  private static func isGroup(_ section: Section) -> Bool {
    let title = SectionCandidate(title: section.title, parent: .procedure, line: 1)
    if TroubleshootingHeading().verdict(on: title) != nil || isTable(section) { return true }
    return section.blocks.isEmpty && section.subsections.count > 1
      && !section.subsections.contains { TroubleBody.isLabel($0.title.text) }
  }

  /// Whether a table of problems is all that stands under a heading.
  private static func isTable(_ section: Section) -> Bool {
    section.blocks.contains { if case .table = $0.kind { true } else { false } }
      && section.blocks.allSatisfy { block in
        switch block.kind {
        case .table, .paragraph: true
        default: false
        }
      }
  }

  /// Whether right under a heading stand both what is seen or why, and what to do.
  private static func isExplained(_ section: Section) -> Bool {
    let leads = section.blocks.compactMap { block -> Prose? in
      if case .paragraph = block.kind { Prose(block) } else { nil }
    }
    guard leads.contains(where: TroubleBody.isSymptomOrCause),
      leads.contains(where: TroubleBody.isMending)
    else { return false }
    return !section.title.isNamedStep
  }

  private static func isNamedError(_ name: ProblemName) -> Bool {
    name.isLabelled && name.words.first != "scenario" && name.words.first != "q"
  }
}
