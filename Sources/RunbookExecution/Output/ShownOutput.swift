import MarkdownSyntax
import RunbookModel

/// What a guide shows of the output of a block, line by line.
enum ShownOutput {
  /// The lines with their numbers in the guide; none where the guide shows nothing.
  ///
  /// That is the output in a transcript, or the block of output that follows a command in the
  /// same step with no other command between.
  ///
  /// - Parameters:
  ///   - block: the command.
  ///   - position: where it is among the guide's blocks; `nil` where it is none of them.
  ///   - runbook: the guide.
  /// - Returns: each line with its number in the guide.
  static func lines(
    after block: GuideBlock, at position: Int?, in runbook: Runbook
  ) -> [(text: String, line: Int)] {
    if block.kind == .session { return transcriptLines(of: block) }
    guard let position, position + 1 < runbook.blocks.count else { return [] }
    let next = runbook.blocks[position + 1]
    guard next.kind == .output, next.step == block.step, block.step != nil else { return [] }
    return numbered(next.code.lines, from: next.code.firstLine)
  }

  /// The lines of a transcript that are none of its script.
  private static func transcriptLines(of block: GuideBlock) -> [(text: String, line: Int)] {
    var script = block.script.split(separator: "\n")[...]
    return numbered(block.code.lines, from: block.code.firstLine).filter { text, _ in
      guard let next = script.first, text.hasSuffix(next) else { return true }
      script = script.dropFirst()
      return false
    }
  }

  private static func numbered(
    _ lines: [String], from first: Int
  ) -> [(text: String, line: Int)] {
    lines.enumerated().map { ($0.element, first + $0.offset) }
  }
}
