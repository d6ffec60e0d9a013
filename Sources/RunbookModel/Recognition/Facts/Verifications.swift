/// Sentences that tell the reader to check a result, or say what the reader should see.
enum Verifications {
  /// The checks in a text of a step.
  static func find(in prose: Prose) -> [Verification] {
    prose.sentences.compactMap { sentence in
      guard isVerification(sentence) else { return nil }
      return Verification(text: sentence.text, line: sentence.line)
    }
  }

  /// Nouns with which a title names a check.
  private static let titleNouns: Set<String> = [
    "verification", "validation", "tests", "checks", "verifying", "testing",
  ]

  /// Whether a step's title says that the step checks something: `Verify the backup`,
  /// `Post-deployment verification`, `Health checks`.
  static func isVerification(title: Title) -> Bool {
    let sentence = Prose(text: title.text, line: 1).sentences.first
    if sentence.map(isVerification) == true { return true }
    return title.words.first.map(titleNouns.contains) == true
      || title.words.last.map(titleNouns.contains) == true
  }

  /// What says that something should be so.
  private static let expectations = Phrases([
    "should see", "should return", "should show", "should be able", "should output",
    "should now see", "should redirect", "should look", "should receive", "should respond",
    "should print", "should report", "should be", "should not", "shouldn't be", "to verify",
    "to confirm", "to check", "to ensure", "test that", "verify that", "check that", "check if",
    "looks like", "look like", "should have", "will see", "you'll see", "expected output",
    "expected result", "expected response",
  ])

  static func isVerification(_ sentence: Prose.Sentence) -> Bool {
    if let verb = Orders.verb(of: sentence), Lexicon.verificationVerbs.contains(verb) {
      // `Check out the branch` and `Check your inbox` check no result.
      if sentence.words.contains(phrase: ["check", "out"]) || sentence.words.contains("inbox") {
        return false
      }
      // `Look for errors` checks; `Look up the id` does not.
      guard verb == "look" else { return true }
      return sentence.words.starts(withPhrase: ["look", "for"])
    }
    return expectations.occur(in: sentence.words)
  }
}
