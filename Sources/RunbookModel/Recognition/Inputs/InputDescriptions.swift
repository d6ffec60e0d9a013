/// What a guide says of the values that it needs, by the text or variable that stands for each.
struct InputDescriptions {
  private var byText: [String: String] = [:]
  private var beginnings: [String: String] = [:]

  /// Notes what is said of a text; what was said first stays.
  mutating func add(_ words: String, of text: String) {
    let words = words.trimmed
    guard !words.isEmpty, words.utf8.count < 400 else { return }
    let key = Self.key(text)
    if byText[key] == nil { byText[key] = words }
  }

  /// What is said of any of some texts.
  func description(of texts: [String]) -> String? {
    texts.lazy.compactMap { byText[Self.key($0)] }.first
  }

  /// What the value of any of some texts is said to start with.
  func beginning(of texts: [String]) -> String? {
    texts.lazy.compactMap { beginnings[Self.key($0)] }.first
  }

  private static func key(_ text: String) -> String { text.filter { !"${}".contains($0) } }

  /// ``Set `BUCKET` to the name of …`` and `` `API_KEY` starts with `sk_` ``.
  mutating func read(_ sentence: OrderSentence) {
    let tokens = sentence.tokens
    for index in tokens.indices {
      guard case .span(let text) = tokens[index] else { continue }
      if index > 0, index + 2 < tokens.count, tokens[index - 1] == .word("set"),
        tokens[index + 1] == .word("to"), case .word = tokens[index + 2]
      {
        add(OrderSentence.plain(tokens[(index + 2)...]), of: text)
      }
      if index > 1, tokens[index - 1] == .word("with"), case .word(let verb) = tokens[index - 2],
        ["starts", "begins", "start", "begin", "starting", "beginning"].contains(verb),
        let subject = OrderSentence.spans(in: tokens[..<(index - 2)]).last,
        beginnings[Self.key(subject)] == nil
      {
        beginnings[Self.key(subject)] = text.hasSuffix("...") ? String(text.dropLast(3)) : text
      }
    }
  }

  /// Which column of a table describes what its first names; `nil` where the first names nothing.
  ///
  /// `namesAnything`: whether the words before the table say that it does.
  static func column(of head: [[String]], namesAnything: Bool = false) -> Int? {
    guard let first = head.first, namesAnything || first.contains(where: names.contains) else {
      return nil
    }
    return head.indices.dropFirst().first { index in
      head[index].contains(where: describes.contains)
    }
  }

  private static let names: Set<String> = [
    "placeholder", "placeholders", "variable", "variables", "name", "parameter", "key", "input",
    "setting", "value", "env", "replace", "field", "option", "secret", "environment",
  ]

  private static let describes: Set<String> = [
    "description", "meaning", "purpose", "explanation", "what", "notes", "note", "details",
    "replace", "comment", "replacement",
  ]
}
