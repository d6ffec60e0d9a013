internal import CCommonMark

/// Owns a tree of the C parser, frees it, and copies it out into values.
///
/// Only this file touches a C pointer, and nothing it returns refers to the tree. It also mends
/// what libcmark 0.30 reports wrongly, so that no other file has to know:
///
/// - lists, items and quotes end where their last block ends (it reports column 0 of a later line);
/// - an HTML block ends with its last line (it can report an end before the start);
/// - a fenced block that is cut off by the end of its container ends there (it reports one line
///   more), and a setext heading ends with its underline;
/// - a paragraph begins after the link definitions that were taken out of it;
/// - the line of a stretch of text counts the line endings inside code spans before it.
@safe struct CommonMarkTree: ~Copyable {
  private let root: OpaquePointer?
  private let text: SourceText
  /// The 1-based line of the first byte that was read.
  private let firstLine: Int

  /// Reads the bytes of `text` in `range`, which begins at the start of a line.
  ///
  /// NUL is read as U+001A so that columns keep counting bytes.
  init(parsing text: SourceText, in range: SourceRange) {
    self.text = text
    firstLine = range.isEmpty ? 1 : text.line(at: range.lowerBound)
    // The first line may begin in the middle: after a byte order mark.
    let bytes = text.bytes[range]
    if bytes.contains(0) {
      unsafe root = Self.parse(Array(bytes.map { $0 == 0 ? 0x1A : $0 })[...])
    } else {
      unsafe root = Self.parse(bytes)
    }
    skipped = range.isEmpty ? 0 : range.lowerBound - text.lineStarts[firstLine - 1]
  }

  /// Bytes of the first line that the parser did not see.
  private let skipped: Int

  deinit { unsafe cmark_node_free(root) }

  private static func parse(_ bytes: ArraySlice<UInt8>) -> OpaquePointer? {
    unsafe bytes.withUnsafeBytes { buffer in
      guard let base = buffer.baseAddress else { return unsafe cmark_parse_document("", 0, 0) }
      return unsafe cmark_parse_document(
        base.assumingMemoryBound(to: CChar.self), buffer.count, CMARK_OPT_DEFAULT)
    }
  }

  /// The top-level blocks with their exact bytes; tables and task boxes are not known to it.
  func blocks() -> [MarkdownBlock] {
    unsafe children(of: root, before: text.lineCount + 1, depth: 0)
  }

  // MARK: Blocks

  private func children(
    of parent: OpaquePointer?, before limit: Int, depth: Int
  ) -> [MarkdownBlock] {
    var result: [MarkdownBlock] = []
    var node = unsafe cmark_node_first_child(parent)
    while let current = unsafe node {
      unsafe node = cmark_node_next(current)
      let next = unsafe node.map { unsafe startLine(of: $0) } ?? limit
      if let block = unsafe block(current, before: next, depth: depth) { result.append(block) }
    }
    return result
  }

  private func startLine(of node: OpaquePointer) -> Int {
    Int(unsafe cmark_node_get_start_line(node)) + firstLine - 1
  }

  private func startOffset(of node: OpaquePointer) -> Int {
    let line = unsafe startLine(of: node)
    let column = Int(unsafe cmark_node_get_start_column(node))
    let offset = text.lineStarts[line - 1] + max(column, 1) - 1 + (line == firstLine ? skipped : 0)
    return min(offset, text.bytes.count)
  }

