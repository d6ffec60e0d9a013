/// What a script looks for is replaced where it is replaced elsewhere in the script.
///
/// ```sh
/// kubectl get pods | grep POD_NAME
/// kubectl logs POD_NAME
/// ```
///
/// By itself, what `grep` looks for may be a name (see `capital-name`).
struct SearchedName: Rule {
  static let name: RuleName = "searched-name"

  /// The placeholders of a script, with those that its searches add.
  ///
  /// - Complexity: O(*n*) for *n* bytes of a script that searches for something.
  static func adding(
    to found: [Placeholder], in text: ShellText, names: SettingNames
  ) -> [Placeholder] {
    let words = Set(found.filter { $0.rule == CapitalName.name }.map(\.text)).filter {
      !names.contains($0)
    }
    guard !words.isEmpty else { return found }
    var added: [Placeholder] = []
    var commandStart = 0
    var offset = 0
    while offset < text.bytes.count {
      let byte = text.bytes[offset]
      if text.context(offset) == .command, "\n;|&(".utf8.contains(byte) {
        commandStart = offset + 1
      }
      guard ASCII.isUpper(byte), !PlaceholderWord.isWordByte(text.byte(offset - 1)) else {
        offset += 1
        continue
      }
      let word = PlaceholderWord(text: text, at: offset)
      let place = PlaceholderPlace(text: text, word: word, commandStart: commandStart)
      if words.contains(word.text), place.context != .comment, place.before != 36,
        place.isRun(by: Lexicon.searchPrograms), place.after != UInt8(ascii: "=")
      {
        added.append(
          Placeholder(
            range: word.range, text: word.text, startsWith: nil, naming: .own, rule: name,
            order: nil))
      }
      offset = max(offset + 1, word.range.upperBound)
    }
    guard !added.isEmpty else { return found }
    let taken = found.map(\.range)
    return (found + added.filter { new in !taken.contains { $0.overlaps(new.range) } })
      .sorted { $0.range.lowerBound < $1.range.lowerBound }
  }
}
