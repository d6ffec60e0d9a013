internal import CCommonMark

/// The C library's own tree of a document, which lives and ends with this value.
///
/// Pointers of the library stay in this file: nodes are looked at inside `withBlocks`, never kept.
@safe struct CommonMarkTree: ~Copyable {
  private let root: OpaquePointer?
  /// The byte that stands for NUL, which the parser would make three bytes long.
  private let substitute: UInt8?

  /// Reads CommonMark; every text is CommonMark.
  init(parsing bytes: ArraySlice<UInt8>) {
    guard bytes.contains(0) else {
      substitute = nil
      unsafe root = Self.parse(bytes)
      return
    }
    let substitute = Self.unusedControl(in: bytes)
    self.substitute = substitute
    unsafe root = Self.parse(bytes.map { $0 == 0 ? substitute : $0 }[...])
  }

  deinit { unsafe cmark_node_free(root) }

  /// Lends the first top-level block; the others follow it.
  func withBlocks<Result>(_ body: (CommonMarkNode?) -> Result) -> Result {
    body(unsafe CommonMarkNode(cmark_node_first_child(root), substitute: substitute))
  }

  private static func parse(_ bytes: ArraySlice<UInt8>) -> OpaquePointer? {
    // Without positions asked for, the parser loses count of lines in code spans and tags.
    unsafe bytes.withUnsafeBytes { buffer in
      guard let base = buffer.baseAddress else {
        return unsafe cmark_parse_document("", 0, CMARK_OPT_SOURCEPOS)
      }
      return unsafe cmark_parse_document(
        base.assumingMemoryBound(to: CChar.self), buffer.count, CMARK_OPT_SOURCEPOS)
    }
  }

  /// A control character that means nothing to Markdown and that the text does not hold.
  private static func unusedControl(in bytes: ArraySlice<UInt8>) -> UInt8 {
    var isUsed = [Bool](repeating: false, count: 256)
    for byte in bytes { isUsed[Int(byte)] = true }
    return (14...31).first { !isUsed[Int($0)] } ?? 26
  }
}

/// A node of a `CommonMarkTree`, as the C parser reports it.
@safe struct CommonMarkNode {
  /// What a node is.
  enum Kind {
    case blockQuote, list, item, codeBlock, htmlBlock, paragraph, heading, thematicBreak
    case text, code, html, softBreak, lineBreak, strong, emphasis, link, image
    case other
  }

  private let pointer: OpaquePointer
  private let substitute: UInt8?

  fileprivate init?(_ pointer: OpaquePointer?, substitute: UInt8?) {
    guard let pointer = unsafe pointer else { return nil }
    unsafe self.pointer = pointer
    self.substitute = substitute
  }

  var next: CommonMarkNode? {
    unsafe CommonMarkNode(cmark_node_next(pointer), substitute: substitute)
  }
  var firstChild: CommonMarkNode? {
    unsafe CommonMarkNode(cmark_node_first_child(pointer), substitute: substitute)
  }
  var parent: CommonMarkNode? {
    unsafe CommonMarkNode(cmark_node_parent(pointer), substitute: substitute)
  }

  /// The 1-based line as reported; 0 for breaks.
  var startLine: Int { Int(unsafe cmark_node_get_start_line(pointer)) }
  /// The 1-based column in bytes as reported.
  var startColumn: Int { Int(unsafe cmark_node_get_start_column(pointer)) }
  /// The line on which the parser thinks that the node ends.
  var endLine: Int { Int(unsafe cmark_node_get_end_line(pointer)) }
  /// The column in bytes of the last byte as reported.
  var endColumn: Int { Int(unsafe cmark_node_get_end_column(pointer)) }

  var headingLevel: Int { Int(unsafe cmark_node_get_heading_level(pointer)) }
  var isTight: Bool { unsafe cmark_node_get_list_tight(pointer) != 0 }
  var isOrdered: Bool { unsafe cmark_node_get_list_type(pointer) == CMARK_ORDERED_LIST }
  var hasFenceInfo: Bool {
    unsafe cmark_node_get_fence_info(pointer).map { unsafe $0.pointee != 0 } ?? false
  }
  var destination: String { unsafe string(cmark_node_get_url(pointer)) }
  var literal: String { unsafe string(cmark_node_get_literal(pointer)) }

  /// Whether the node is a link in angle brackets, whose columns are reported wrongly.
  var isAutolink: Bool {
    guard kind == .link, let text = firstChild, text.kind == .text else { return false }
    let address = text.literal
    return destination == address || destination == "mailto:" + address
  }

  /// How many lines `literal` has.
  var literalLineCount: Int {
    guard let start = unsafe cmark_node_get_literal(pointer) else { return 0 }
    var count = 0
    var last: CChar = 10
    var cursor = unsafe start
    while unsafe cursor.pointee != 0 {
      let byte = unsafe cursor.pointee
      // A line begins after LF, and after CR where no LF follows.
      if last == 10 || last == 13 && byte != 10 { count += 1 }
      last = byte
      unsafe cursor += 1
    }
    return count
  }

  /// The lines of `literal`, each without its line ending.
  var literalLines: [String] {
    guard let start = unsafe cmark_node_get_literal(pointer) else { return [] }
    var lines: [String] = []
    var bytes: [UInt8] = []
    var cursor = unsafe start
    while unsafe cursor.pointee != 0 {
      let byte = unsafe UInt8(bitPattern: cursor.pointee)
      unsafe cursor += 1
      guard byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r") else {
        bytes.append(byte)
        continue
      }
      if byte == UInt8(ascii: "\r"), unsafe cursor.pointee == CChar(bitPattern: 10) {
        unsafe cursor += 1
      }
      lines.append(restored(bytes))
      bytes.removeAll(keepingCapacity: true)
    }
    if !bytes.isEmpty { lines.append(restored(bytes)) }
    return lines
  }

  var kind: Kind {
    switch unsafe cmark_node_get_type(pointer) {
    case CMARK_NODE_TEXT: .text
    case CMARK_NODE_SOFTBREAK: .softBreak
    case CMARK_NODE_CODE: .code
    case CMARK_NODE_PARAGRAPH: .paragraph
    case CMARK_NODE_ITEM: .item
    case CMARK_NODE_STRONG: .strong
    case CMARK_NODE_LINK: .link
    case CMARK_NODE_EMPH: .emphasis
    case CMARK_NODE_LIST: .list
    case CMARK_NODE_HEADING: .heading
    case CMARK_NODE_CODE_BLOCK: .codeBlock
    case CMARK_NODE_BLOCK_QUOTE: .blockQuote
    case CMARK_NODE_HTML_BLOCK: .htmlBlock
    case CMARK_NODE_THEMATIC_BREAK: .thematicBreak
    case CMARK_NODE_HTML_INLINE: .html
    case CMARK_NODE_LINEBREAK: .lineBreak
    case CMARK_NODE_IMAGE: .image
    default: .other
    }
  }

  private func string(_ pointer: UnsafePointer<CChar>?) -> String {
    guard let pointer = unsafe pointer else { return "" }
    let string = unsafe String(cString: pointer)
    return substitute == nil ? string : restored(Array(string.utf8))
  }

  /// The text with U+FFFD where the source has NUL, as CommonMark wants it.
  private func restored(_ bytes: [UInt8]) -> String {
    guard let substitute, bytes.contains(substitute) else {
      return String(decoding: bytes, as: UTF8.self)
    }
    let replacement: [UInt8] = [0xEF, 0xBF, 0xBD]
    return String(
      decoding: bytes.flatMap { $0 == substitute ? replacement : [$0] }, as: UTF8.self)
  }
}
