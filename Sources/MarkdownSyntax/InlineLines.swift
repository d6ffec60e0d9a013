/// Finds the line on which an inline begins.
///
/// libcmark 0.30 counts line endings in text, code spans and tags, but not those after a
/// backslash or inside a link's destination, title or label, and not the lines of definitions
/// before a paragraph.
struct InlineLines {
  /// The line on which what was read last ends.
  private(set) var current: Int
  private let first: Int
  /// The line that the parser takes for that of the block's first byte.
  private let reportedFirst: Int
  /// Where the block begins, less one: the parser adds it to every line's columns.
  private let columnOffset: Int
  /// The length of each line of the block's content, if uncounted line endings are to be found.
  private let lengths: [Int]?
  /// The last line that the parser counted; its columns go on through lines it did not count.
  private var reported: Int
  /// How many columns the parser has counted on that line before `current` begins.
  private var columnsBefore = 0

  init(of block: CommonMarkNode, from first: Int, lengths: [Int]? = nil) {
    self.first = first
    self.lengths = lengths
    reportedFirst = block.startLine
    columnOffset = block.startColumn - 1
    current = first
    reported = reportedFirst
  }

  /// The line on which `node` begins.
  mutating func advance(to node: CommonMarkNode) -> Int {
    let start = node.startLine
    guard start > 0 else { return current }
    guard let lengths else {
      current = first + node.endLine - reportedFirst
      return first + start - reportedFirst
    }
    count(to: start)
    advance(to: node.startColumn, lengths)
    let line = current
    count(to: node.endLine)
    return line
  }

  /// Moves on to the end of a link or picture, which may end in lines that were not counted.
  mutating func leave(_ node: CommonMarkNode) {
    guard let lengths, node.endLine > 0, !node.isAutolink else { return }
    count(to: node.endLine)
    advance(to: node.endColumn, lengths)
  }

  private mutating func advance(to column: Int, _ lengths: [Int]) {
    let offset = column - 1 - columnOffset
    while current - first < lengths.count - 1, offset - columnsBefore >= lengths[current - first] {
      columnsBefore += lengths[current - first]
      current += 1
    }
  }

  private mutating func count(to line: Int) {
    guard line > reported else { return }
    current += line - reported
    reported = line
    columnsBefore = 0
  }
}
