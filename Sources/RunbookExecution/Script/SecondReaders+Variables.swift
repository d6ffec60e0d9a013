import MarkdownSyntax

/// Follows a value through the variables of a script.
extension SecondReaders {
  /// A variable that holds a value, and what it holds in front of it.
  struct Variable: Hashable {
    /// Without `$`; `1` and `@` for the parameters of a function.
    let name: String
    /// The text up to the value.
    let text: String
  }

  /// How many variables are followed, and how many texts of one; with more of the first, a value
  /// counts as read by a shell.
  private static let limits = (variables: 64, texts: 4)

  /// All that read some variables, and those into which a script puts them.
  ///
  /// - Complexity: O(*n*) for *n* bytes and each place at which one of them is used.
  func readers(following variables: [Variable]) -> [SecondReader] {
    var found: [SecondReader] = []
    var waiting = variables
    var seen: [String: Set<String>] = [:]
    while let variable = waiting.popLast() {
      let texts = seen[variable.name, default: []]
      guard !texts.contains(variable.text), texts.count < Self.limits.texts else { continue }
      if seen.count > Self.limits.variables { return found + [.shell] }
      seen[variable.name] = texts.union([variable.text])
      if isCalculated(variable.name) { found.append(.calculation) }
      for use in uses[variable.name] where use.context.isExpanded {
        found += readersThemselves(of: use.place, holding: variable.text)
        found += readersOfWords(at: use.place, use.context)
        waiting += self.variables(setAt: use.place, holding: variable.text)
      }
    }
    return found
  }

  /// What takes the words that the shell makes of a variable without quotes, or of a list, for
  /// options, or for code behind them.
  private func readersOfWords(at place: SourceRange, _ context: ShellContext) -> [SecondReader] {
    let rest = bytes[place.upperBound...]
    let isList = ["[@]", "[*]"].contains { rest.starts(with: $0.utf8) }
    guard isList || context == .unquoted, let statement = statement(at: place),
      let command = commands(of: statement, to: place.lowerBound).last, !command.isRedirected
    else { return [] }
    return command.words.compactMap { word in
      let name = CodePrograms.name(of: word)
      if CommandText.shells.contains(name) { return isList ? .shell : .words(name) }
      if let program = CodePrograms.program(of: word), program.reader != .format {
        return isList ? SecondReader(program.reader, program.name, text: "") : .words(program.name)
      }
      return CodePrograms.runningByOption.contains(name) ? .words(name) : nil
    }
  }

  // MARK: What sets a variable

  /// The variables into which a command puts what stands at a place of it.
  func variables(setAt place: SourceRange, holding more: String = "") -> [Variable] {
    guard let statement = statement(at: place) else { return [] }
    let commands = commands(of: statement, to: place.lowerBound)
    let head = statement.text
    let names = commands.flatMap(namesSet) + (head.endsBlock ? namesRead : head.namesRead)
    return commands.compactMap { assigned(in: $0.open, holding: more) }
      + names.map { Variable(name: $0, text: "") }
  }

  /// `NAME` in `NAME=`, and `NAME+=`.
  private func assigned(in open: String, holding more: String) -> Variable? {
    guard let sign = open.firstIndex(of: "=") else { return nil }
    let target = open[..<sign].last == "+" ? open[..<sign].dropLast() : open[..<sign]
    // `NAME[1]=` sets a part of the variable.
    let name = target.prefix { $0 != "[" }
    guard CommandText.isName(name) else { return nil }
    return Variable(name: String(name), text: open[open.index(after: sign)...] + more)
  }

  /// The variable of a loop and of `printf -v`, and the parameters of a function.
  private func namesSet(by command: OpenCommands.Command) -> [String] {
    let words = command.words
    if let loop = words.firstIndex(where: { ["for", "select"].contains($0) }),
      loop + 1 < words.count
    {
      return [words[loop + 1]]
    }
    if words.contains("printf"), let option = words.firstIndex(of: "-v"), option + 1 < words.count {
      return [words[option + 1]]
    }
    let isCall = words.contains { $0 == "set" || functions.contains($0) }
    return isCall ? (1...9).map(String.init) + ["@", "*"] : []
  }

  // MARK: Where it is used

