/// Sentences that tell the reader to check a result, or say what the reader should see.
enum Verifications {
  /// The checks in a text of a step.
  static func find(in prose: Prose) -> [Verification] {
    prose.sentences.compactMap { sentence in
      guard isVerification(sentence) else { return nil }
      return Verification(text: sentence.text, line: sentence.line)
    }
  }

  static func isVerification(_ sentence: Prose.Sentence) -> Bool {
    if let verb = Orders.verb(of: sentence), Lexicon.verificationVerbs.contains(verb) {
      // `Look for errors` checks; `Look up the id` does not.
      guard verb == "look" else { return true }
      return sentence.words.starts(withPhrase: ["look", "for"])
    }
    let phrases: [[String]] = [
      ["should", "see"], ["should", "return"], ["should", "show"], ["should", "be", "able"],
      ["should", "output"], ["should", "now", "see"], ["should", "redirect"], ["should", "look"],
      ["should", "receive"], ["should", "respond"], ["should", "print"], ["should", "report"],
      ["will", "see"], ["expected", "output"], ["expected", "result"], ["expected", "response"],
    ]
    return phrases.contains { sentence.words.contains(phrase: $0) }
  }
}
