/// A loop without an end never returns.
///
/// `while true; do …; done`, `while :`, `until false`, `for ((;;))`, without a `break` in the
/// block. The reader stops it, so it is held.
struct EndlessLoop: HoldRule {
  static let name: RuleName = "endless-loop"

  func verdict(on script: HoldCandidate) -> Verdict<GuideBlock.Hold>? {
    let loop = script.commands.first { command in
      let words = command.line.words
      guard let first = words.first, let second = words.dropFirst().first else { return false }
      switch first {
      case "while": return ["true", "true;", ":", ":;", "1", "[1]"].contains(second)
      case "until": return ["false", "false;"].contains(second)
      case "for": return command.text.contains("((;;))") || command.text.contains("(( ; ; ))")
      default: return false
      }
    }
    guard let loop,
      !script.commands.contains(where: { $0.text.contains("break") || $0.text.contains("exit") })
    else { return nil }
    return script.by(loop, .forever)
  }
}
