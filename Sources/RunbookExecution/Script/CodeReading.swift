/// Reads the words behind a program as it does, to say whether the next one is code.
///
/// What cannot be known, such as whether an option that is not listed has a value, is taken both
/// ways, and what is code in one of them is code.
struct CodeReading {
  private enum Expected {
    case code, values(Int), file, disputed
    /// A value, or something else.
    case maybeValue
  }

  private let options: CodeOptions
  private var expected: Expected?
  /// How many operands there were at least, and at most.
  private var operands = 0...0
  private var hasOptions = true
  /// Whether a script has begun, to which all that follows belongs.
  private(set) var isEnded = false
  private var allIsCode = false
  /// Whether an option gave the code for certain, and whether one might have.
  private var isGiven = false
  private var mayBeGiven = false

  /// Reads the whole words behind the name of the program.
  init(_ words: some Collection<String>, of options: CodeOptions) {
    self.options = options
    for word in words where !isEnded { take(word) }
  }

  /// Whether the word that begins with `open` is code.
  func isCode(_ open: String) -> Bool {
    if isEnded { return isGiven && options.readsOn }
    if allIsCode || mayBeGiven && options.readsOn { return true }
    switch expected {
    case .code: return true
    case .values, .file: return false
    case .disputed, .maybeValue, nil: break
    }
    let kind = hasOptions ? options.kind(of: open) : .operand
    if kind == .code(isAttached: true) { return true }
    // The value would go on with the option, and could make one with code of it.
    if hasOptions, open.hasPrefix("-") {
      let canBeCode = !(open.hasPrefix("--") ? options.names.isEmpty : options.letters.isEmpty)
      return canBeCode && [.flag, .unknown, .operand].contains(kind)
    }
    guard !isGiven, let operand = options.operand else { return false }
    if let sign = options.sign { return open.contains(sign) || open.isEmpty && sign == "=" }
    return operands.upperBound >= operand && (options.readsOn || operands.lowerBound <= operand)
  }

  private mutating func take(_ word: String) {
    let expected = expected
    self.expected = nil
    switch expected {
    case .code: give(isCertain: true)
    case .file: isGiven = true
    // What looks like an option could be one where the table is wrong.
    case .values(let count) where !word.hasPrefix("-"):
      if count > 1 { self.expected = .values(count - 1) }
    case .values, .maybeValue: read(word, isCertain: false)
    case .disputed: read(word, isCertain: !Self.isEnding(word))
    case nil: read(word, isCertain: true)
    }
  }

  private mutating func read(_ word: String, isCertain: Bool) {
    if word == "--", hasOptions {
      hasOptions = !isCertain
      return
    }
    switch hasOptions ? options.kind(of: word) : .operand {
    case .code(isAttached: true): give(isCertain: isCertain)
    case .code:
      mayBeGiven = true
      expected = .code
    case .values(let count): expected = count > 0 ? .values(count) : nil
    case .file(let isAttached):
      isGiven = isGiven || isCertain && isAttached
      expected = isAttached ? nil : isCertain ? .file : .maybeValue
    case .disputed: expected = .disputed
    case .unknown: expected = .maybeValue
    case .flag: break
    case .operand: readOperand(word, isCertain: isCertain)
    }
    if options.endsAtScript, isCertain, word == "-m" { isEnded = true }
  }

  private mutating func give(isCertain: Bool) {
    mayBeGiven = true
    isGiven = isGiven || isCertain
  }

  private mutating func readOperand(_ word: String, isCertain: Bool) {
    if options.verbs.contains(word.lowercased()) { allIsCode = true }
    if options.endsAtScript, isCertain, Self.isScript(word) { isEnded = true }
    if operands.lowerBound == 0, options.commands.contains(word) { return }
    let least = operands.lowerBound + (isCertain ? 1 : 0)
    operands = least...operands.upperBound + 1
  }

  /// Whether a word could be what is put behind the name of a file: `.bak`.
  private static func isEnding(_ word: String) -> Bool {
    word.allSatisfy { $0.isLetter || $0.isNumber || "._~-*".contains($0) }
  }

  private static func isScript(_ word: String) -> Bool {
    let ending = word.split(separator: ".", omittingEmptySubsequences: false).last ?? ""
    return word.contains(".") && scriptEndings.contains(String(ending))
  }

  private static let scriptEndings: Set<String> = [
    "py", "rb", "js", "mjs", "cjs", "ts", "php", "pl", "lua", "R", "jl",
  ]
}
