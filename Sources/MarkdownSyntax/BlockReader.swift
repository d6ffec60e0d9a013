/// Copies blocks out of the C parser's tree and gives each its exact bytes.
///
/// It mends what libcmark 0.30 reports wrongly, so that no other file has to know:
///
/// - lists, items and quotes are reported to end with blank lines, or in column 0 of a later one;
/// - an HTML block can be reported to end before it starts;
/// - a fenced block that its container cuts off and a heading with an underline are reported to
///   end one line late;
/// - a paragraph is reported to begin with the link definitions that were taken out of it.
struct BlockReader {
  let text: SourceText
  /// The 1-based line of the first byte that was read.
  private let firstLine: Int
  /// Bytes of that line which the parser did not see: a byte order mark.
  private let skipped: Int
  private var path: ContainerPath
  private var tables: TableReader
  /// The box of the item whose first paragraph comes next.
  private var box: TaskBox?

  /// Every line of link definitions, without what contains it.
  private(set) var definitions = ""

  /// Takes what was read of `text` from the byte at `offset` on, where `masks` was hidden.
  init(text: SourceText, from offset: Int, masks: TableMasks) {
    self.text = text
    firstLine = text.line(at: offset)
    skipped = offset - text.lineStarts[firstLine - 1]
    path = ContainerPath(in: text)
    tables = TableReader(text: text, masks: masks)
  }

  /// What has to be hidden for tables to end where they end; `nil` where all is well.
  var missingMasks: TableMasks? { tables.missingMasks }

  /// Whether there is a table among the blocks.
  var hasTables: Bool { tables.hasTables }

  /// The top-level blocks, of which `first` is the first.
  mutating func blocks(from first: CommonMarkNode?) -> [MarkdownBlock] {
    blocks(from: first, in: firstLine..<text.lineCount + 1)
  }

  /// `first` and what follows it in lines that hold nothing else but definitions.
  private mutating func blocks(
    from first: CommonMarkNode?, in lines: Range<Int>
  ) -> [MarkdownBlock] {
    let limit = lines.upperBound
    var result: [MarkdownBlock] = []
    var node = first
    var line = first.map(startLine) ?? limit
    var gap = lines.lowerBound
    while let current = node {
      node = current.next
      let next = node.map(startLine) ?? limit
      if line > gap { collectDefinitions(gap..<line) }
      append(current, line: line, before: next, to: &result)
      gap = max(gap, (result.last?.endLine ?? line) + 1)
      line = next
    }
    if limit > gap { collectDefinitions(gap..<limit) }
    return result
  }

  private func startLine(of node: CommonMarkNode) -> Int { node.startLine + firstLine - 1 }

  private func startOffset(of node: CommonMarkNode, line: Int) -> Int {
    let offset = text.lineStarts[line - 1] + max(node.startColumn, 1) - 1
    return min(offset + (line == firstLine ? skipped : 0), text.bytes.count)
  }

  /// The lines between blocks that are not blank hold definitions.
  private mutating func collectDefinitions(_ lines: Range<Int>) {
    for line in lines where !text.lineRange(line).isEmpty {
      let content = path.content(of: line)
      definitions += text[content.range] + "\n"
    }
  }

  // MARK: Blocks

  private mutating func append(
    _ node: CommonMarkNode, line: Int, before limit: Int, to result: inout [MarkdownBlock]
  ) {
    let start = startOffset(of: node, line: line)
    switch node.kind {
    case .paragraph:
      let endLine = min(max(line, node.endLine + firstLine - 1), text.lineCount)
      appendText(.paragraph, node, start, line...endLine, endLine, to: &result)
    case .heading:
      appendHeading(node, start: start, line: line, before: limit, to: &result)
    case .blockQuote, .list, .item:
      result.append(container(node, start: start, line: line, before: limit))
    case .codeBlock:
      result.append(codeBlock(node, start: start, line: line, before: limit))
    case .htmlBlock:
      let count = max(1, node.literalLineCount)
      result.append(leaf(.htmlBlock, start: start, line: line, endLine: line + count - 1))
    case .thematicBreak:
      result.append(leaf(.thematicBreak, start: start, line: line, endLine: line))
    default: break
    }
  }

