import MarkdownSyntax

/// Cuts stretches of text into sentences of tokens.
struct OrderSentenceBuilder {
  private var sentences: [OrderSentence] = []
  private var current: OrderSentence
  private var word: [UInt8] = []

  /// Begins with a sentence on a line.
  init(line: Int) { current = OrderSentence(line: line) }

  /// All sentences, once nothing follows.
  mutating func finished() -> [OrderSentence] {
    endSentence(line: current.line)
    return sentences
  }

  /// Goes on with a stretch of text.
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
