import MarkdownSyntax

/// What parts of a guide say, written down so that equal texts mean equal things: without numbers,
/// line breaks, emphasis and the signs of lists, and with everything that a reader would act on.
struct WordingText {
  private(set) var bytes: [UInt8] = []

  var checksum: Checksum { Checksum(of: bytes[...]) }

  /// Adds one part; where it ends shows, so that no two lists of parts are written alike.
  mutating func add(_ text: some StringProtocol) {
    addLength(text.utf8.count)
    bytes += text.utf8
  }

  mutating func add(_ checksum: Checksum) {
    addLength(Checksum.digitCount)
    bytes += checksum.digits
  }

  /// Writes `12:`.
  private mutating func addLength(_ count: Int) {
    var power = 1
    while power <= count / 10 { power *= 10 }
    var rest = count
    while power > 0 {
      bytes.append(48 + UInt8(truncatingIfNeeded: rest / power))
      rest %= power
      power /= 10
    }
    bytes.append(UInt8(ascii: ":"))
  }

  /// Adds text in which any run of blanks counts as one.
  mutating func add(words text: String) {
    var words: [UInt8] = []
    words.reserveCapacity(text.utf8.count)
    for byte in text.utf8 {
      if !byte.isBlank {
        words.append(byte)
      } else if let last = words.last, last != 32 {
        words.append(32)
      }
    }
    if words.last == 32 { words.removeLast() }
    addLength(words.count)
    bytes += words
  }

  mutating func add(_ blocks: [MarkdownBlock], in text: SourceText?) {
    for block in blocks { add(block, in: text) }
  }

  private mutating func add(_ block: MarkdownBlock, in text: SourceText?) {
    switch block.kind {
    case .paragraph, .heading: add(block.inlines)
    case .blockQuote, .list, .item:
      add(Self.name(of: block.kind))
      add(block.children, in: text)
      add("end")
    case .codeBlock(let code):
      add("code")
      add(words: code.info.text)
      for line in code.lines { add(line) }
    case .table(let table):
      for row in [table.header] + table.rows {
        add("row")
        for cell in row.cells { add(cell.inlines) }
      }
    case .htmlBlock, .tooDeep:
      add("raw")
      if let text { add(words: text[block.range]) }
    case .thematicBreak: break
    }
  }

  private static func name(of kind: MarkdownBlock.Kind) -> String {
    switch kind {
    case .blockQuote: "quote"
    case .list(let isOrdered, _): isOrdered ? "numbers" : "bullets"
    default: "item"
    }
  }

  private mutating func add(_ runs: [InlineRun]) {
    var line = ""
    var last: String?
    for run in runs {
      if let destination = run.destination, destination != last {
        line += " (\(destination)) "
      }
      last = run.destination
      switch run.kind {
      case .softBreak, .lineBreak: line += " "
      case .code: line += "`\(run.text)`"
      case .text, .html, .image: line += run.text
      }
    }
    add(words: line)
  }
}

extension UInt8 {
  /// Whether it is a blank, a tab, or ends a line.
  ///
  /// Source: CommonMark 0.30, section 2.1, Unicode whitespace, as far as it is ASCII.
  var isBlank: Bool { self == 32 || (9...13).contains(self) }
}