  /// Copies one block; `limit` is the line on which the next block begins.
  private func block(
    _ node: OpaquePointer, before limit: Int, depth: Int
  ) -> MarkdownBlock? {
    let line = unsafe startLine(of: node)
    let start = unsafe startOffset(of: node)
    switch unsafe cmark_node_get_type(node) {
    case CMARK_NODE_BLOCK_QUOTE:
      return unsafe container(.blockQuote, node, start, line, before: limit, depth: depth)
    case CMARK_NODE_LIST:
      let isOrdered = unsafe cmark_node_get_list_type(node) == CMARK_ORDERED_LIST
      let kind = MarkdownBlock.Kind.list(
        isOrdered: isOrdered, isTight: unsafe cmark_node_get_list_tight(node) != 0)
      return unsafe container(kind, node, start, line, before: limit, depth: depth)
    case CMARK_NODE_ITEM:
      let kind = MarkdownBlock.Kind.item(listItem(at: start))
      return unsafe container(kind, node, start, line, before: limit, depth: depth)
    case CMARK_NODE_CODE_BLOCK:
      return unsafe codeBlock(node, start: start, line: line, before: limit)
    case CMARK_NODE_HTML_BLOCK:
      let literal = unsafe Self.string(cmark_node_get_literal(node))
      let count = max(1, literal.utf8.count { $0 == 10 })
      return leaf(.htmlBlock, start: start, line: line, endLine: line + count - 1)
    case CMARK_NODE_PARAGRAPH: return unsafe paragraph(node, start: start, line: line)
    case CMARK_NODE_HEADING:
      return unsafe heading(node, start: start, line: line, before: limit)
    case CMARK_NODE_THEMATIC_BREAK:
      return leaf(.thematicBreak, start: start, line: line, endLine: line)
    default: return nil
    }
  }

  private func container(
    _ kind: MarkdownBlock.Kind, _ node: OpaquePointer, _ start: Int, _ line: Int,
    before limit: Int, depth: Int
  ) -> MarkdownBlock {
    guard depth < MarkdownDocument.depthLimit else {
      return leaf(.tooDeep, start: start, line: line, endLine: max(line, limit - 1))
    }
    let inside = unsafe children(of: node, before: limit, depth: depth + 1)
    let endLine = max(line, inside.last?.endLine ?? line)
    let end = max(inside.last?.range.upperBound ?? start, lineEnd(line, atLeast: start))
    return MarkdownBlock(
      kind: kind, range: start..<end, line: line, endLine: endLine, children: inside)
  }

  private func leaf(
    _ kind: MarkdownBlock.Kind, start: Int, line: Int, endLine: Int, inlines: [InlineRun] = []
  ) -> MarkdownBlock {
    var last = min(max(line, endLine), text.lineCount)
    while last > line, text.lineText(last).allSatisfy({ $0 == " " || $0 == "\t" || $0 == ">" }) {
      last -= 1
    }
    return MarkdownBlock(
      kind: kind, range: start..<lineEnd(last, atLeast: start), line: line, endLine: last,
      inlines: inlines)
  }

  private func lineEnd(_ line: Int, atLeast offset: Int) -> Int {
    max(offset, text.lineRange(line).upperBound)
  }

  private func listItem(at start: Int) -> ListItem {
    var end = start
    while end < text.bytes.count, (48...57).contains(text.bytes[end]) { end += 1 }
    let number = Int(text[start..<end])
    return ListItem(marker: start..<min(end + 1, text.bytes.count), number: number, box: nil)
  }

  private func heading(
    _ node: OpaquePointer, start: Int, line: Int, before limit: Int
  ) -> MarkdownBlock {
    let level = Int(unsafe cmark_node_get_heading_level(node))
    let hashes = text.bytes[start...].prefix { $0 == UInt8(ascii: "#") }.count
    let after = start + hashes
    let isATX =
      (1...6).contains(hashes)
      && (after >= text.bytes.count || [9, 10, 13, 32].contains(text.bytes[after]))
    var endLine = line
    if !isATX {
      endLine = min(line + 1, text.lineCount)
      while endLine + 1 < limit, !isUnderline(endLine) { endLine += 1 }
    }
    let inlines = unsafe runs(of: node, firstLine: line)
    return leaf(
      .heading(level: level), start: start, line: line, endLine: endLine, inlines: inlines)
  }

