/// A block that the words before it call an example holds a version: the reader has another.
///
/// ````text
/// Check out the release by its tag. For example:
///
/// ```sh
/// git checkout v4.2.0
/// ```
/// ````
///
/// Numbers with at least one point, with or without a `v`, as a word of their own. Where the words
/// do not speak of an example, a version is taken as it stands.
struct ExampleVersion: Rule {
  static let name: RuleName = "example-version"

  /// The versions in the lines of such a block.
  static func orders(in lines: [String], firstLine: Int) -> [ReplacementOrder] {
    zip(firstLine..., lines).flatMap { line, text -> [ReplacementOrder] in
      guard !text.trimmedStart.hasPrefix("#") else { return [] }
      return text.split { " \t=\"'".contains($0) }.filter(isVersion).map { version in
        ReplacementOrder(
          String(version), nil, by: name, words: String(text.trimmedStart), line: line)
      }
    }
  }

  private static func isVersion(_ word: Substring) -> Bool {
    let digits = word.hasPrefix("v") ? word.dropFirst() : word
    let parts = digits.split(separator: ".", omittingEmptySubsequences: false)
    return (2...3).contains(parts.count)
      && parts.allSatisfy { (1...4).contains($0.count) && $0.allSatisfy(\.isNumber) }
  }
}
