/// A tree, a flow or a frame drawn with lines and arrows is text.
///
/// `├── src`, `│`, `▼`, a line that begins with `↓` or `|--`: such signs stand in drawings and in
/// no command.
struct Drawing: BlockRule {
  static let name: RuleName = "drawing"

  func verdict(on block: BlockCandidate) -> Verdict<GuideBlock.Kind>? {
    guard block.fence.isShell || block.fence.isOpen else { return nil }
    return block.lines.first { Self.isDrawn($0.text) }.map { block.byLine(.text, $0) }
  }

  /// Corners, uprights and crossings; a plain rule (`───`) underlines what programs print.
  private static let corners = Set<UInt32>(0x2502...0x257F).subtracting([
    0x2504, 0x2505, 0x2508, 0x2509, 0x254C, 0x254D, 0x2550,
  ])

  private static func isDrawn(_ line: String) -> Bool {
    if line.hasPrefix("|--") || line.hasPrefix("`--") { return true }
    // More corners than those of a frame are a table's.
    if line.hasPrefix("+-") { return line.utf8.count { $0 == 43 } < 3 }
    // The signs are all beyond ASCII.
    guard line.utf8.contains(where: { $0 > 127 }), let first = line.unicodeScalars.first else {
      return false
    }
    if (0x2190...0x21FF).contains(first.value) { return true }
    return line.unicodeScalars.contains { corners.contains($0.value) || $0 == "▼" }
  }
}