  private func isUnderline(_ line: Int) -> Bool {
    let content = text.lineText(line).drop { $0 == " " || $0 == "\t" || $0 == ">" }
    guard let sign = content.first, sign == "=" || sign == "-" else { return false }
    return content.drop { $0 == sign }.allSatisfy { $0 == " " || $0 == "\t" }
  }

  private func paragraph(_ node: OpaquePointer, start: Int, line: Int) -> MarkdownBlock {
    let reported = Int(unsafe cmark_node_get_end_line(node)) + firstLine - 1
    let endLine = min(max(line, reported), text.lineCount)
    let definitions =
      start < text.bytes.count && text.bytes[start] == UInt8(ascii: "[")
      ? LinkDefinitions.lineCount(in: text, from: line, start: start, through: endLine) : 0
    let first = line + definitions
    var begin = start
    if definitions > 0 {
      begin = text.lineStarts[first - 1]
      while begin < text.bytes.count, [9, 32, 62].contains(text.bytes[begin]) { begin += 1 }
    }
    let inlines = unsafe runs(of: node, firstLine: first)
    return leaf(
      .paragraph, start: begin, line: first, endLine: endLine,
      inlines: mendLines(of: inlines, from: first, through: endLine))
  }

  private func codeBlock(
    _ node: OpaquePointer, start: Int, line: Int, before limit: Int
  ) -> MarkdownBlock {
    let literal = unsafe Self.string(cmark_node_get_literal(node))
    var lines = literal.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    if lines.last == "" { lines.removeLast() }
    guard let fenceByte = fence(at: start, line: line, firstContent: lines.first) else {
      let code = CodeBlock(
        info: InfoString(""), fence: nil, isClosed: true, lines: lines, firstLine: line)
      return leaf(.codeBlock(code), start: start, line: line, endLine: line + lines.count - 1)
    }
    let fenceEnd = start + text.bytes[start...].prefix { $0 == fenceByte }.count
    let candidate = line + lines.count + 1
    let isClosed =
      candidate < limit && candidate <= text.lineCount
      && closes(candidate, fence: fenceByte, length: fenceEnd - start)
    let code = CodeBlock(
      info: InfoString(unsafe Self.string(cmark_node_get_fence_info(node))),
      fence: start..<fenceEnd, isClosed: isClosed, lines: lines, firstLine: line + 1)
    return leaf(
      .codeBlock(code), start: start, line: line,
      endLine: isClosed ? candidate : line + lines.count)
  }

  /// The byte of which the fence is made; `nil` where the block is indented.
  private func fence(at start: Int, line: Int, firstContent: String?) -> UInt8? {
    guard start < text.bytes.count else { return nil }
    let sign = text.bytes[start]
    guard sign == UInt8(ascii: "`") || sign == UInt8(ascii: "~"),
      text.bytes[start...].prefix(while: { $0 == sign }).count >= 3
    else { return nil }
    // An indented block may itself begin with what looks like a fence.
    let before = text.bytes[text.lineStarts[line - 1]..<start]
    let isIndented = before.last == 9 || before.suffix(4).elementsEqual([32, 32, 32, 32])
    let rest = text[start..<lineEnd(line, atLeast: start)]
    return isIndented && rest == firstContent ? nil : sign
  }

  private func closes(_ line: Int, fence: UInt8, length: Int) -> Bool {
    let content = text.bytes[text.lineRange(line)].drop { [9, 32, 62].contains($0) }
    let run = content.prefix { $0 == fence }.count
    return run >= length && content.dropFirst(run).allSatisfy { $0 == 32 || $0 == 9 }
  }

  // MARK: Text

  /// Where in the tree of inlines a stretch stands.
  private struct Look {
    var isStrong = false
    var isEmphasized = false
    var destination: String?
  }

