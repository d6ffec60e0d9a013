/// The version that a command makes a tag or release of is for the reader to write.
///
/// ```sh
/// git tag -a v2.4.0 -m "Release v2.4.0"
/// git push origin v2.4.0
/// gh release create v2.4.0
/// git switch -c release-2.4
/// ```
///
/// A tag can be made once, so the guide's can only be a sample; where the same version stands in a
/// block that follows, it is the same sample, unless it is as short as `2.4`, which may be another
/// thing's.
///
/// Left alone is a version that is there already and only fetched, checked out or installed, and
/// one that a heading names: then the guide is for that release.
struct CreatedVersion: PlaceholderRule {
  static let name: RuleName = "created-version"
  var wordSigns: WordSigns { .dot }

  func answer(at place: PlaceholderPlace) -> PlaceholderAnswer? {
    let word = place.word
    guard word.hasDot, let version = Self.version(in: word), creates(place) else { return nil }
    return .placeholder(word.part(version), naming: .called("VERSION"))
  }

  /// `2.4`, `v2.4.0`, `v2.4.0-rc1`, alone or behind `release-`.
  private static func version(in word: PlaceholderWord) -> Range<Int>? {
    let bytes = Array(word.text.utf8)
    var start = 0
    if word.lower.hasPrefix("release-") || word.lower.hasPrefix("hotfix-") {
      start = (bytes.firstIndex(of: 45) ?? 0) + 1
    }
    var digits = start
    if digits < bytes.count, bytes[digits] == UInt8(ascii: "v") { digits += 1 }
    let numbers = bytes[digits...].prefix { ASCII.isDigit($0) || $0 == 46 }
    let rest = bytes[(digits + numbers.count)...]
    guard numbers.contains(46), numbers.first.map(ASCII.isDigit) == true,
      rest.isEmpty || rest.first == 45
    else { return nil }
    return start..<bytes.count
  }

  /// Whether a version could hardly be another thing's: `v2.4` or `2.4.0`, but not `2.4`.
  static func isDistinct(_ version: String) -> Bool {
    version.hasPrefix("v") || version.utf8.count { $0 == UInt8(ascii: ".") } > 1
  }

  private func creates(_ place: PlaceholderPlace) -> Bool {
    let words = place.argumentsBefore.map(String.init)
    guard let program = words.first else { return false }
    let command = words.count > 1 ? words[1] : ""
    switch program {
    case "git":
      if command == "tag" { return !words.contains { ["-d", "-l", "-v", "--list"].contains($0) } }
      if command == "push" { return !words.contains { $0 == "--delete" || $0 == "-d" } }
      return words.contains { ["-b", "-B", "-c", "-C"].contains($0) }
        && (command == "checkout" || command == "switch")
    case "npm", "yarn", "pnpm", "poetry", "cargo": return command == "version"
    default: return command == "release" && words.contains("create")
    }
  }
}
