/// Directives say that these are the ways of one choice: `choice="Debian"` before one of them and
/// `choice="macOS"` before the other.
///
/// All steps side by side that have the key are one choice, each under the label that its directive
/// gives.
struct DirectedWay: WayRule {
  static let name: RuleName = "directed-way"

  func ways(among siblings: [DraftStep], in context: WayContext) -> [[Int]] {
    let positions = siblings.indices.filter { siblings[$0].directive.choice != nil }
    return positions.count > 1 ? [positions] : []
  }
}
