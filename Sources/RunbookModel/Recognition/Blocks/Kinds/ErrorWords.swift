/// Without a language, the words of an error are output.
///
/// The first line has what programs say when they fail (`Permission denied`, `not found`,
/// `Connection refused`, `…Exception:`), or any line begins with `fatal:` or `error:`. The block
/// shows by what a trouble is known. A command that only names such words (`grep 'not found' log`)
/// is one.
struct ErrorWords: BlockRule {
  static let name: RuleName = "error-words"

  private static let marks: [String] = [
    "fatal: ", "rror: ", "xception: ", "denied", "not found", "refused", "timed out", "ailed to ",
    "onnection closed", "o such file", "does not exist", "annot ",
  ]

  func verdict(on block: BlockCandidate) -> Verdict<GuideBlock.Kind>? {
    guard block.fence.isOpen, !block.commands(atLeast: .likely), let first = block.lines.first
    else { return nil }
    if first.text.utf8.count < 400, Self.marks.contains(where: first.text.contains(_:)) {
      return block.byLine(.output, first)
    }
    return block.lines.first { $0.text.hasPrefix("fatal:") || $0.text.hasPrefix("error:") }.map {
      block.byLine(.output, $0)
    }
  }
}
