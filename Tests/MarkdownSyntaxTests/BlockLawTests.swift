import MarkdownSyntax
import Testing

/// What holds for the blocks of every text.
struct BlockLawTests {
  private static let handWritten = [
    "", "\n", "a", "\u{FEFF}# BOM\n\ntext", "a\u{0}b\n\n```\n\u{0}x\n```\n", "a\rb\r\r# c\r",
    "a\r\nb\r\n",
    "> ```\n> x\ny\n", "- ```\n  x\n\n\n  y", "```", "> - a\n>\n>   b\n>\n\nc", "\t- a\n\t\tb\n",
    "---\ntitle: x\n---\n- a\n", "[a]: /b\n'title\nmore'\ntext `x\ny` z\n",
    "1. a\n\n\n2. b\n\n   c\n\n\n",
    "| a |\n|---|\n| b |\n===\nc\n", "> | a |\n> |---|\nb\n", "- [ ] | a |\n  |---|\n  | b |\n",
  ]

  private static func documents() throws -> [MarkdownDocument] {
    var sources = handWritten.map { Array($0.utf8) }
    for seed in 1...1500 {
      var guide = GeneratedGuide(seed: seed)
      sources.append(guide.bytes())
    }
    return try sources.map {
      MarkdownDocument(parsing: try SourceText(bytes: $0, path: "guide.md"))
    }
  }

  @Test func `blocks lie in order inside their parents and share no byte`() throws {
    for document in try Self.documents() {
      expectOrder(
        document.blocks, within: 0..<document.text.bytes.count,
        lines: 1...max(1, document.text.lineCount), document)
    }
  }

  private func expectOrder(
    _ blocks: [MarkdownBlock], within range: SourceRange, lines: ClosedRange<Int>,
    _ document: MarkdownDocument
  ) {
    var end = range.lowerBound
    var line = lines.lowerBound
    for block in blocks {
      let source = document.text[0..<document.text.bytes.count].debugDescription
      #expect(block.range.lowerBound >= end, "\(source)")
      #expect(block.range.upperBound <= range.upperBound, "\(source)")
      #expect(block.line >= line && block.endLine <= lines.upperBound, "\(source)")
      #expect(block.line == document.text.line(at: block.range.lowerBound), "\(source)")
      #expect(block.endLine == document.text.line(at: block.range.upperBound), "\(source)")
      #expect(
        block.range.upperBound == document.text.lineRange(block.endLine).upperBound, "\(source)")
      expectOrder(
        block.children, within: block.range, lines: block.line...block.endLine, document)
      end = block.range.upperBound
      line = block.endLine + 1
    }
  }

  @Test func `every line of code stands on the source line that is given for it`() throws {
    for document in try Self.documents() {
      forEachBlock(in: document.blocks) { block in
        guard case .codeBlock(let code) = block.kind else { return }
        for (index, content) in code.lines.enumerated() {
          let line = document.text.lineText(code.firstLine + index)
            .replacing("\u{0}", with: "\u{FFFD}")
          let words = content.drop { $0 == " " || $0 == "\t" }
          #expect(line.utf8.suffix(words.utf8.count).elementsEqual(words.utf8))
        }
        let closing = code.isClosed && code.fence != nil ? 1 : 0
        #expect(block.endLine == code.firstLine + code.lines.count - 1 + closing)
      }
    }
  }

  @Test func `every stretch of text stands on the line that is given for it`() throws {
    for document in try Self.documents() {
      forEachBlock(in: document.blocks) { block in
        for run in block.inlines where run.kind == .text {
          let source = document.text.lineText(run.line)
          // An entity, an escape, or NUL is written otherwise than it reads.
          if source.contains("&") || source.contains("\\") || source.contains("\0") { continue }
          #expect(
            source.contains(run.text.trimmed),
            "\(run) in \(document.text[0..<document.text.bytes.count].debugDescription)")
        }
      }
    }
  }

  @Test func `the bytes of a paragraph outside containers read alone say the same`() throws {
    for document in try Self.documents() {
      for block in document.blocks where block.kind == .paragraph {
        let source = document.text[block.range]
        // Links need their definitions, and a paragraph before a table lacks the table.
        if source.contains("[") || source.contains("|") || source.contains("-") { continue }
        let alone = MarkdownDocument(parsing: SourceText(source, path: "guide.md"))
        #expect(alone.blocks.map(\.inlines.plainText) == [block.inlines.plainText])
      }
    }
  }

  @Test func `items, boxes, fences and cells are where they say they are`() throws {
    for document in try Self.documents() {
      forEachBlock(in: document.blocks) { block in
        let text = document.text
        switch block.kind {
        case .item(let item):
          let marker = text[item.marker]
          #expect(marker == "-" || marker == "*" || marker == "+" || item.number != nil)
          if let box = item.box { #expect(text[box.range] == "[\(box.mark)]") }
        case .codeBlock(let code):
          guard let fence = code.fence else { return }
          #expect(fence.lowerBound == block.range.lowerBound)
          #expect(Set(text[fence]).count == 1 && fence.count >= 3)
        case .table(let table):
          for row in [table.header] + table.rows {
            #expect(row.cells.count == table.alignments.count)
            for cell in row.cells { #expect(text.line(at: cell.range.lowerBound) == row.line) }
          }
        default: break
        }
      }
    }
  }

  private func forEachBlock(in blocks: [MarkdownBlock], _ body: (MarkdownBlock) -> Void) {
    for block in blocks {
      body(block)
      forEachBlock(in: block.children, body)
    }
  }
}

extension String {
  /// The text without blanks at its ends.
  fileprivate var trimmed: String {
    String(drop { $0 == " " || $0 == "\t" }.reversed().drop { $0 == " " || $0 == "\t" }.reversed())
  }
}
