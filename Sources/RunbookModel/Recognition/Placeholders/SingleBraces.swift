/// A name between `{` and `}` stands for a value of the reader's.
///
/// ```sh
/// curl https://api.acme.dev/users/{user-id}
/// ssh {user}@{host}
/// service worker {start|stop}
/// ```
///
/// Left alone are what a shell means by braces (`${NAME}`, `{a,b}`, `{1..9}`, `{ list; }`), JSON
/// and the programs of other languages (`awk '{print}'`, `jq '{name}'`, Python's `f"{name}"`),
/// what follows `%`, `#`, `@` or `\` (`%{http_code}`, `stash@{0}`), and `kubectl`'s paths
/// (`{.items}`, `{end}`).
struct SingleBraces: PlaceholderRule {
  static let name: RuleName = "single-braces"
  var signs: String { "{" }

  func answer(at place: PlaceholderPlace) -> PlaceholderAnswer? {
    let start = place.offset
    guard !"$%#\\{".utf8.contains(place.before), place.byte(start + 1) != UInt8(ascii: "{"),
      let close = place.closing("}"), place.byte(close + 1) != UInt8(ascii: "}")
    else { return nil }
    let inside = start + 1..<close
    let words = place.text.text(inside)
    guard inside.count > 1, isHint(inside, words, at: place), !isProgram(words, at: place) else {
      return nil
    }
    return .placeholder(start..<close + 1)
  }

  private func isHint(_ inside: Range<Int>, _ words: String, at place: PlaceholderPlace) -> Bool {
    if words.contains("|"), !words.contains(" "), !place.text.text(inside).hasPrefix("|") {
      return words.utf8.allSatisfy { PlaceholderWord.isWordByte($0) || $0 == UInt8(ascii: "|") }
    }
    guard place.isName(inside) else { return false }
    // Two words in braces are commands as often as hints.
    return !words.contains(" ") || words.lowercased().hasPrefix("your ")
      || words.utf8.allSatisfy { !ASCII.isLower($0) }
  }

  /// Whether the braces are in a program of another language.
  private func isProgram(_ words: String, at place: PlaceholderPlace) -> Bool {
    if place.context == .literalDocument { return true }
    if Lexicon.braceLiterals.contains(words) { return true }
    let arguments = place.argumentsBefore
    if arguments.contains(where: { $0.contains("jsonpath") || $0.contains("custom-columns") }) {
      return true
    }
    guard place.context != .command else {
      return place.isRun(by: ["find", "xargs", "awk", "gawk"])
    }
    return place.isRun(by: Lexicon.programRunners)
  }
}
