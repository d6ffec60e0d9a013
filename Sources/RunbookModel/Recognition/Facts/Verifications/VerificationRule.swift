/// A rule that knows one way in which a text asks for a check, or says what should be seen.
protocol VerificationRule: Rule {
  /// Whether a sentence does; `nil` where this rule sees nothing.
  ///
  /// `index` is where the sentence stands in the passage's speech; a rule that judges the passage
  /// by its title answers for the first.
  func check(_ sentence: Prose.Sentence, at index: Int, of passage: Passage) -> Verdict<Void>?
}
