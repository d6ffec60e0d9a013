/// Where the arguments of a program hold code: behind which options, or as which operand.
///
/// Options are read as programs do: in a bundle (`-NBe`), with the text in the same word (`-eTEXT`,
/// `--execute=TEXT`) or in the next, and long ones by their beginning.
///
/// Source: POSIX.1-2024, 12.2 Utility Syntax Guidelines; the manuals of the programs.
struct CodeOptions {
  /// The letters behind which code stands.
  var letters = ""
  /// Long options behind which code stands.
  var names: Set<String> = []
  /// The letters that have another value.
  var valued = ""
  /// The letters behind which another value stands in the same word, or none.
  var attached = ""
  /// Long options that have values in words of their own, and how many.
  var valuedNames: [String: Int] = [:]
  /// Whether long options may begin with one sign: `-cmd`.
  var hasShortNames = false
  /// The position among the operands at which code stands where no option gives it.
  var operand: Int?
  /// Letters and names that give the code in a file, so that no operand is code.
  var files = ""
  /// Words that may stand in front of all else and say what is done.
  var commands: Set<String> = []
  /// Whether a file with a script ends what is read: all behind it is for the script.
  var endsAtScript = false
  /// Whether what stands behind code is code too, or could be made into it.
  var readsOn = false

  private enum Kind {
    case code(isAttached: Bool)
    case values(Int)
    case file
    case flag, operand
  }

  /// Whether the word that begins with `open` behind `words` is code.
  func isCode(_ open: String, after words: ArraySlice<String>) -> Bool {
    var operands = 0
    var isGiven = false
    var hasOptions = true
    var rest = endsAtScript ? words.prefix { $0 != "-m" && !Self.isScript($0) } : words
    let isForScript = rest.count < words.count
    while let word = rest.popFirst() {
      if word == "--", hasOptions {
        hasOptions = false
        continue
      }
      switch hasOptions ? kind(of: word) : .operand {
      case .code(let isAttached):
        if !isAttached, rest.popFirst() == nil { return !isForScript || readsOn }
        isGiven = true
      case .values(let count):
        if rest.count < count { return false }
        rest = rest.dropFirst(count)
      case .file: isGiven = true
      case .flag: continue
      // BSD's `sed -i ''`
      case .operand: if !word.isEmpty { operands += 1 }
      }
    }
    if isForScript { return isGiven && readsOn }
    if hasOptions, case .code(true) = kind(of: open) { return true }
    if isGiven { return readsOn }
    guard let operand else { return false }
    if case .operand = kind(of: open) { return operands >= operand && operands <= operand }
    return false
  }

  private func kind(of word: String) -> Kind {
    if word.hasPrefix("--") || hasShortNames && word.hasPrefix("-") {
      return kind(ofName: word.drop { $0 == "-" })
    }
    guard word.hasPrefix("-"), word.count > 1 else { return .operand }
    let bundle = word.dropFirst()
    for (position, letter) in zip(bundle.indices, bundle) {
      let isLast = bundle.index(after: position) == bundle.endIndex
      if letters.contains(letter) { return .code(isAttached: !isLast) }
      if files.contains(letter) { return .file }
      if attached.contains(letter) { return .flag }
      if valued.contains(letter) { return isLast ? .values(1) : .flag }
    }
    return .flag
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
    return .flag
  }

  private static func isScript(_ word: String) -> Bool {
    let ending = word.split(separator: ".", omittingEmptySubsequences: false).last ?? ""
    return word.contains(".") && scriptEndings.contains(String(ending))
  }

  private static let scriptEndings: Set<String> = [
    "py", "rb", "js", "mjs", "cjs", "ts", "php", "pl", "lua", "R", "jl",
  ]
}
