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
      let uses = uses(of: variable.name)
      if uses.isCalculatedWith { found.append(.calculation) }
      for (place, context) in uses.places {
        found += readersThemselves(of: place, holding: variable.text)
        found += readersOfWords(at: place, context)
        waiting += self.variables(setAt: place, holding: variable.text)
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
    let head = CommandText(bytes[statement.head])
    let reading = head.endsBlock ? script : head.text
    let names = commands.flatMap(namesSet) + CommandText(reading.utf8).namesRead
    return commands.compactMap { assigned(in: $0.open, holding: more) }
      + names.map { Variable(name: $0, text: "") }
  }

  /// `NAME` in `NAME=`, and `NAME+=`.
  private func assigned(in open: String, holding more: String) -> Variable? {
    guard let sign = open.firstIndex(of: "=") else { return nil }
    let name = open[..<sign].last == "+" ? open[..<sign].dropLast() : open[..<sign]
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
    let isCall = words.contains { $0 == "set" || script.contains("\($0)()") || isFunction($0) }
    return isCall ? (1...9).map(String.init) + ["@", "*"] : []
  }

  private func isFunction(_ word: String) -> Bool {
    script.contains("function \(word) ") || script.contains("\(word) ()")
  }

  // MARK: Where it is used

  /// Where a variable is put into words, and whether the shell calculates with it.
  private func uses(
    of name: String
  ) -> (places: [(SourceRange, ShellContext)], isCalculatedWith: Bool) {
    let places = places(ofVariable: name)
    let all = places + (CommandText.isName(name[...]) ? bareNames(name) : [])
    let sorted = (slots + all).sorted { $0.lowerBound < $1.lowerBound }
    var expanded: [(SourceRange, ShellContext)] = []
    var isCalculatedWith = false
    for (place, context) in zip(sorted, ShellScanner.contexts(of: sorted, in: script)) {
      if context == .arithmetic, all.contains(place) { isCalculatedWith = true }
      guard places.contains(place) else { continue }
      switch context {
      // Another shell finds the variable itself.
      case .singleQuoted, .escapedQuoted, .literalHereDocument, .comment: continue
      default: expanded.append((place, context))
      }
    }
    return (expanded, isCalculatedWith)
  }

  private func places(ofVariable name: String) -> [SourceRange] {
    let spelled = [Array("$\(name)".utf8), Array("${\(name)".utf8)]
    return bytes.indices.compactMap { start in
      guard bytes[start] == UInt8(ascii: "$") else { return nil }
      let found = spelled.first { bytes[start...].starts(with: $0) }
      let range = found.map { start..<start + $0.count }
      return range.flatMap { isInSlot(start) || isName(at: $0.upperBound) ? nil : $0 }
    }
  }

  /// Where a name stands as a word without `$`, as in a calculation.
  private func bareNames(_ name: String) -> [SourceRange] {
    let wanted = Array(name.utf8)
    return bytes.indices.compactMap { start in
      guard bytes[start] == wanted[0], bytes[start...].starts(with: wanted), !isInSlot(start),
        !isName(at: start + wanted.count)
      else { return nil }
      let before = start > 0 ? bytes[start - 1] : 32
      let isBare = !isName(at: start - 1) && before != UInt8(ascii: "$") && before != 123
      return isBare ? start..<start + wanted.count : nil
    }
  }

  private func isInSlot(_ offset: Int) -> Bool { slots.contains { $0.contains(offset) } }

  private func isName(at offset: Int) -> Bool {
    guard bytes.indices.contains(offset) else { return false }
    let byte = bytes[offset]
    return byte == 95 || (48...57).contains(byte) || (97...122).contains(byte | 32)
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
    let lines = text.split { $0.isNewline || $0 == ";" }.map { CommandText($0.utf8).words }
    return lines.flatMap { words -> [String] in
      let reading = words.firstIndex { ["read", "mapfile", "readarray"].contains($0) }
      return reading.map { words[($0 + 1)...].filter { Self.isName($0[...]) } } ?? []
    }
  }
}
