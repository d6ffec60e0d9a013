import MarkdownSyntax
import RunbookModel

/// Finds what reads parts of a script as code once more: `ssh host '…'`, `sh -c '…'`, `… | bash`,
/// `python3 <<EOF`, `psql -c '…'`.
///
/// It goes by words and not by grammar, and rather takes a text for code that is none: a value
/// that is refused is a person's to put in.
struct SecondReaders {
  private let script: String
  private let bytes: [UInt8]
  private let slots: [SourceRange]
  private let statements: [ShellStatement]

  /// Takes the slots in order.
  init(in script: String, slots: [SourceRange]) {
    self.script = script
    self.slots = slots
    bytes = Array(script.utf8)
    statements = ShellScanner.statements(in: script, skipping: slots)
  }

  /// All that read the text in which a place stands.
  func readers(of place: SourceRange) -> [SecondReader] {
    guard let statement = statement(at: place) else { return [] }
    if place.lowerBound >= statement.head.upperBound {
      return readers(ofDocumentAt: place, in: statement)
    }
    let before = CommandText(bytes[statement.head.lowerBound..<place.lowerBound])
    let commands = commands(of: statement, to: place.lowerBound)
    let open = commands.last?.open ?? ""
    let rest = String(decoding: bytes[place.upperBound..<statement.head.upperBound], as: UTF8.self)
    let isEvaluated = commands.contains { ShellCalculation($0, before: rest).isEvaluated }
    let words = before.readerOfWords.map { [$0.reading(open)] } ?? []
    return words + (isEvaluated ? [.calculation] : [])
      + readers(ofOutputBehind: place, in: statement, before).map { $0.reading(open) }
      + commands.flatMap { OpenCode(of: $0).readers }
      + commands.flatMap { readers(ofVariableGivenIn: $0, except: statement) }
  }

  /// What reads the document below a line, for which all that the line says decides.
  private func readers(
    ofDocumentAt place: SourceRange, in statement: ShellStatement
  ) -> [SecondReader] {
    let head = CommandText(bytes[statement.head])
    let document = text(from: statement.head.upperBound, to: place.lowerBound)
    let own = [head.readerOfWords, head.readerOfInput].compactMap { $0 }
    let readers = (own + self.readers(ofFileWrittenBy: statement)).map { $0.reading(document) }
    guard readers.contains(.shell) else { return readers }
    return readers + OpenCommands(document.utf8).commands.flatMap { OpenCode(of: $0).readers }
  }

  private func commands(of statement: ShellStatement, to end: Int) -> [OpenCommands.Command] {
    let end = min(end, statement.head.upperBound)
    return OpenCommands(text(from: statement.head.lowerBound, to: end).utf8).commands
  }

  private func statement(at place: SourceRange) -> ShellStatement? {
    statements.last { $0.range.lowerBound <= place.lowerBound }
  }

  /// A part of the script, with one letter for each byte of what is replaced in it: a placeholder
  /// such as `<user's name>` has no quotes of the script.
  private func text(from start: Int, to end: Int) -> String {
    var part = Array(bytes[start..<end])
    for slot in slots {
      for offset in slot.clamped(to: start..<end) { part[offset - start] = UInt8(ascii: "x") }
    }
    return String(decoding: part, as: UTF8.self)
  }

  /// All that read the variable of an input, where the shell puts its value into code.
  func readers(ofVariable name: String) -> [SecondReader] {
    let places = places(ofVariable: name)
    guard !places.isEmpty else { return [] }
    let all = (slots + places).sorted { $0.lowerBound < $1.lowerBound }
    return zip(all, ShellScanner.contexts(of: all, in: script)).flatMap { place, context in
      switch context {
      // The other shell finds the variable itself.
      case .singleQuoted, .escapedQuoted, .literalHereDocument, .comment: [SecondReader]()
      default: places.contains(place) ? readers(of: place) : []
      }
    }
  }

  /// What reads what the command prints in whose words a place stands, or the text after `<<<`.
  private func readers(
    ofOutputBehind place: SourceRange, in statement: ShellStatement, _ before: CommandText
  ) -> [SecondReader] {
    let own = before.pipes.last
    let given = own?.beforeHereString
    guard given != nil || own?.printsItsWords == true else { return [] }
    let after = CommandText(bytes[place.upperBound..<statement.head.upperBound])
    return [given?.readerOfInput].compactMap { $0 }
      + ([after] + endings(around: statement)).flatMap { text in
        text.pipes.dropFirst().compactMap(\.readerOfInput)
      } + readers(ofFileWrittenBy: statement)
  }

  /// What reads the file into which a command writes, by its name or further on in the script.
  private func readers(ofFileWrittenBy own: ShellStatement) -> [SecondReader] {
    let head = CommandText(text(from: own.head.lowerBound, to: own.head.upperBound).utf8)
    return head.writtenFiles.flatMap { path -> [SecondReader] in
      let name = path.split(separator: "/").last.map(String.init) ?? ""
      let following = statements.filter { $0.range.lowerBound > own.range.lowerBound }
      return [SecondReader.ofFile(named: path)].compactMap { $0 }
        + following.compactMap { CommandText(bytes[$0.head]).reader(ofFile: name) }
    }
  }

  /// What stands behind the blocks of commands in which a statement is: `} | sh`, `done | sh`.
  private func endings(around statement: ShellStatement) -> [CommandText] {
    var depth = 0
    return statements.filter { $0.range.lowerBound > statement.range.lowerBound }
      .compactMap { following in
        let text = CommandText(bytes[following.head])
        if text.endsBlock {
          depth -= 1
        } else if text.beginsBlock {
          depth += 1
        }
        guard depth < 0 else { return nil }
        depth = 0
        return text
      }
  }

  /// What reads the value of a variable that another command of the script hands to it.
  private func readers(
    ofVariableGivenIn command: OpenCommands.Command, except own: ShellStatement
  ) -> [SecondReader] {
    guard let sign = command.open.firstIndex(of: "=") else { return [] }
    let name = command.open[..<sign]
    guard !name.isEmpty else { return [] }
    let value = String(command.open[command.open.index(after: sign)...])
    return places(ofVariable: String(name)).flatMap { place -> [SecondReader] in
      guard let statement = statement(at: place), statement != own else { return [] }
      let head = CommandText(bytes[statement.head])
      let input = (head.beforeHereString ?? head).readerOfInput?.reading(value)
      return [head.readerOfWords, input].compactMap { $0 }
        + commands(of: statement, to: place.lowerBound)
        .flatMap { OpenCode(of: $0, holding: value).readers }
    }
  }

  private func places(ofVariable name: String) -> [SourceRange] {
    let spelled = [Array("$\(name)".utf8), Array("${\(name)".utf8)]
    return bytes.indices.compactMap { start in
      guard bytes[start] == UInt8(ascii: "$") else { return nil }
      let found = spelled.first { bytes[start...].starts(with: $0) }
      let range = found.map { start..<start + $0.count }
      let isInSlot = slots.contains { $0.contains(start) }
      return range.flatMap { isInSlot || isName(at: $0.upperBound) ? nil : $0 }
    }
  }

  private func isName(at offset: Int) -> Bool {
    guard offset < bytes.count else { return false }
    let byte = bytes[offset]
    return byte == 95 || (48...57).contains(byte) || (97...122).contains(byte | 32)
  }
}
