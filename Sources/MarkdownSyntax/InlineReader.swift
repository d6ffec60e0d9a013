/// Copies the text of one block out of the C parser's tree.
struct InlineReader {
  /// What the inlines around a stretch make of it.
  private struct Look: Equatable {
    var isStrong = false
    var isEmphasized = false
    var destination: String?
  }

  private var lines: InlineLines
  private var runs: [InlineRun] = []

  /// The stretches of text in `block`, and the line on which the last of them ends.
  static func runs(
    of block: CommonMarkNode, lines: InlineLines
  ) -> (runs: [InlineRun], endLine: Int) {
    var reader = InlineReader(lines: lines)
    reader.read(block)
    return (reader.runs, reader.lines.current)
  }

  private init(lines: InlineLines) { self.lines = lines }

  private mutating func read(_ block: CommonMarkNode) {
    // Inlines nest as deeply as their author likes, so no recursion here.
    var looks = [Look()]
    var node = block.firstChild
    while let current = node {
      let kind = current.kind
      if let inner = Self.look(of: current, kind, in: looks[looks.count - 1]),
        let child = current.firstChild
      {
        looks.append(inner)
        node = child
        continue
      }
      append(current, kind, look: looks[looks.count - 1])
      node = current.next
      var last = current
      while node == nil, looks.count > 1, let parent = last.parent {
        looks.removeLast()
        node = parent.next
        last = parent
      }
    }
  }

  private static func look(
    of node: CommonMarkNode, _ kind: CommonMarkNode.Kind, in look: Look
  ) -> Look? {
    var inner = look
    switch kind {
    case .strong: inner.isStrong = true
    case .emphasis: inner.isEmphasized = true
    case .link: inner.destination = node.destination
    default: return nil
    }
    return inner
  }

  private mutating func append(
    _ node: CommonMarkNode, _ kind: CommonMarkNode.Kind, look: Look
  ) {
    switch kind {
    case .text: append(.text, node.literal, look, line: lines.advance(to: node))
    case .code: append(.code, node.literal, look, line: lines.advance(to: node))
    case .html: append(.html, node.literal, look, line: lines.advance(to: node))
    case .softBreak: append(.softBreak, " ", look, line: lines.current)
    case .lineBreak: append(.lineBreak, "\n", look, line: lines.current)
    case .image:
      var pictured = look
      pictured.destination = node.destination
      let line = lines.advance(to: node)
      append(.image, alternativeText(of: node), pictured, line: line)
    default: break
    }
  }

  private mutating func append(
    _ kind: InlineRun.Kind, _ text: String, _ look: Look, line: Int
  ) {
    // The parser cuts text at every sign that might have meant something.
    if kind == .text, let last = runs.last, last.kind == .text, last.line == line,
      last.isStrong == look.isStrong, last.isEmphasized == look.isEmphasized,
      last.destination == look.destination
    {
      runs[runs.count - 1].text += text
      return
    }
    runs.append(
      InlineRun(
        kind: kind, text: text, isStrong: look.isStrong, isEmphasized: look.isEmphasized,
        destination: look.destination, line: line))
  }

  /// The text in a picture; its lines are counted.
  private mutating func alternativeText(of image: CommonMarkNode) -> String {
    var words = ""
    var depth = 1
    var node = image.firstChild
    while let current = node {
      switch current.kind {
      case .softBreak, .lineBreak: words += " "
      case .text, .code:
        words += current.literal
        _ = lines.advance(to: current)
      default: break
      }
      if let child = current.firstChild {
        depth += 1
        node = child
        continue
      }
      node = current.next
      var last = current
      while node == nil, depth > 1, let parent = last.parent {
        depth -= 1
        node = parent.next
        last = parent
      }
    }
    return words
  }
}

/// Finds the line on which an inline begins.
///
/// The parser counts line endings in text, code spans and tags, but not those between a link's
/// brackets and parentheses; and it does not count the definitions before a paragraph.
struct InlineLines {
  /// The line on which what was read last ends.
  private(set) var current: Int
  /// The line that the parser takes for that of the block's first byte.
  private let reportedFirst: Int
  /// Where the block begins, less one: the parser adds it to every line's columns.
  private let columnOffset: Int
  /// The length of each line of the block's content, if hidden line endings are to be found.
  private let lengths: [Int]?
  private let first: Int
  private var reported: Int
  private var base: Int

  init(of block: CommonMarkNode, from first: Int, lengths: [Int]? = nil) {
    self.first = first
    self.lengths = lengths
    reportedFirst = block.startLine
    columnOffset = block.startColumn - 1
    current = first
    reported = reportedFirst
    base = first
  }

  /// The line on which `node` begins.
  mutating func advance(to node: CommonMarkNode) -> Int {
    let start = node.startLine
    guard start > 0 else { return current }
    guard let lengths else {
      current = first + node.endLine - reportedFirst
      return first + start - reportedFirst
    }
    if start > reported {
      base = current + start - reported
      reported = start
    }
    var line = base
    var left = node.startColumn - 1 - columnOffset
    while line - first < lengths.count - 1, left >= lengths[line - first] {
      left -= lengths[line - first]
      line += 1
    }
    current = line
    if node.endLine > start {
      base = line + node.endLine - start
      reported = node.endLine
      current = base
    }
    return line
  }
}
