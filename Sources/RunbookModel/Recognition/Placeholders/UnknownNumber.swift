/// `N` or `X` alone, where a command is given a number, is for the reader to write.
///
/// ```sh
/// kubectl scale deployment web --replicas=N
/// git rebase -i HEAD~N
/// journalctl -n N
/// ```
///
/// Only as the whole of an argument or value. An answer to a question (`echo N | apt remove x`),
/// a test (`[ "$answer" = N ]`) and a search are left alone.
struct UnknownNumber: PlaceholderRule {
  static let name: RuleName = "unknown-number"
  var wordSigns: WordSigns { .capital }

  func answer(at place: PlaceholderPlace) -> PlaceholderAnswer? {
    let word = place.word
    guard word.text == "N" || word.text == "X", place.context == .command,
      place.offset > place.commandStart + 1
    else { return nil }
    let opens = ASCII.isBlank(place.before) || place.before == 61 || place.before == 126
    let closes = place.after == 0 || [9, 10, 13, 32, 41, 59, 124].contains(place.after)
    guard opens, closes, !place.isRun(by: Self.answering) else { return nil }
    return .placeholder(word.range, naming: .around)
  }

  private static let answering: Set<String> = [
    "[", "[[", "test", "echo", "printf", "yes", "grep", "case", "read", "expect", "tr", "cut",
  ]
}