  private func leaf(
    _ kind: MarkdownBlock.Kind, start: Int, line: Int, endLine: Int, inlines: [InlineRun] = []
  ) -> MarkdownBlock {
    let last = min(max(line, endLine), text.lineCount)
    return MarkdownBlock(
      kind: kind, range: start..<max(start, text.lineRange(last).upperBound), line: line,
      endLine: last, inlines: inlines)
  }

  // MARK: Containers

  private mutating func container(
    _ node: CommonMarkNode, start: Int, line: Int, before limit: Int
  ) -> MarkdownBlock {
    let reportedEnd = lastWrittenLine(line...max(line, min(node.endLine + firstLine, limit) - 1))
    guard path.depth < MarkdownDocument.depthLimit else {
      return leaf(.tooDeep, start: start, line: line, endLine: reportedEnd)
    }
    let kind: MarkdownBlock.Kind
    let inside: [MarkdownBlock]
    switch node.kind {
    case .blockQuote:
      path.enterQuote(at: start, line: line)
      inside = contents(of: node, after: start + 1, line...reportedEnd)
      path.leave()
      kind = .blockQuote
    case .item:
      let item = listItem(node, at: start, line: line)
      box = item.box
      path.enterItem(at: start, line: line)
      inside = contents(of: node, after: item.marker.upperBound, line...reportedEnd)
      path.leave()
      box = nil
      kind = .item(item)
    default:
      inside = blocks(from: node.firstChild, in: line..<reportedEnd + 1)
      kind = .list(isOrdered: node.isOrdered, isTight: node.isTight)
    }
    let endLine = max(reportedEnd, inside.last?.endLine ?? line)
    let block = leaf(kind, start: start, line: line, endLine: endLine)
    return MarkdownBlock(
      kind: kind, range: block.range, line: line, endLine: block.endLine, children: inside)
  }

  /// The blocks in a quote or item, whose mark ends at `markEnd`.
  private mutating func contents(
    of node: CommonMarkNode, after markEnd: Int, _ lines: ClosedRange<Int>
  ) -> [MarkdownBlock] {
    let first = node.firstChild
    let begins = first.map(startLine) ?? lines.upperBound + 1
    if begins > lines.lowerBound {
      definitions +=
        text[markEnd..<max(markEnd, text.lineRange(lines.lowerBound).upperBound)] + "\n"
    }
    return blocks(
      from: first, in: lines.lowerBound + (begins > lines.lowerBound ? 1 : 0)..<lines.upperBound + 1
    )
  }

  /// The last of the lines that holds more than blanks and quote marks, or the first.
  private func lastWrittenLine(_ lines: ClosedRange<Int>) -> Int {
    var last = min(lines.upperBound, text.lineCount)
    while last > lines.lowerBound, isBlankOrQuoteMarks(last) { last -= 1 }
    return max(last, lines.lowerBound)
  }

  private func isBlankOrQuoteMarks(_ line: Int) -> Bool {
    text.bytes[text.lineRange(line)].allSatisfy {
      $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") || $0 == UInt8(ascii: ">")
    }
  }

  private func listItem(_ node: CommonMarkNode, at start: Int, line: Int) -> ListItem {
    var end = start
    while end < text.bytes.count, (48...57).contains(text.bytes[end]) { end += 1 }
    let number = end > start ? Int(text[start..<end]) : nil
    let marker = start..<min(end + 1, text.bytes.count)
    guard let first = node.firstChild, first.kind == .paragraph, startLine(of: first) == line
    else { return ListItem(marker: marker, number: number, box: nil) }
    let box = TaskBox(in: text, at: startOffset(of: first, line: line), after: marker)
    return ListItem(marker: marker, number: number, box: box)
  }

