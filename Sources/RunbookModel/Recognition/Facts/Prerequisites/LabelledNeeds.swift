import MarkdownSyntax

/// A bold label introduces what must hold.
///
/// ```markdown
/// **Prerequisites:**
///
/// - A shell
/// - An hour
///
/// **Requirements:** a vault that is open
/// ```
///
/// What follows the label on its line counts, else the items of the list after it.
struct LabelledNeeds: NeedRule {
  static let name: RuleName = "labelled-needs"

  func needs(at index: Int, in place: NeedPlace) -> [Need] {
    guard place.role == .procedure || place.role == .background,
      let prose = place.paragraph(at: index), let lead = prose.strongLead ?? Self.label(of: prose)
    else { return [] }
    let title = SectionCandidate(title: Title(lead), parent: .procedure, line: 1)
    guard PrerequisitesHeading().verdict(on: title) != nil, title.title.words.count <= 4 else {
      return []
    }
    let rest = prose.text.trimmed.dropFirst(lead.count).drop { ":* ".contains($0) }
    if !rest.isEmpty, !prose.endsWithColon { return [place.need(at: index, words: [lead])] }
    guard index + 1 < place.blocks.count, case .list = place.blocks[index + 1].kind else {
      return []
    }
    return Need.items(of: place.blocks[index + 1], words: lead)
  }

  /// A plain line that is nothing but such a label: `Prerequisites:`.
  private static func label(of prose: Prose) -> String? {
    let text = prose.text.trimmed
    guard text.hasSuffix(":"), text.utf8.count <= 30,
      prose.words.contains(where: { $0.hasPrefix("prereq") || $0.hasPrefix("requirement") })
    else { return nil }
    return String(text.dropLast())
  }
}
