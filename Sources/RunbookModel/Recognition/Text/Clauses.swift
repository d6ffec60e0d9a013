/// The clauses of a sentence, as words: what stands between commas, dashes, colons, parentheses
/// and the words `and`, `then`.
enum Clauses {
  /// The clauses of a text in order, the empty ones left out.
  static func of(_ text: String) -> [ArraySlice<String>] {
    text.unicodeScalars.split(whereSeparator: isPunctuation).flatMap { part in
      Words.of(Substring(part)).split { $0 == "and" || $0 == "then" || $0 == "but" }
    }
  }

  /// A text without what stands in parentheses.
  static func withoutParentheses(_ text: String) -> String {
    guard text.utf8.contains(UInt8(ascii: "(")) else { return text }
    var depth = 0
    return String(
      text.filter { character in
        if character == "(" { depth += 1 }
        if character == ")" { depth = max(0, depth - 1) }
        return depth == 0 && character != ")"
      })
  }

  private static func isPunctuation(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case ",", ";", ":", "(", ")", "–", "—", "?": true
    default: false
    }
  }

  /// A clause without the words before its verb: `then`, `please`, `you should also`, `let's`.
  static func bare(_ clause: ArraySlice<String>) -> ArraySlice<String> {
    var rest = clause
    while let word = rest.first {
      if let phrase = leadIns.start(of: rest) {
        rest = rest.dropFirst(phrase.count)
      } else if Lexicon.orderLeadIns.contains(word), word != "start", word != "begin",
        rest.count > 1
      {
        rest = rest.dropFirst()
      } else {
        break
      }
    }
    return rest
  }

  private static let leadIns = Phrases([
    "you can", "you may", "you should", "you must", "you need to", "you have to", "you'll need to",
    "you will need to", "you want to", "you'll want to", "you will want to", "you might want to",
    "you may want to", "we can", "we should", "we must", "we need to", "we have to", "we will",
    "we'll", "let's", "let us", "lets", "make sure to", "be sure to", "remember to",
    "don't forget to",
    "do not forget to", "it is time to",
  ])
}