  // MARK: Code

  private func codeBlock(
    _ node: CommonMarkNode, start: Int, line: Int, before limit: Int
  ) -> MarkdownBlock {
    let lines = node.literalLines
    guard let fence = fence(of: node, at: start, line: line, firstContent: lines.first) else {
      let code = CodeBlock(
        info: InfoString(""), fence: nil, isClosed: true, lines: lines, firstLine: line)
      return leaf(.codeBlock(code), start: start, line: line, endLine: line + lines.count - 1)
    }
    let candidate = line + lines.count + 1
    let isClosed = candidate < limit && candidate <= text.lineCount && closes(candidate, fence)
    let code = CodeBlock(
      info: info(after: fence, line: line), fence: fence, isClosed: isClosed, lines: lines,
      firstLine: line + 1)
    return leaf(
      .codeBlock(code), start: start, line: line,
      endLine: isClosed ? candidate : line + lines.count)
  }

  /// The opening fence; `nil` where the block is indented.
  private func fence(
    of node: CommonMarkNode, at start: Int, line: Int, firstContent: String?
  ) -> SourceRange? {
    guard start < text.bytes.count else { return nil }
    let sign = text.bytes[start]
    guard sign == UInt8(ascii: "`") || sign == UInt8(ascii: "~") else { return nil }
    var end = start
    while end < text.bytes.count, text.bytes[end] == sign { end += 1 }
    guard end - start >= 3 else { return nil }
    // An indented block may itself begin with what looks like a fence; its first line is then
    // what a fence's first line never is, text that would close the fence or an info string.
    let isIndented =
      !node.hasFenceInfo && text[start..<text.lineRange(line).upperBound] == firstContent
    return isIndented ? nil : start..<end
  }

  private func info(after fence: SourceRange, line: Int) -> InfoString {
    var start = fence.upperBound
    var end = max(start, text.lineRange(line).upperBound)
    while start < end, text.bytes[start] == 32 || text.bytes[start] == 9 { start += 1 }
    while end > start, text.bytes[end - 1] == 32 || text.bytes[end - 1] == 9 { end -= 1 }
    return InfoString(text[start..<end])
  }

  /// Whether a line that is no content of a fenced block, and before the next, closes it.
  private func closes(_ line: Int, _ fence: SourceRange) -> Bool {
    let sign = text.bytes[fence.lowerBound]
    var content = text.bytes[text.lineRange(line)].drop { [9, 32, 62].contains($0) }
    var length = 0
    while content.first == sign {
      content.removeFirst()
      length += 1
    }
    return length >= fence.count && content.allSatisfy { $0 == 32 || $0 == 9 }
  }

  // MARK: Headings and paragraphs

  private mutating func appendHeading(
    _ node: CommonMarkNode, start: Int, line: Int, before limit: Int,
    to result: inout [MarkdownBlock]
  ) {
    let kind = MarkdownBlock.Kind.heading(level: node.headingLevel)
    if tables.hides(line) {
      return
    }
    if isATXHeading(at: start) {
      let lines = InlineLines(of: node, from: line)
      let runs = InlineReader.runs(of: node, lines: lines).runs
      result.append(leaf(kind, start: start, line: line, endLine: line, inlines: runs))
      return
    }
    let reported = node.endLine + firstLine - 1
    let isExact = reported < limit && reported <= text.lineCount && isUnderline(reported)
    let endLine = max(line + 1, isExact ? reported : min(reported, limit) - 1)
    appendText(kind, node, start, line...(endLine - 1), endLine, to: &result)
  }

  private func isATXHeading(at start: Int) -> Bool {
    var end = start
    while end < text.bytes.count, text.bytes[end] == UInt8(ascii: "#") { end += 1 }
    guard (1...6).contains(end - start) else { return false }
    return end >= text.bytes.count || [9, 10, 13, 32].contains(text.bytes[end])
  }

