/// A word that only says what kind of thing is meant stands for one of the reader's.
///
/// ```sh
/// pip install package-name
/// adduser username1
/// ./add-user.sh 'user_to_add' 'new_password'
/// ```
///
/// Nouns that end in `name`, accounts and passwords with nothing but a number to tell them apart
/// (`username1`), or alone between quotes (`'password'`); passwords that praise themselves
/// (`strong_password`), samples of people (`john.doe`), and `x_to_y` between quotes.
///
/// Left alone are such words outside of arguments, keys (`user_name:`) and columns of a query.
struct SampleName: PlaceholderRule {
  static let name: RuleName = "sample-name"

  func answer(at place: PlaceholderPlace) -> PlaceholderAnswer? {
    let word = place.word
    guard word.text.utf8.contains(where: ASCII.isLower), word.count > 3,
      !word.text.contains(".") || Lexicon.samplePeople.contains(word.lower),
      place.after != UInt8(ascii: "("), !place.isKey(word.range)
    else { return nil }
    let isSample =
      isNumbered(word, at: place) || isNoun(word, at: place) || isPraised(word, at: place)
      || Lexicon.samplePeople.contains(word.lower) && !place.isAmongWords
    guard isSample else { return nil }
    return .placeholder(
      word.range.lowerBound..<(place.sampleMailboxEnd ?? word.range.upperBound))
  }

  /// `username1`; `'password'` between quotes.
  private func isNumbered(_ word: PlaceholderWord, at place: PlaceholderPlace) -> Bool {
    if word.text.contains("_to_"), place.isQuoted(word.range) { return true }
    return ["username", "password", "hostname"].contains { noun in
      guard word.text.hasPrefix(noun) else { return false }
      let rest = word.text.dropFirst(noun.count)
      return rest.isEmpty
        ? place.isQuoted(word.range)
        : rest.allSatisfy { $0.isNumber || $0 == "_" || $0 == "-" } && rest.last?.isNumber == true
    }
  }

  /// `package-name`; with `_` as an argument of its own.
  private func isNoun(_ word: PlaceholderWord, at place: PlaceholderPlace) -> Bool {
    guard word.lower.hasSuffix("name") || word.lower.hasSuffix("names") else { return false }
    let parts = word.parts
    if parts.count == 1, place.isArgument(word.range) {
      return Lexicon.namedThings.contains(String(word.lower.dropLast(4)))
        && !["hostname", "dirname"].contains(word.lower) && place.offset > place.commandStart + 1
    }
    guard parts.count > 1, parts.last == "name" || parts.last == "names",
      Lexicon.namedThings.contains(String(parts[parts.count - 2]))
    else { return false }
    return !word.text.contains("_") && !place.isAmongWords || place.isArgument(word.range)
  }

  /// `strong_password`, `new_password`, `supersecret`.
  private func isPraised(_ word: PlaceholderWord, at place: PlaceholderPlace) -> Bool {
    guard word.lower.utf8.contains(UInt8(ascii: "s")), place.isArgument(word.range) else {
      return false
    }
    let parts = word.isJoined ? word.parts : []
    if parts.count > 1, let last = parts.last, Lexicon.secretNouns.contains(String(last)) {
      return parts.dropLast().allSatisfy { Lexicon.secretPraise.contains(String($0)) }
        && place.isArgument(word.range)
    }
    return Lexicon.samplePasswords.contains { word.lower.hasPrefix($0) }
      && place.isArgument(word.range)
  }
}