  /// Whether the shell calculates with a variable, by `$` or by its name alone.
  private func isCalculated(_ name: String) -> Bool {
    // What the value is the name of, a prompt made of it, and attributes that have it calculated.
    if script.contains("${!\(name)") || script.contains("${\(name)@") || declaresMeaning {
      return true
    }
    if isCalculatedByName(name) { return true }
    guard script.contains("((") else { return false }
    if uses[name].contains(where: { $0.context == .arithmetic }) { return true }
    let bare = CommandText.isName(name[...]) ? bareNames(name) : []
    let sorted = (slots + bare).sorted { $0.lowerBound < $1.lowerBound }
    return zip(sorted, ShellScanner.contexts(of: sorted, in: script)).contains {
      $1 == .arithmetic && bare.contains($0)
    }
  }

  /// Whether the shell calculates with a variable where its name stands without `$`, other than in
  /// double parentheses: `[[ NAME -gt 1 ]]`, `let a=NAME`, `${LIST[NAME]}`, `${TEXT:NAME}`.
  private func isCalculatedByName(_ name: String) -> Bool {
    guard CommandText.isName(name[...]) else { return false }
    let used = bareNames(name).filter { range in
      let rest = bytes[range.upperBound...]
      return !rest.starts(with: "=".utf8) && !rest.starts(with: "+=".utf8)
    }
    guard !used.isEmpty else { return false }
    let compares = ["-eq", "-ne", "-lt", "-le", "-gt", "-ge"].contains {
      script.contains(" \($0) ")
    }
    if script.contains("[["), compares { return true }
    if script.contains("let ") { return true }
    return used.contains { range in
      switch range.lowerBound > 0 ? bytes[range.lowerBound - 1] : 0 {
      case UInt8(ascii: "["): true
      case UInt8(ascii: ":"): isInBraces(range.lowerBound)
      default: false
      }
    }
  }

  /// Whether a place stands in `${…}`.
  private func isInBraces(_ place: Int) -> Bool {
    let before = bytes[..<place]
    guard let open = before.lastIndex(of: UInt8(ascii: "{")), open > 0 else { return false }
    return bytes[open - 1] == UInt8(ascii: "$") && !before[open...].contains(UInt8(ascii: "}"))
  }

  /// Whether it declares variables that stand for others, or that are calculated when they are set.
  private var declaresMeaning: Bool {
    let words = script.split { " \t\n;".contains($0) }
    return zip(words, words.dropFirst()).contains { word, option in
      ["declare", "typeset", "local"].contains(word) && option.hasPrefix("-")
        && option.contains { $0 == "n" || $0 == "i" }
    }
  }

  /// Where a name stands as a word without `$`.
  private func bareNames(_ name: String) -> [SourceRange] {
    let wanted = Array(name.utf8)
    return bytes.indices.compactMap { start in
      guard bytes[start] == wanted[0], bytes[start...].starts(with: wanted) else { return nil }
      let range = start..<start + wanted.count
      let isLonger = [start - 1, range.upperBound].contains {
        bytes.indices.contains($0) && VariableUses.isInName(bytes[$0])
      }
      let isExpanded = start > 0 && "${".utf8.contains(bytes[start - 1])
      return isLonger || isExpanded || slots.contains { $0.contains(start) } ? nil : range
    }
  }
}

extension CommandText {
  /// Whether a text can be the name of a variable.
  static func isName(_ text: Substring) -> Bool {
    !text.isEmpty && text.first?.isNumber == false
      && text.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "_") }
  }

  /// The variables that `read` and its like set in it.
  var namesRead: [String] {
    let reading = words.firstIndex { ["read", "mapfile", "readarray"].contains($0) }
    return reading.map { words[($0 + 1)...].filter { Self.isName($0[...]) } } ?? []
  }

  /// The name of the function whose definition it begins.
  var definedFunction: String? {
    if words.first == "function" { return words.dropFirst().first }
    let name = text.drop(while: \.isWhitespace).prefix { !"( \t".contains($0) }
    return text.contains("()") && Self.isFunctionName(name) ? String(name) : nil
  }

  private static func isFunctionName(_ text: Substring) -> Bool {
    !text.isEmpty && text.allSatisfy { $0.isLetter || $0.isNumber || "_-.:".contains($0) }
  }
}

extension ShellContext {
  /// Whether the shell puts the value of a variable there; elsewhere another may find it itself.
  fileprivate var isExpanded: Bool {
    switch self {
    case .singleQuoted, .escapedQuoted, .literalHereDocument, .comment: false
    default: true
    }
  }
}
