/// Lines of a crontab are the text of a file.
///
/// `0 2 * * * /usr/local/bin/backup`, `@daily backup`: five fields of a time, or one of its
/// short names, stand before each command. A shell would take the first for a program.
struct ScheduleLines: BlockRule {
  static let name: RuleName = "schedule-lines"

  func verdict(on block: BlockCandidate) -> Verdict<GuideBlock.Kind>? {
    guard block.fence.isShell || block.fence.isOpen, !block.filled.isEmpty,
      block.filled.contains(where: { Self.isSchedule($0.text) }),
      block.filled.allSatisfy({ Self.isSchedule($0.text) || Assignment.isWhole($0.text) })
    else { return nil }
    return block.byLine(.config)
  }

  private static func isSchedule(_ line: String) -> Bool {
    guard let byte = line.utf8.first, byte < 65 else { return false }
    let words = line.split(separator: " ", maxSplits: 5)
    if let first = words.first, first.hasPrefix("@"), words.count > 1 {
      return ["@daily", "@hourly", "@weekly", "@monthly", "@yearly", "@reboot", "@annually"]
        .contains(first)
    }
    return words.count == 6
      && words[..<5].allSatisfy { word in
        word.utf8.allSatisfy { (48...57).contains($0) || "*/,-".utf8.contains($0) } || isDay(word)
      }
  }

  private static func isDay(_ word: Substring) -> Bool {
    let days = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"]
    return days.contains(word.lowercased().prefix(3).description) && word.count < 8
  }
}
