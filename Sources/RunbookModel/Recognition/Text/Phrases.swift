/// Phrases to look for among words, found by their first word.
struct Phrases {
  private let byFirst: [String: [[String]]]

  /// Takes phrases with blanks between their words.
  init(_ phrases: [String]) {
    byFirst = Dictionary(
      grouping: phrases.map { phrase in
        phrase.utf8.split(separator: UInt8(ascii: " ")).map { String(Substring($0)) }
      }, by: { $0[0] })
  }

  /// Whether any of the phrases stands among `words`.
  func occur(in words: some RandomAccessCollection<String>) -> Bool {
    words.indices.contains { index in
      byFirst[words[index]]?.contains { words[index...].starts(with: $0) } == true
    }
  }

  /// The first phrase among `words`, in their order.
  func first(in words: some RandomAccessCollection<String>) -> [String]? {
    for index in words.indices {
      if let phrase = byFirst[words[index]]?.first(where: { words[index...].starts(with: $0) }) {
        return phrase
      }
    }
    return nil
  }

  /// The phrase with which `words` begin.
  func start(of words: some RandomAccessCollection<String>) -> [String]? {
    guard let first = words.first else { return nil }
    return byFirst[first]?.first { words.starts(with: $0) }
  }
}
