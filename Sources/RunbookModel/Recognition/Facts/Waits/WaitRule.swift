/// A rule that knows one way in which a sentence tells the reader to wait.
protocol WaitRule: Rule {
  /// What a sentence says of waiting; `nil` where this rule sees nothing.
  ///
  /// `words`: the sentence's words.
  func wait(in sentence: Prose.Sentence, of passage: Passage) -> Verdict<Void>?
}
