/// The last text before some headings offers them: `Use one of the following methods:`.
///
/// Each part under that heading is a way, whatever it is called.
struct OfferedParts: WayRule {
  static let name: RuleName = "offered-parts"

  func ways(among siblings: [DraftStep], in context: WayContext) -> [[Int]] {
    guard let introduction = context.introduction, OneOfLead.offers(introduction) else {
      return []
    }
    let positions = siblings.indices.filter { siblings[$0].anchor.kind == .heading }
    return positions.count > 1 ? [positions] : []
  }
}
