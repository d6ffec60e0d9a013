/// Headings or leads side by side are nothing but where something is done: `Linux` and `Windows`,
/// `macOS or Linux`, `Docker` and `Native`, `Staging` and `Production`.
///
/// The reader is in one of these places. Where all of them are to be done, say so: `First staging`,
/// `Then production`.
struct PlaceNames: WayRule {
  static let name: RuleName = "place-names"

  func ways(among siblings: [DraftStep], in context: WayContext) -> [[Int]] {
    neighbours(in: siblings) { Self.isPlace($0.title.words) ? "" : nil }
  }

  /// Whether words name one or several platforms, and nothing else.
  static func isPlace(_ words: [String]) -> Bool {
    var count = 0
    for word in words where word != "or" && word != "and" {
      for name in word.utf8.contains(47) ? word.split(separator: "/") : [word[...]] {
        guard Lexicon.platforms.contains(String(name)) else { return false }
        count += 1
      }
    }
    return (1...3).contains(count)
  }
}
