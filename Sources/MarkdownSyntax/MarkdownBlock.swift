/// A block of a Markdown document, with the bytes it was written in and the blocks inside it.
///
/// It never changes, and is held in many lists, for which it is much to copy.
package final class MarkdownBlock: Sendable {
  /// What a block is, with what only that kind has.
  package enum Kind: Hashable, Sendable {
    case paragraph
    case heading(level: Int)
    case blockQuote
    case list(isOrdered: Bool, isTight: Bool)
    case item(ListItem)
    case codeBlock(CodeBlock)
    case htmlBlock
    case thematicBreak
    case table(Table)
    /// Nested deeper than `MarkdownDocument.depthLimit`: its bytes are kept, not read.
    case tooDeep
  }

  package let kind: Kind
  /// From the block's first byte to the end of its last line, the line ending excluded.
  ///
  /// The first byte is that of its marker, its fence or its first letter, not its indentation.
  /// Blank lines after a block are not its.
  package let range: SourceRange
  /// The 1-based line of the first byte.
  package let line: Int
  /// The 1-based line of the last byte.
  package let endLine: Int
  /// The blocks inside a quote, list or item, in order.
  package let children: [MarkdownBlock]
  /// The text of a paragraph or heading; empty for every other kind.
  package let inlines: [InlineRun]

  package init(
    kind: Kind, range: SourceRange, line: Int, endLine: Int,
    children: [MarkdownBlock] = [], inlines: [InlineRun] = []
  ) {
    self.kind = kind
    self.range = range
    self.line = line
    self.endLine = endLine
    self.children = children
    self.inlines = inlines
  }
}

extension MarkdownBlock: Hashable {
  /// Whether both are written in the same way at the same place.
  package static func == (one: MarkdownBlock, other: MarkdownBlock) -> Bool {
    one === other
      || one.range == other.range && one.line == other.line && one.endLine == other.endLine
        && one.kind == other.kind && one.inlines == other.inlines
        && one.children == other.children
  }

  package func hash(into hasher: inout Hasher) {
    hasher.combine(range)
    hasher.combine(line)
  }
}

/// What a list item has beside its blocks.
package struct ListItem: Hashable, Sendable {
  /// The bullet, or the digits with their delimiter.
  package let marker: SourceRange
  /// The number as it is written; `nil` in a bullet list.
  package let number: Int?
  /// The task box, where the item begins with one.
  ///
  /// Source: GFM 0.29, section 5.3, task list items.
  package let box: TaskBox?
}

/// A fenced or indented block of code.
package struct CodeBlock: Hashable, Sendable {
  /// The words after the opening fence; empty for an indented block.
  package let info: InfoString
  /// The opening fence without what follows it; `nil` for an indented block.
  package let fence: SourceRange?
  /// Whether a closing fence stands at the end; an indented block is always closed.
  package let isClosed: Bool
  /// The lines between the fences without what contains them (quote marks, indentation).
  package let lines: [String]
  /// The 1-based line of the first of `lines`; each follows on the one before.
  package let firstLine: Int

  /// The lines as one text with LF line endings.
  package var text: String { lines.joined(separator: "\n") }
}

extension CodeBlock {
  /// A block whose text stands in no fence, but elsewhere on a line.
  package init(text: String, language: String?, line: Int) {
    self.init(
      info: InfoString(language ?? ""), fence: nil, isClosed: true,
      lines: text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init),
      firstLine: line)
  }
}

/// A table: a header row, alignments, and rows as wide as the header.
///
/// Source: GFM 0.29, section 4.10, tables.
package struct Table: Hashable, Sendable {
  /// Where a column's text stands.
  package enum Alignment: Hashable, Sendable { case none, left, center, right }

  /// One cell: its bytes without the blanks around them, and its text.
  package struct Cell: Hashable, Sendable {
    package let range: SourceRange
    package let inlines: [InlineRun]
  }

  /// One row and the line on which it stands.
  package struct Row: Hashable, Sendable {
    package let line: Int
    package let cells: [Cell]
  }

  package let alignments: [Alignment]
  package let header: Row
  package let rows: [Row]
}

/// A stretch of text with one look, in the order of reading.
///
/// Emphasis and links that hold several stretches repeat on each.
package struct InlineRun: Hashable, Sendable {
  /// What a stretch is.
  package enum Kind: Hashable, Sendable {
    case text, code, html, softBreak, lineBreak
    /// The text is the alternative text; `destination` is the picture's.
    case image
  }

  package let kind: Kind
  /// The text, unescaped; one blank for a soft break, a line feed for a hard one.
  package internal(set) var text: String
  package var isStrong = false
  package var isEmphasized = false
  /// Where the link or picture leads that this stretch belongs to.
  package var destination: String?
  /// The 1-based line on which the stretch begins.
  package let line: Int

  package init(
    kind: Kind, text: String, isStrong: Bool = false, isEmphasized: Bool = false,
    destination: String? = nil, line: Int
  ) {
    self.kind = kind
    self.text = text
    self.isStrong = isStrong
    self.isEmphasized = isEmphasized
    self.destination = destination
    self.line = line
  }
}

extension [InlineRun] {
  /// The text without marks and raw HTML, breaks as blanks.
  package var plainText: String {
    reduce(into: "") { text, run in
      switch run.kind {
      case .html: break
      case .softBreak, .lineBreak: text += " "
      case .text, .code, .image: text += run.text
      }
    }
  }
}
