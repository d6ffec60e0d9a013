/// Words with which a text says that it is another way to do what stands before it.
enum ContinuedWay {
  /// Whether words begin so: `Alternatively, …`, `Or …`; `Or, if …` is a condition.
  static func opens(_ words: [String]) -> Bool {
    guard let phrase = Lexicon.otherWays.start(of: words) else { return false }
    return words.dropFirst(phrase.count).first != "if"
  }
}
