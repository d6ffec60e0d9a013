/// Headings or labels side by side begin with the same words of a condition and end otherwise:
/// `If the test went well` and `If the test went badly`.
///
/// One of them holds. Conditions that do not exclude each other (`If you use mail`, `If you need
/// backups`) begin differently and are asked one by one.
struct ContraryCases: WayRule {
  static let name: RuleName = "contrary-cases"

  func ways(among siblings: [DraftStep], in context: WayContext) -> [[Int]] {
    sets(of: siblings) { step -> [String]? in
      let words = step.title.words
      guard words.count > 3, step.anchor.kind == .heading || step.prose.isStrong,
        ["if", "when"].contains(words[0]), words[1] != "you"
      else { return nil }
      return Array(words.prefix(3))
    }
  }
}