  private mutating func isUnderline(_ line: Int) -> Bool {
    let content = path.content(of: line)
    let bytes = text.bytes[content.range]
    guard content.isInside, content.indent < 4, let sign = bytes.first,
      sign == UInt8(ascii: "=") || sign == UInt8(ascii: "-")
    else { return false }
    return bytes.drop { $0 == sign }.allSatisfy { $0 == 32 || $0 == 9 }
  }

  /// Appends a paragraph or underlined heading, or the table in it and what stands before.
  private mutating func appendText(
    _ kind: MarkdownBlock.Kind, _ node: CommonMarkNode, _ start: Int, _ lines: ClosedRange<Int>,
    _ endLine: Int, to result: inout [MarkdownBlock]
  ) {
    let box = self.box
    self.box = nil
    var block = TextBlock(start: start, lines: lines, endLine: endLine, box: box)
    if let last = result.last, let longer = tables.table(last, goingOnWith: block, in: &path) {
      result[result.count - 1] = longer
      return
    }
    let table = tables.table(in: block, path: &path)
    if let table {
      guard table.line > lines.lowerBound else { return result.append(table) }
      block.endLine = table.line - 1
    }
    if let paragraph = text(table == nil ? kind : .paragraph, node, block) {
      result.append(paragraph)
    }
    if let table { result.append(table) }
  }

  /// `nil` where there is nothing but definitions.
  private mutating func text(
    _ kind: MarkdownBlock.Kind, _ node: CommonMarkNode, _ block: TextBlock
  ) -> MarkdownBlock? {
    let line = block.lines.lowerBound
    let first = line + definitionCount(in: block)
    if first > block.endLine { return nil }
    let begin = first == line ? block.start : path.content(of: first).start
    var read = InlineReader.runs(of: node, lines: InlineLines(of: node, from: first))
    if read.endLine != block.lines.upperBound {
      let lengths = contentLengths(from: begin, lines: first...block.lines.upperBound)
      let lines = InlineLines(of: node, from: first, lengths: lengths)
      read = InlineReader.runs(of: node, lines: lines)
    }
    var runs = read.runs
    if block.endLine < block.lines.upperBound {
      runs.keep(through: block.endLine, isBackslashLast: endsWithBackslash(block.endLine))
    }
    if block.box != nil { runs.removeBox() }
    return leaf(kind, start: begin, line: first, endLine: block.endLine, inlines: runs)
  }

  private func endsWithBackslash(_ line: Int) -> Bool {
    text.bytes[text.lineRange(line)].last == UInt8(ascii: "\\")
  }

  private mutating func definitionCount(in block: TextBlock) -> Int {
    guard block.start < text.bytes.count, text.bytes[block.start] == UInt8(ascii: "["),
      block.box == nil
    else { return 0 }
    var content: [UInt8] = []
    for line in block.lines where line <= block.endLine {
      let range =
        line == block.lines.lowerBound
        ? block.start..<text.lineRange(line).upperBound : path.content(of: line).range
      content += text.bytes[range]
      content.append(UInt8(ascii: "\n"))
    }
    let count = LinkDefinitions.lineCount(in: content)
    if count > 0 { collect(count, of: content) }
    return count
  }

  private mutating func collect(_ count: Int, of content: [UInt8]) {
    var end = 0
    for _ in 0..<count {
      end = (content[end...].firstIndex(of: UInt8(ascii: "\n")) ?? content.count - 1) + 1
    }
    definitions += String(decoding: content[..<end], as: UTF8.self) + "\n"
  }

  private mutating func contentLengths(from start: Int, lines: ClosedRange<Int>) -> [Int] {
    lines.map { line in
      let content = path.content(of: line)
      // The parser keeps the indentation of a lazy line.
      let begin =
        line == lines.lowerBound ? start : content.isInside ? content.start : content.taken
      // To the parser every line ending is LF.
      return text.lineRange(line).upperBound + 1 - begin
    }
  }
}
