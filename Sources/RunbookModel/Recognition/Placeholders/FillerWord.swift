/// A word that orders its own replacement stands for a value of the reader's.
///
/// ```sh
/// export DB_PASSWORD=CHANGEME
/// curl -H "X-Token: INSERT_TOKEN_HERE" https://api.acme.dev
/// git checkout replace-with-branch
/// ```
///
/// `change…me`, `replace…me`, `replace-with-…`, `insert-…`, `enter-…`, `put-…-here`, `…-here`,
/// `placeholder` and their like, in any capitals; `TODO` and `TBD` only as the whole of a value.
///
/// Left alone is a word that a search is to find: `grep -r CHANGEME .` looks for what somebody
/// forgot to replace.
struct FillerWord: PlaceholderRule {
  static let name: RuleName = "filler-word"
  var wordSigns: WordSigns { .join }
  var listedWords: Set<String> { Lexicon.emptyValues.union(Lexicon.fillerWords) }

  func answer(at place: PlaceholderPlace) -> PlaceholderAnswer? {
    let word = place.word
    guard word.count > 2, isFiller(word, at: place) else { return nil }
    return place.isRun(by: Lexicon.searchPrograms)
      ? .literal(until: word.range.upperBound) : .placeholder(word.range, naming: .around)
  }

  private func isFiller(_ word: PlaceholderWord, at place: PlaceholderPlace) -> Bool {
    if Lexicon.emptyValues.contains(word.lower) {
      return place.before == UInt8(ascii: "=") && place.isArgument(word.range)
        || place.byte(place.offset - 2) == UInt8(ascii: "=") && place.isQuoted(word.range)
    }
    guard word.isJoined else { return Lexicon.fillerWords.contains(word.lower) }
    let parts = word.parts
    guard let first = parts.first, let last = parts.last else { return false }
    if Lexicon.fillerWords.contains(parts.joined()) { return true }
    guard parts.count > 1 else { return false }
    if Lexicon.fillerVerbs.contains(String(first)) {
      return last == "here" || ["me", "this", "with", "your"].contains(parts[1])
        || word.isMostlyCapital && ["replace", "insert", "enter", "paste", "fill"].contains(first)
    }
    return last == "here" || last == "placeholder"
  }
}
