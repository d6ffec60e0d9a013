import MarkdownSyntax

/// A sentence as rules of replacement read it: words, and the texts that it shows in code.
struct OrderSentence {
  enum Token: Hashable {
    /// A word in small letters.
    case word(String)
    /// A text in code, in quotes or emphasized, that the sentence speaks of.
    case span(String)
    case sign(Character)
  }

  private(set) var tokens: [Token] = []
  /// The sentence as the guide has it.
  private(set) var text = ""
  let line: Int

  /// The words, without spans and signs.
  var words: [String] {
    tokens.compactMap { if case .word(let word) = $0 { word } else { nil } }
  }

  /// The texts that the sentence shows.
  var spans: [String] { Self.spans(in: tokens[...]) }

  /// The texts that a part of a sentence shows.
  static func spans(in tokens: ArraySlice<Token>) -> [String] {
    tokens.compactMap { if case .span(let text) = $0 { text } else { nil } }
  }

  /// A part of the sentence as plain words, without the signs at its ends.
  static func plain(_ tokens: ArraySlice<Token>) -> String {
    var text = ""
    for token in tokens {
      switch token {
      case .word(let word): text += (text.isEmpty ? "" : " ") + word
      case .span(let span): text += (text.isEmpty ? "" : " ") + span
      case .sign(let sign): text.append(sign)
      }
    }
    while let last = text.last, ",;:.( ".contains(last) { text.removeLast() }
    return text
  }

  /// The sentences of a paragraph.
  ///
  /// - Complexity: O(*n*) for *n* bytes.
  static func all(in runs: [InlineRun], line: Int) -> [OrderSentence] {
    var builder = OrderSentenceBuilder(line: line)
    for run in runs { builder.append(run) }
    return builder.finished()
  }

  /// The sentences of a text that is no paragraph, such as what a directive's fence holds; what
  /// stands between backticks, `_` or `*` is taken for emphasized.
  static func all(inText lines: [String], line: Int) -> [OrderSentence] {
    var builder = OrderSentenceBuilder(line: line)
    for (index, text) in lines.enumerated() {
      var rest = text[...]
      while let open = rest.firstIndex(where: { "`_*".contains($0) }) {
        let sign = rest[open]
        let inside = rest[rest.index(after: open)...]
        guard open == rest.startIndex || !rest[rest.index(before: open)].isLetter,
          let close = inside.firstIndex(of: sign), close > inside.startIndex
        else {
          builder.append(Self.run(rest[...open], line: line + index))
          rest = rest[rest.index(after: open)...]
          continue
        }
        builder.append(Self.run(rest[..<open], line: line + index))
        builder.append(
          InlineRun(kind: .code, text: String(inside[..<close]), line: line + index))
        rest = inside[inside.index(after: close)...]
      }
      builder.append(Self.run(rest + " ", line: line + index))
    }
    return builder.finished()
  }

  private static func run(_ text: some StringProtocol, line: Int) -> InlineRun {
    InlineRun(kind: .text, text: String(text), line: line)
  }

  fileprivate init(line: Int) { self.line = line }

  fileprivate mutating func append(_ token: Token, _ text: String) {
    tokens.append(token)
    self.text += text
  }

  fileprivate mutating func append(text: String) { self.text += text }
}

/// Cuts stretches of text into sentences of tokens.
private struct OrderSentenceBuilder {
  private var sentences: [OrderSentence] = []
  private var current: OrderSentence
  private var word: [UInt8] = []

  init(line: Int) { current = OrderSentence(line: line) }

  mutating func finished() -> [OrderSentence] {
    endSentence(line: current.line)
    return sentences
  }

  mutating func append(_ run: InlineRun) {
    switch run.kind {
    case .code: append(span: run.text, as: "`\(run.text)`", line: run.line)
    case .html:
      let isName = run.text.hasPrefix("<") && !run.text.hasPrefix("</") && run.text.hasSuffix(">")
      if isName { append(span: run.text, as: run.text, line: run.line) }
    case .softBreak, .lineBreak:
      endWord()
      current.append(text: " ")
    case .image: break
    case .text:
      let isOne = run.isEmphasized && !run.text.isEmpty && !run.text.contains(" ")
      if isOne {
        append(span: run.text, as: run.text, line: run.line)
      } else {
        append(text: run.text, line: run.line)
      }
    }
  }

  private mutating func append(span: String, as text: String, line: Int) {
    endWord()
    if current.tokens.isEmpty { current = OrderSentence(line: line) }
    current.append(.span(span), text)
  }

  private mutating func append(text: String, line: Int) {
    var rest = Array(text.utf8)[...]
    while let byte = rest.first {
      if byte == UInt8(ascii: "\""), word.isEmpty,
        let close = rest.dropFirst().prefix(60).firstIndex(of: byte),
        !rest[rest.startIndex + 1..<close].contains(32), close > rest.startIndex + 1
      {
        let inside = String(decoding: rest[rest.startIndex + 1..<close], as: UTF8.self)
        append(span: inside, as: "\"\(inside)\"", line: line)
        rest = rest[(close + 1)...]
        continue
      }
      rest.removeFirst()
      take(byte, next: rest.first, line: line)
    }
  }

  private mutating func take(_ byte: UInt8, next: UInt8?, line: Int) {
    if PlaceholderWord.isWordByte(byte) || byte == UInt8(ascii: "'") || byte == UInt8(ascii: "/") {
      if current.tokens.isEmpty, word.isEmpty, current.text.isEmpty {
        current = OrderSentence(line: line)
      }
      word.append(byte)
      return
    }
    if byte == UInt8(ascii: "."), !word.isEmpty, next.map(PlaceholderWord.isWordByte) == true {
      word.append(byte)
      return
    }
    endWord()
    if byte == 32 { return current.append(text: " ") }
    let sign = Character(Unicode.Scalar(byte))
    let isEnd = (byte == 46 || byte == 33 || byte == 63) && (next == nil || next == 32)
    current.append(.sign(sign), String(sign))
    if isEnd { endSentence(line: line) }
  }

  private mutating func endWord() {
    guard !word.isEmpty else { return }
    let text = String(decoding: word, as: UTF8.self)
    word = []
    current.append(.word(text.lowercased()), text)
  }

  private mutating func endSentence(line: Int) {
    endWord()
    if !current.tokens.isEmpty { sentences.append(current) }
    current = OrderSentence(line: line)
  }
}
