/// A name in capitals where it stands: whether a value is wanted there or the name itself.
///
/// The same word can be both, `DB_HOST` in `ssh root@DB_HOST` and in `heroku config:get DB_HOST`.
struct CapitalPlace {
  let word: PlaceholderWord
  let place: PlaceholderPlace
  private let label: String?

  init(_ word: PlaceholderWord, at place: PlaceholderPlace) {
    self.word = word
    self.place = place
    let around = PlaceholderSurroundings(of: word.range, in: place.text)
    label = (around.variable ?? around.label)?.lowercased()
  }

  /// Whether the word is meant as it stands.
  var isName: Bool {
    if place.text.byte(word.range.upperBound - 1) == UInt8(ascii: "-") || isLookedUp { return true }
    if wantsValue { return false }
    let isSecret = SecretName.isSecret(word.text)
    guard place.names.contains(word.text) else { return isSecret && wantsName }
    return isSecret || !isOperand || !Lexicon.operandPrograms.contains(place.program)
  }

  /// `environ["NAME"]`, `getenv("NAME")`: what code looks something up by.
  private var isLookedUp: Bool {
    guard place.isQuoted(word.range) else { return false }
    let open = place.offset - 2
    if place.byte(open) == UInt8(ascii: "[") {
      return place.byte(word.range.upperBound + 1) == UInt8(ascii: "]")
    }
    guard place.byte(open) == UInt8(ascii: "(") else { return false }
    var start = open
    while ASCII.isNameByte(place.byte(start - 1)) { start -= 1 }
    let function = place.text.text(start..<open).lowercased()
    return ["get", "getenv", "env", "fetch", "getenvironmentvariable"].contains(function)
  }

  // MARK: Values

  /// Whether only a value has a meaning there: a part of an address, what an option or key of the
  /// same name is given, what follows `Bearer`.
  private var wantsValue: Bool { isPartOfAddress || isGivenToItsName || followsCredentialWord }

  private var isPartOfAddress: Bool {
    let (before, after) = (place.before, place.byte(word.range.upperBound))
    if before == UInt8(ascii: "@") || after == UInt8(ascii: "@") { return true }
    let next = place.byte(word.range.upperBound + 1)
    if after == UInt8(ascii: ":"), next > 32, !ASCII.isQuote(next) { return true }
    if before == UInt8(ascii: ":"), place.byte(place.offset - 2) > 32 { return true }
    let isHost = before == UInt8(ascii: "/") && place.byte(place.offset - 2) == UInt8(ascii: "/")
    return isHost || isInURL && !SecretName.isSecret(word.text)
  }

  private var isInURL: Bool {
    guard place.before == UInt8(ascii: "/"), let last = place.argumentsBefore.last else {
      return false
    }
    return last.contains("http://") || last.contains("https://")
  }

  /// `--zone ZONE`, `-h DB_HOST`, `"password": "DB_PASSWORD"`, `API_TOKEN=API_TOKEN`.
  private var isGivenToItsName: Bool {
    let last = word.parts.last.map(String.init) ?? ""
    let isSecret = SecretName.isSecret(word.text)
    guard let label else { return isGivenToItsLetter(last, isSecret) }
    if label == word.lower { return true }
    let end = label.split { $0 == "-" || $0 == "_" }.last.map(String.init) ?? label
    if isSecret, end != "secret", end != "id", SecretName.isSecret(label) { return true }
    return end == last && !(isSecret && place.names.contains(word.text))
  }

  /// `-h DB_HOST`, `-p DB_PASSWORD`.
  private func isGivenToItsLetter(_ last: String, _ isSecret: Bool) -> Bool {
    guard let option = place.argumentBefore, option.utf8.count == 2, option.hasPrefix("-"),
      let letter = option.lowercased().last
    else { return false }
    return last.first == letter || !isSecret && word.parts.contains { $0.first == letter }
  }

  private var followsCredentialWord: Bool {
    guard let last = place.argumentsBefore.last?.lowercased() else { return false }
    return ["bearer", "basic", "password", "by"].contains(last)
  }

  // MARK: Names

  /// Whether something with such a name is spoken of: `--name API_TOKEN`, `/app/API_TOKEN`, `DROP
  /// TABLE API_TOKEN`.
  private var wantsName: Bool {
    if place.before == UInt8(ascii: "/") { return !isInURL }
    if let label {
      let end = label.split { $0 == "-" || $0 == "_" }.last.map(String.init) ?? label
      return Lexicon.nameLabels.contains(end)
    }
    guard place.isAmongWords, let last = place.argumentsBefore.last else { return false }
    return Lexicon.wordsBeforeNames.contains(last.lowercased())
  }

  /// Whether the word is an argument by itself and no option's.
  private var isOperand: Bool {
    label == nil && place.isArgument(word.range) && place.argumentBefore?.hasPrefix("-") != true
  }
}
