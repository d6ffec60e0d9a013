import RunbookModel

/// The end of what a failed command printed, folded below a line.
struct FailureExcerpt {
  private static let lineCount = 12
  private static let longestLine = 200

  private let attempt: SubjectHistory.Attempt
  private let step: Step
  private let output: String

  /// - Returns: `nil` where nothing was printed.
  init?(of attempt: SubjectHistory.Attempt, of step: Step) {
    guard let output = attempt.output, output.contains(where: { !$0.isWhitespace }) else {
      return nil
    }
    self.attempt = attempt
    self.step = step
    self.output = output
  }

  var markdown: String {
    var lines = output.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    while lines.last?.allSatisfy(\.isWhitespace) == true { lines.removeLast() }
    let shown = lines.suffix(Self.lineCount)
      .map { String($0).printableLines.shortened(to: Self.longestLine) }
    let extent =
      shown.count < lines.count ? "last \(shown.count) of \(lines.count) lines" : "its output"
    let code = attempt.exitCode.map { " with exit \($0)" } ?? ""
    let title = "\(step.id) failed\(code): \(extent)"
    let fence = String(repeating: "`", count: max(3, Self.longestRun(in: shown) + 1))
    return PullRequestReport.folded(title)
      + ([fence + "text"] + shown + [fence]).joined(separator: "\n") + "\n\n</details>\n"
  }

  /// How many backticks stand in a row at most.
  private static func longestRun(in lines: [String]) -> Int {
    var longest = 0
    for line in lines {
      var run = 0
      for byte in line.utf8 {
        run = byte == UInt8(ascii: "`") ? run + 1 : 0
        longest = max(longest, run)
      }
    }
    return longest
  }
}
