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

  /// A sentence without words so far.
  init(line: Int) { self.line = line }

  /// Goes on with a token and the text that it is.
  mutating func append(_ token: Token, _ text: String) {
    tokens.append(token)
    self.text += text
  }

  /// Goes on with text that is no token, such as a blank.
  mutating func append(text: String) { self.text += text }
}
