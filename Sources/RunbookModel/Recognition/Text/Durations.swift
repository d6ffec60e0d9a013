/// Times that a text names in words: `up to 24 hours`, `5-10 minutes`, `two days`.
enum Durations {
  private static let units: [String: Int] = [
    "second": 1, "seconds": 1, "sec": 1, "secs": 1, "minute": 60, "minutes": 60, "min": 60,
    "mins": 60, "hour": 3600, "hours": 3600, "hrs": 3600, "day": 86_400, "days": 86_400,
    "week": 604_800, "weeks": 604_800,
  ]

  private static let numbers: [String: Int] = [
    "a": 1, "an": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "ten": 10,
    "fifteen": 15, "thirty": 30,
  ]

  /// The longest time that `words` name; `nil` where they name none.
  static func longest(in words: [String]) -> Duration? {
    var result: Int?
    for (index, word) in words.enumerated() {
      guard let unit = units[word], index > 0, let count = count(of: words[index - 1]) else {
        continue
      }
      result = max(result ?? 0, count * unit)
    }
    return result.map { .seconds($0) }
  }

  /// The number that a word is, the larger one of `5-10`; at most ten million.
  private static func count(of word: String) -> Int? {
    if let number = numbers[word] { return number }
    let last = word.split(separator: "-").last.map(String.init) ?? word
    guard let number = Int(last), number <= 10_000_000 else { return nil }
    return number
  }
}
