/// A text that has to be in what a command prints; `...` and `…` in it stand for anything.
struct ExpectedText: Hashable, Sendable {
  private let parts: [String]

  init(_ text: String) {
    parts = text.replacing("…", with: "...").split(separator: "...").map { String($0).trimmed }
      .filter { !$0.isEmpty }
  }

  /// Whether its parts stand in a text, one after the other.
  ///
  /// - Complexity: O(*n* · *m*) for *n* and *m* characters.
  func stands(in text: String) -> Bool {
    var rest = text[...]
    for part in parts {
      guard let range = rest.firstRange(of: part) else { return false }
      rest = rest[range.upperBound...]
    }
    return true
  }
}
