/// Columns with their heads in capitals, or several columns in every line, are output.
///
/// ```text
/// NAME    READY   STATUS
/// web-1   1/1     Running
/// ```
///
/// Programs print so, and nobody types it. Without such heads, three columns with room between
/// them count in a block without a language, where no line begins as a command does. In a block
/// that names a shell only the heads do.
struct TableOfOutput: BlockRule {
  static let name: RuleName = "table-of-output"

  func verdict(on block: BlockCandidate) -> Verdict<GuideBlock.Kind>? {
    guard block.fence.isShell || block.fence.isOpen, let first = block.lines.first,
      block.transcript == nil
    else { return nil }
    if Transcript.isTableHead(first.text) || Self.isFramed(block.lines) {
      return block.byLine(.output, first)
    }
    guard block.fence == .none, block.lines.allSatisfy({ Self.columns(in: $0.text) > 2 }),
      block.likeness.allSatisfy({ $0 == .none })
    else { return nil }
    return block.byLine(.output, first)
  }

  /// `+----+----+` above `| id | name |`, as databases print.
  private static func isFramed(_ lines: [BlockCandidate.Line]) -> Bool {
    lines.count > 2 && lines[0].text.hasPrefix("+--") && lines[1].text.hasPrefix("|")
  }

  /// How many columns stand in a line with two blanks or a tab between them.
  private static func columns(in line: String) -> Int {
    var columns = 1
    var blanks = 0
    for byte in line.utf8 {
      if byte == 32 {
        blanks += 1
      } else if byte == 9 {
        blanks = 2
      } else {
        if blanks > 1 { columns += 1 }
        blanks = 0
      }
    }
    return columns
  }
}
