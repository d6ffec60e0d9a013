/// `Make sure` and `Ensure` ask for a check when they name a result to be seen.
///
/// ```markdown
/// Make sure that you can sign in.
///
/// Ensure the logs do not show errors.
/// ```
///
/// Where they name something to bring about (`Ensure that the unit is started on boot`, `Make sure
/// to keep a copy`), they order it.
struct MakeSure: VerificationRule {
  static let name: RuleName = "make-sure"

  func check(_ sentence: Prose.Sentence, at index: Int, of passage: Passage) -> Verdict<Void>? {
    guard passage.kind != .heading, sentence.words.contains(where: Self.verbs.contains) else {
      return nil
    }
    for clause in Clauses.of(sentence.text) {
      let words = Clauses.bare(clause)
      guard let object = Self.object(of: words, in: passage) else { continue }
      if Self.isResult(object) { return Verdict(words.prefix(8), in: sentence) }
    }
    return nil
  }

  private static let verbs: Set<String> = ["ensure", "sure", "ensuring", "certain"]

  /// What is to be made sure of.
  private static func object(of words: ArraySlice<String>, in passage: Passage)
    -> ArraySlice<String>?
  {
    guard let verb = words.first else { return nil }
    if verb == "ensure" || verb == "ensuring" && passage.kind != .paragraph {
      return words.dropFirst()
    }
    let isMaking = verb == "make" || verb == "be" || verb == "making" && passage.kind != .paragraph
    guard isMaking, let next = words.dropFirst().first, next == "sure" || next == "certain" else {
      return nil
    }
    return words.dropFirst(2)
  }

  private static func isResult(_ object: ArraySlice<String>) -> Bool {
    let words = object.first == "that" ? object.dropFirst() : object
    guard let first = words.first, first != "to" else { return false }
    if first.hasPrefix("you"), first != "your" {
      return words.prefix(4).contains { ["can", "able", "see", "get", "receive"].contains($0) }
    }
    // `Ensure no one signs in meanwhile` brings it about; `ensure no errors` looks.
    return words.dropFirst().contains(where: Lexicon.results.contains)
      || first == "no" || first == "nothing" || words.suffix(2).elementsEqual(["are", "set"])
  }
}
