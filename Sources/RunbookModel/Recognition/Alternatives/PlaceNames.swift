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
    let names = words.filter { !["or", "and"].contains($0) }
      .flatMap { $0.split(separator: "/").map(String.init) }
    return (1...3).contains(names.count) && names.allSatisfy(Lexicon.platforms.contains)
  }
}
