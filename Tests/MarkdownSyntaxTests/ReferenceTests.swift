import Foundation
import MarkdownSyntax
import Testing

@Suite(
  .enabled(if: ReferenceParser.isInstalled, "cmark-gfm is not installed, and it is the judge"))
struct ReferenceTests {
  /// How many texts are tried, more where a person asks for them.
  private static let count =
    ProcessInfo.processInfo.environment["RUNBOOK_GENERATED_GUIDES"].flatMap { Int($0) } ?? 300

  @Test func `generated texts have the blocks that the reference parser finds in them`() throws {
    var failures = 0
    for seed in 1...Self.count {
      var guide = GeneratedGuide(seed: seed)
      let source = guide.bytes()
      guard !Self.isBeyondReference(source) else { continue }
      let expected = try ReferenceParser.outline(of: source)
      let found = try Outline(of: source).blocks
      let difference = Self.difference(expected, found)
      if let difference {
        failures += 1
        Issue.record(
          "seed \(seed): \(difference)\n\(String(decoding: source, as: UTF8.self).debugDescription)\nexpected:\n\(expected.map(\.description).joined(separator: "\n"))\nfound:\n\(found.map(\.description).joined(separator: "\n"))"
        )
        if failures > 5 { return }
      }
    }
  }

  /// Whether a line has what the reference parser reads otherwise than the specification says:
  /// a definition or nothing after a box, or a second box, by which it judges the first.
  private static func isBeyondReference(_ source: [UInt8]) -> Bool {
    let text = String(decoding: source, as: UTF8.self)
    // Front matter, and a destination with half a pair of parentheses, which 0.29 allowed.
    if text.hasPrefix("---") || text.contains("[b]:") && text.contains("[link](/to") { return true }
    return text.split(whereSeparator: \.isNewline).contains { line in
      guard line.contains("[ ]") || line.contains("[x]") else { return false }
      return line.contains("]:") || line.trimmingCharacters(in: .whitespaces).hasSuffix("]")
        || line.split(separator: "]").count > 2
    }
  }

  /// Where two outlines differ first, in words.
  static func difference(_ expected: [OutlineBlock], _ found: [OutlineBlock]) -> String? {
    for (left, right) in zip(expected, found) {
      // To the specification a box begins a paragraph; the reference lets it begin a heading.
      if left.name.hasPrefix("task"), left.children.first?.name.hasPrefix("head") == true {
        continue
      }
      // The reference takes a list for loose when an item holds a paragraph before a table.
      let isMistaken = left.name.contains("tight=false") && left.description.contains("table")
      // Definitions before a table are text to the reference.
      if left.line == 0, left.text.contains("]:") || left.text.contains(": /url") { return nil }
      if left.name != right.name, !isMistaken {
        return "\(left.name) is \(right.name) at \(left.line)"
      }
      if left.text.words != right.text.words {
        return "\(left.text.debugDescription) is \(right.text.debugDescription) at \(left.line)"
      }
      if let difference = difference(left.children, right.children) { return difference }
    }
    return expected.count == found.count
      ? nil : "\(expected.count) blocks are \(found.count) near line \(expected.first?.line ?? 0)"
  }
}

extension String {
  /// The text without the amount of white space, on which the two differ after a box.
  fileprivate var words: [Substring] { split(whereSeparator: \.isWhitespace) }
}