  private func runs(of block: OpaquePointer, firstLine: Int) -> [InlineRun] {
    var result: [InlineRun] = []
    var line = firstLine
    // Inlines nest as deeply as their author likes, so no recursion here.
    var looks = [Look()]
    var node = unsafe cmark_node_first_child(block)
    while let current = unsafe node {
      let look = looks[looks.count - 1]
      if let inner = unsafe innerLook(of: current, in: look),
        let child = unsafe cmark_node_first_child(current)
      {
        looks.append(inner)
        unsafe node = child
        continue
      }
      if let run = unsafe run(current, look: look, line: line) {
        if run.kind == .softBreak || run.kind == .lineBreak { line += 1 }
        if run.kind == .html { line += run.text.utf8.count { $0 == 10 } }
        result.append(run)
      }
      unsafe node = current
      while let last = unsafe node {
        if let next = unsafe cmark_node_next(last) {
          unsafe node = next
          break
        }
        let parent = unsafe cmark_node_parent(last)
        if unsafe parent == block { return result }
        looks.removeLast()
        unsafe node = parent
      }
    }
    return result
  }

  private func innerLook(of node: OpaquePointer, in look: Look) -> Look? {
    var inner = look
    switch unsafe cmark_node_get_type(node) {
    case CMARK_NODE_STRONG: inner.isStrong = true
    case CMARK_NODE_EMPH: inner.isEmphasized = true
    case CMARK_NODE_LINK: inner.destination = unsafe Self.string(cmark_node_get_url(node))
    default: return nil
    }
    return inner
  }

  private func run(_ node: OpaquePointer, look: Look, line: Int) -> InlineRun? {
    let kind: InlineRun.Kind
    var text = ""
    var destination = look.destination
    switch unsafe cmark_node_get_type(node) {
    case CMARK_NODE_TEXT: (kind, text) = (.text, unsafe Self.string(cmark_node_get_literal(node)))
    case CMARK_NODE_CODE: (kind, text) = (.code, unsafe Self.string(cmark_node_get_literal(node)))
    case CMARK_NODE_HTML_INLINE:
      (kind, text) = (.html, unsafe Self.string(cmark_node_get_literal(node)))
    case CMARK_NODE_SOFTBREAK: (kind, text) = (.softBreak, " ")
    case CMARK_NODE_LINEBREAK: (kind, text) = (.lineBreak, "\n")
    case CMARK_NODE_IMAGE:
      (kind, text) = (.image, unsafe alternativeText(of: node))
      destination = unsafe Self.string(cmark_node_get_url(node))
    default: return nil
    }
    return InlineRun(
      kind: kind, text: text, isStrong: look.isStrong, isEmphasized: look.isEmphasized,
      destination: destination, line: line)
  }

  private func alternativeText(of image: OpaquePointer) -> String {
    var words = ""
    let iterator = unsafe cmark_iter_new(image)
    defer { unsafe cmark_iter_free(iterator) }
    while true {
      let event = unsafe cmark_iter_next(iterator)
      if event == CMARK_EVENT_DONE { return words }
      guard event == CMARK_EVENT_ENTER else { continue }
      words += unsafe Self.string(cmark_node_get_literal(cmark_iter_get_node(iterator)))
    }
  }

  /// Counts line endings inside code spans, which the parser turns into blanks.
  private func mendLines(
    of runs: [InlineRun], from first: Int, through last: Int
  ) -> [InlineRun] {
    guard let end = runs.last, end.line < last else { return runs }
    var shift = 0
    return runs.map { run in
      let mended = InlineRun(
        kind: run.kind, text: run.text, isStrong: run.isStrong, isEmphasized: run.isEmphasized,
        destination: run.destination, line: min(run.line + shift, last))
      if run.kind == .code, run.text.contains(" "), mended.line < last,
        !text.lineText(mended.line).contains(run.text)
      {
        shift += 1
      }
      return mended
    }
  }

  private static func string(_ pointer: UnsafePointer<CChar>?) -> String {
    guard let pointer = unsafe pointer else { return "" }
    return unsafe String(cString: pointer)
  }
}
