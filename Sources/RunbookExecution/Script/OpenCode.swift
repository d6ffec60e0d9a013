/// What a command makes of the word that is not ended in it.
struct OpenCode {
  private let command: OpenCommands.Command
  /// What more stands in the word before the place: what a variable holds up to there.
  private let more: String
  private let depth: Int

  init(of command: OpenCommands.Command, holding more: String = "", depth: Int = 0) {
    self.command = command
    self.more = more
    self.depth = depth
  }

  /// The strictest reader of the word; `nil` where it is nothing but an argument.
  var reader: SecondReader? {
    guard !command.isRedirected else { return nil }
    let words = command.words
    let own = words.indices.map { position -> SecondReader? in
      guard let (name, kind, options) = CodePrograms.options(of: words[position]) else {
        return nil
      }
      var rest = words[(position + 1)...]
      if let first = rest.first, options.commands.contains(first) { rest.removeFirst() }
      guard options.isCode(command.open, after: rest) else {
        return name.hasSuffix("awk") && isVariable ? .format(name) : nil
      }
      return SecondReader(kind, name, text: text)
    }
    // What is known of a program counts more than how an option is called.
    let named = own.contains { $0 != nil } ? nil : readerByOption
    return SecondReader.strictest(own + [named, readerInside])
  }

  /// The text of the option or operand up to the place.
  private var text: String {
    let open = command.open
    let sign = open.hasPrefix("--") ? open.firstIndex(of: "=") : nil
    return (sign.map { String(open[open.index(after: $0)...]) } ?? open) + more
  }

  private var isVariable: Bool { command.words.last == "-v" || command.open.hasPrefix("-v") }

  /// What the name of an option says, whatever program has it: `--command`, `--exec`.
  private var readerByOption: SecondReader? {
    let isAttached = command.open.hasPrefix("--") && command.open.contains("=")
    guard let word = isAttached ? command.open : command.words.last, word.hasPrefix("-") else {
      return nil
    }
    let name = word.drop { $0 == "-" }.prefix { $0 != "=" }.lowercased()
    if !isAttached, word.contains("=") { return nil }
    switch name {
    case "command", "commands", "shell-command", "scripts": return .shell
    case "exec" where word.hasPrefix("--"): return .shell
    case "eval", "execute": return .program(word)
    case "query", "sql": return SecondReader(.query, name, text: text)
    default: return nil
    }
  }

  /// What reads a text that is itself written like a command, for whoever runs it.
  private var readerInside: SecondReader? {
    guard depth < 3, text.contains(" ") else { return nil }
    let inner = OpenCommands(text.utf8).commands
    let isRead = inner.contains { OpenCode(of: $0, depth: depth + 1).reader != nil }
    return isRead ? .shell : nil
  }
}

extension SecondReader {
  /// A reader of a kind with what it reads before a place.
  init(_ kind: CodePrograms.Reader, _ name: String, text: String) {
    switch kind {
    case .program: self = .program(name)
    case .format: self = .format(name)
    case .edit: self = .edit(name, ends: QueryText(text, for: name).endsOfParts)
    case .query: self = .query(name, isInString: QueryText(text, for: name).endsInString)
    }
  }

  /// The same reader, knowing what it reads before a place.
  func reading(_ text: String) -> SecondReader {
    guard case .query(let name, _) = self else { return self }
    return SecondReader(.query, name, text: text)
  }
}
