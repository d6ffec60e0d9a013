import Foundation

/// GitHub's own fork of the reference parser, as a process: what it makes of a text is right.
enum ReferenceParser {
  /// Where the program is; `nil` where it is not installed.
  static let path = [
    "/usr/bin/cmark-gfm", "/usr/local/bin/cmark-gfm", "/opt/homebrew/bin/cmark-gfm",
  ]
  .first { FileManager.default.isExecutableFile(atPath: $0) }

  static let isInstalled = path != nil

  /// The outline of the text as GitHub's parser has it.
  static func outline(of source: [UInt8]) throws -> [OutlineBlock] {
    ReferenceXML(try xml(of: source)).outline()
  }

  private static func xml(of source: [UInt8]) throws -> String {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: path ?? "/usr/bin/cmark-gfm")
    process.arguments = ["-e", "table", "-e", "tasklist", "--to", "xml", "--sourcepos"]
    let (input, output) = (Pipe(), Pipe())
    process.standardInput = input
    process.standardOutput = output
    try process.run()
    input.fileHandleForWriting.write(Data(source))
    try input.fileHandleForWriting.close()
    let data = try output.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    return String(decoding: data, as: UTF8.self)
  }
}

/// A block as both parsers are asked for it: what it is, where it begins, what it says.
struct OutlineBlock: Hashable, CustomStringConvertible {
  var name: String
  var line: Int
  var column: Int
  var text = ""
  var children: [OutlineBlock] = []

  var description: String { lines(indentation: "").joined(separator: "\n") }

  private func lines(indentation: String) -> [String] {
    ["\(indentation)\(name) \(line):\(column) \(text.debugDescription)"]
      + children.flatMap { $0.lines(indentation: indentation + "  ") }
  }
}

/// Reads the XML that the reference parser prints, and no other.
private struct ReferenceXML {
  private var rest: Substring

  init(_ text: String) { rest = text[...] }

  func outline() -> [OutlineBlock] {
    var reader = self
    var stack = [OutlineBlock(name: "root", line: 0, column: 0)]
    while let tag = reader.nextTag() {
      reader.handle(tag, &stack)
    }
    return stack[0].children.first?.children ?? []
  }

  private mutating func nextTag() -> Substring? {
    guard let open = rest.firstIndex(of: "<"), let close = rest[open...].firstIndex(of: ">")
    else { return nil }
    let tag = rest[rest.index(after: open)..<close]
    rest = rest[rest.index(after: close)...]
    return tag
  }

  private mutating func handle(_ tag: Substring, _ stack: inout [OutlineBlock]) {
    if tag.hasPrefix("?") || tag.hasPrefix("!") { return }
    if tag.hasPrefix("/") {
      if !Self.isInline(tag.dropFirst()) { Self.close(&stack) }
      return
    }
    let name = tag.prefix { $0 != " " && $0 != "/" }
    let isEmpty = tag.hasSuffix("/")
    switch name {
    case "text", "code":
      guard !isEmpty else { return }
      stack[stack.count - 1].text += literal()
    case "html_inline": if !isEmpty { _ = literal() }
    case "softbreak", "linebreak": stack[stack.count - 1].text += " "
    case _ where Self.isInline(name): break
    default:
      stack.append(Self.block(String(name), tag))
      if name == "code_block" || name == "html_block", !isEmpty {
        let text = literal()
        if name == "code_block" { stack[stack.count - 1].text = text }
      }
      if isEmpty || name == "code_block" || name == "html_block" { Self.close(&stack) }
    }
  }

  private static func close(_ stack: inout [OutlineBlock]) {
    let block = stack.removeLast()
    stack[stack.count - 1].children.append(block)
  }

  /// The text up to the closing tag, which is skipped.
  private mutating func literal() -> String {
    let end = rest.firstIndex(of: "<") ?? rest.endIndex
    let text = String(rest[..<end])
    rest = rest[end...]
    _ = nextTag()
    return text.replacing("&lt;", with: "<").replacing("&gt;", with: ">")
      .replacing("&quot;", with: "\"").replacing("&amp;", with: "&")
  }

  private static func isInline(_ name: Substring) -> Bool {
    ["emph", "strong", "link", "image", "text", "code", "html_inline"]
      .contains(String(name))
  }

  private static func block(_ name: String, _ tag: Substring) -> OutlineBlock {
    let position = attribute("sourcepos", in: tag)?.split { $0 == ":" || $0 == "-" } ?? []
    var named = name
    for key in ["level", "type", "tight", "align", "completed"] {
      if let value = attribute(key, in: tag) { named += " \(key)=\(value)" }
    }
    return OutlineBlock(
      name: named, line: position.first.flatMap { Int($0) } ?? 0,
      column: position.dropFirst().first.flatMap { Int($0) } ?? 0)
  }

  private static func attribute(_ key: String, in tag: Substring) -> Substring? {
    guard let start = tag.firstRange(of: " \(key)=\"") else { return nil }
    return tag[start.upperBound...].prefix { $0 != "\"" }
  }
}
