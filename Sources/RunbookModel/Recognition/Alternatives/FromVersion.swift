/// Headings side by side say from where to where: `3.4 → 3.5` and `3.5 → 4.0`.
///
/// The reader comes from one of them.
struct FromVersion: WayRule {
  static let name: RuleName = "from-version"

  func ways(among siblings: [DraftStep], in context: WayContext) -> [[Int]] {
    let positions = siblings.indices.filter { index in
      let step = siblings[index]
      return step.anchor.kind == .heading && step.title.number == nil
        && [" → ", " -> ", " to "].contains { arrow in
          let ends = step.title.text.split(separator: arrow)
          return ends.count == 2 && (arrow != " to " || ends.allSatisfy(Self.endsInVersion))
        }
    }
    return positions.count > 1 ? [positions] : []
  }

  /// `v1.2`, `Release 3.4.x`: a text whose last word is a number with points.
  private static func endsInVersion(_ text: Substring) -> Bool {
    guard let word = Words.of(text).last else { return false }
    return word.contains(".") && word.contains(where: \.isNumber)
  }
}
