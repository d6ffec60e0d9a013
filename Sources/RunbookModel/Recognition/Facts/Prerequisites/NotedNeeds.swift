import MarkdownSyntax

/// A note whose title names what must hold.
///
/// ```markdown
/// !!! note "Prerequisites"
///
///     - The service runs
///     - The client is installed
/// ```
struct NotedNeeds: NeedRule {
  static let name: RuleName = "noted-needs"

  func needs(at index: Int, in place: NeedPlace) -> [Need] {
    guard place.role == .procedure, index > 0, case .blockQuote = place.blocks[index].kind,
      let title = Tabs.admonitionTitle(of: place.blocks[index - 1])
    else { return [] }
    let candidate = SectionCandidate(title: Title(title), parent: .procedure, line: 1)
    guard PrerequisitesHeading().verdict(on: candidate) != nil else { return [] }
    let inner = NeedPlace(blocks: place.blocks[index].children, role: .prerequisites)
    return inner.blocks.indices.flatMap { PrerequisitePart().needs(at: $0, in: inner) }
  }
}
