/// "Use the appropriate version" makes placeholders of the versions in the block beside it.
///
/// ```text
/// Remember to use the appropriate (updated) compiler version for the release.
/// Set the desired version:
/// ```
///
/// The words say that the reader has another one than the guide: `appropriate`, `desired`,
/// `updated`, `actual` or `your` stands before `version`, in an order. A version that is correct or
/// required is the guide's own and stays.
struct VersionOrder: Rule {
  static let name: RuleName = "version-order"

  private static let verbs: Set<String> = [
    "use", "set", "specify", "choose", "pick", "select", "adjust", "enter", "put", "substitute",
  ]
  private static let openness: Set<String> = [
    "appropriate", "desired", "updated", "actual", "your",
  ]

  /// Whether a sentence orders to use another version than the guide's.
  static func isOrder(_ sentence: OrderSentence) -> Bool {
    let words = sentence.words
    guard let version = words.firstIndex(where: { $0 == "version" || $0 == "versions" }) else {
      return false
    }
    let before = words[..<version]
    return before.contains(where: verbs.contains)
      && before.suffix(4).contains(where: openness.contains)
  }

  /// The orders that it gives for the versions in a block's lines.
  static func orders(by sentence: OrderSentence, in lines: [String]) -> [ReplacementOrder] {
    guard isOrder(sentence) else { return [] }
    let words = lines.flatMap { line in
      line.split { !$0.isLetter && !$0.isNumber && $0 != "." }
    }
    return words.filter(isVersion).map {
      ReplacementOrder(
        String($0), nil, by: name, words: sentence.text.trimmed, line: sentence.line)
    }
  }

  private static func isVersion(_ word: Substring) -> Bool {
    let numbers = word.drop { $0 == "v" }.utf8.split(
      separator: 46, omittingEmptySubsequences: false)
    return (2...3).contains(numbers.count)
      && numbers.allSatisfy { !$0.isEmpty && $0.count < 4 && $0.allSatisfy(ASCII.isDigit) }
  }
}
