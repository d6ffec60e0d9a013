/// Headings side by side say from where to where: `3.4 → 3.5` and `3.5 → 4.0`.
///
/// The reader comes from one of them.
struct FromVersion: WayRule {
  static let name: RuleName = "from-version"

  func ways(among siblings: [DraftStep], in context: WayContext) -> [[Int]] {
    let positions = siblings.indices.filter { index in
      let step = siblings[index]
      return step.anchor.kind == .heading && step.title.number == nil
        && [" → ", " -> ", " to "].contains { Self.parts(step.title.text, by: $0) }
    }
    return positions.count > 1 ? [positions] : []
  }

  /// Whether an arrow stands once in a title, a `to` between versions.
  private static func parts(_ title: String, by arrow: String) -> Bool {
    guard let range = title.firstRange(of: arrow) else { return false }
    let (before, after) = (title[..<range.lowerBound], title[range.upperBound...])
    guard !before.isEmpty, !after.isEmpty, !after.contains(arrow) else { return false }
    return arrow != " to " || endsInVersion(before) && endsInVersion(after)
  }

  /// `v1.2`, `Release 3.4.x`: a text whose last word is a number with points.
  private static func endsInVersion(_ text: Substring) -> Bool {
    guard let word = Words.of(text).last else { return false }
    return word.contains(".") && word.contains(where: \.isNumber)
  }
}
