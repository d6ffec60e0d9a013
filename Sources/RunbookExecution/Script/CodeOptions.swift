/// Where the arguments of a program hold code: behind which options, or as which operand.
///
/// Options are read as programs do: in a bundle (`-NBe`), with the text in the same word (`-eTEXT`,
/// `--execute=TEXT`) or in the next, and long ones by their beginning. An option that is not listed
/// may have a value, or none; `CodeReading` takes both into account.
///
/// Source: POSIX.1-2024, 12.2 Utility Syntax Guidelines; the manuals of the programs.
struct CodeOptions {
  /// The letters behind which code stands.
  var letters = ""
  /// Long options behind which code stands.
  var names: Set<String> = []
  /// The letters that have no value, which has to be known only where operands are counted.
  var flags = ""
  /// Long options that have no value.
  var flagNames: Set<String> = []
  /// The letters that have another value.
  var valued = ""
  /// The letters behind which another value stands in the same word, or none.
  var attached = ""
  /// A letter that has a value in the same word for some, and in the next for others: `sed -i`.
  var disputed: Character?
  /// Long options that have values in words of their own, and how many.
  var valuedNames: [String: Int] = [:]
  /// Whether long options may begin with one sign: `-cmd`.
  var hasShortNames = false
  /// The position among the operands at which code stands where no option gives it.
  var operand: Int?
  /// The letters of options that give the code in a file, so that no operand is code.
  var files = ""
  /// Words that may stand in front of the other operands and say what is done.
  var commands: Set<String> = []
  /// Operands behind which all is code: `eval`.
  var verbs: Set<String> = []
  /// Signs with which an operand has to be written to hold code: `=` for `NAME=…`.
  var sign: Character?
  /// Whether a word that begins with `+` is code.
  var hasPlus = false
  /// Whether a file with a script ends what is read: all behind it is for the script.
  var endsAtScript = false
  /// Whether what stands behind code is code too, or could be made into it.
  var readsOn = false
  /// Whether its name is also a word that people write: it counts in commands alone, and not in
  /// texts that look like one.
  var isEverydayWord = false

  /// What a word is to the program.
  enum Kind: Hashable {
    /// An option with code, which stands in the same word or in the next.
    case code(isAttached: Bool)
    /// An option with so many values in the next words; with none, it has its own in it.
    case values(Int)
    /// An option with the name of a file that holds the code.
    case file(isAttached: Bool)
    /// An option with a value in the next word, as some have it.
    case disputed
    case flag
    /// An option that is not listed.
    case unknown
    case operand
  }

  /// What a word is, where options may still stand.
  func kind(of word: String) -> Kind {
    if hasPlus, word.hasPrefix("+") { return .code(isAttached: true) }
    if word.hasPrefix("--") || hasShortNames && word.hasPrefix("-") {
      return kind(ofName: word.drop { $0 == "-" })
    }
    guard word.hasPrefix("-"), word.count > 1 else { return .operand }
    let bundle = word.dropFirst()
    var isKnown = true
    for (position, letter) in zip(bundle.indices, bundle) {
      let isLast = bundle.index(after: position) == bundle.endIndex
      if letters.contains(letter) { return .code(isAttached: !isLast) }
      if files.contains(letter) { return .file(isAttached: !isLast) }
      if letter == disputed { return isLast ? .disputed : .values(0) }
      if attached.contains(letter) { return .values(0) }
      if valued.contains(letter) { return .values(isLast ? 1 : 0) }
      isKnown = isKnown && (flags.contains(letter) || letter.isNumber)
    }
    return isKnown ? .flag : .unknown
  }

  private func kind(ofName text: Substring) -> Kind {
    let name = text.prefix { $0 != "=" }
    let isAttached = name.endIndex < text.endIndex
    if !name.isEmpty, names.contains(where: { $0.hasPrefix(name.lowercased()) }) {
      return .code(isAttached: isAttached)
    }
    if hasShortNames, let first = name.first, name.count == 1, letters.contains(first) {
      return .code(isAttached: isAttached)
    }
    if let count = valuedNames[String(name)] { return .values(isAttached ? count - 1 : count) }
    if isAttached { return .values(0) }
    return flagNames.contains(String(name)) ? .flag : .unknown
  }

  /// The code in a word that is an option with it, or the word.
  func code(in word: String) -> Substring {
    guard kind(of: word) == .code(isAttached: true) else { return word[...] }
    if word.hasPrefix("+") { return word.dropFirst() }
    if word.hasPrefix("--") || hasShortNames {
      return word.firstIndex(of: "=").map { word[word.index(after: $0)...] } ?? word[...]
    }
    return word.drop { !letters.contains($0) }.dropFirst()
  }
}
