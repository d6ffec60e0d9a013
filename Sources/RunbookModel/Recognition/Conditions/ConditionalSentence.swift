/// A sentence that opens with a condition, and what it says to the reader after it.
struct ConditionalSentence {
  /// What the sentence says after its condition.
  enum Main {
    /// Nothing: `If you use mail:` leads in what follows, and a heading needs no more.
    case missing
    /// Something for the reader to do.
    case order
    /// What is so, or happens by itself.
    case statement
  }

  /// The condition's own words.
  let condition: String
  let main: Main
  /// The first words of the order after it.
  let order: [String]

  /// Parts a sentence whose first words open a condition.
  ///
  /// `mayStandAlone`: whether a condition without a colon may be all there is, as in a
  ///   heading.
  init(_ sentence: Prose.Sentence, mayStandAlone: Bool = false) {
    let parts = Self.parts(of: sentence.text)
    for index in parts.indices.dropFirst() {
      let rest = Words.of(parts[index...].joined(separator: ", "))
      if Self.isForReader(rest) {
        condition = parts[..<index].joined(separator: ", ")
        (main, order) = (.order, rest)
        return
      }
    }
    if let start = Self.unmarkedStart(in: sentence.words) {
      condition = sentence.words[..<start].joined(separator: " ")
      (main, order) = (.order, Array(sentence.words[start...]))
      return
    }
    condition = parts.first ?? sentence.text
    let isLead = sentence.text.hasSuffix(":") || mayStandAlone
    let hasMain = parts.dropFirst().contains { part in
      Words.of(part).contains(where: Self.verbsOfBeing.contains)
    }
    (main, order) = (isLead && !hasMain ? .missing : .statement, [])
  }

  /// Words by which a part of a sentence is known to say something of its own.
  private static let verbsOfBeing: Set<String> = [
    "you", "you're", "you'll", "will", "should", "is", "are", "it", "it's", "this", "can", "may",
  ]

  /// The parts between commas, and before a colon in the middle.
  private static func parts(of text: String) -> [String] {
    var parts: [String] = []
    var part = ""
    var previous: Character = " "
    for character in text {
      if character == " ", previous == "," || previous == ":" || previous == "—" {
        part.removeLast()
        parts.append(part.trimmed)
        part = ""
      } else {
        part.append(character)
      }
      previous = character
    }
    return parts + [part.trimmed]
  }

  /// Where the main clause begins that no comma parts from its condition.
  private static func unmarkedStart(in words: [String]) -> Int? {
    guard words.count > 4 else { return nil }
    return words.indices.dropFirst(3).first { index in
      if words[index] == "then" { return isForReader(Array(words[(index + 1)...])) }
      let mayStart =
        words[index].hasPrefix("you") || Lexicon.readerPhrases.start(of: words[index...]) != nil
      return mayStart && isForReader(Array(words[index...]))
    }
  }

  /// Whether a clause tells its reader to do something, or that something has to be done.
  static func isForReader(_ clause: [String]) -> Bool {
    let words = clause.drop { Lexicon.orderLeadIns.contains($0) && !isVerb($0) }
      .filter { !Lexicon.readerAdverbs.contains($0) }
    guard let first = words.first else { return false }
    if isVerb(first) || isOrder(first, object: words.dropFirst().first) { return true }
    if let phrase = Lexicon.readerPhrases.start(of: words) {
      let next = words.dropFirst(phrase.count).first
      return next.map { !Lexicon.happenings.contains($0) } ?? true
    }
    return Lexicon.dutyPhrases.occur(in: words)
  }

  /// Whether an unknown word before an article orders: `plug the cable in`.
  private static func isOrder(_ word: String, object: String?) -> Bool {
    guard let object, Lexicon.determiners.contains(object) else { return false }
    return !Lexicon.functionWords.contains(word) && !word.hasSuffix("s") && !word.hasSuffix("ly")
      && !word.hasSuffix("ed") && !word.hasSuffix("ing")
  }

  private static func isVerb(_ word: String) -> Bool {
    if word == "start" || word == "begin" { return true }
    return !Lexicon.orderLeadIns.contains(word)
      && (Lexicon.actionVerbs.contains(word) || Lexicon.readingVerbs.contains(word))
  }
}
