import MarkdownSyntax
import RunbookModel

/// Finds what reads parts of a script as code once more: `ssh host '…'`, `sh -c '…'`, `… | bash`,
/// `python3 <<EOF`, `psql -c '…'`.
///
/// It goes by words and not by grammar, and rather takes a text for code that is none: a value
/// that is refused is a person's to put in.
struct SecondReaders {
  /// The script with the texts that are replaced in it.
  let script: String
  /// The script in UTF-8.
  let bytes: [UInt8]
  /// Where what is replaced stands in it, in order.
  let slots: [SourceRange]
  /// Where variables are put into words.
  let uses: VariableUses
  /// The names of its functions.
  let functions: Set<String>
  /// The variables that any command of it reads from somewhere.
  let namesRead: [String]
  private let statements: [Statement]

  /// A command of the script.
  struct Statement {
    fileprivate let position: Int
    /// All of it with its documents.
    let range: SourceRange
    /// All but its documents.
    let head: SourceRange
    /// The words of the head.
    let text: CommandText
  }

  /// Takes the slots in order.
  ///
  /// - Complexity: O(*n*) for *n* bytes of the script, and each slot.
  init(in script: String, slots: [SourceRange]) {
    let bytes = Array(script.utf8)
    let statements = ShellScanner.statements(in: script, skipping: slots).enumerated().map {
      Statement(
        position: $0, range: $1.range, head: $1.head, text: CommandText(bytes[$1.head]))
    }
    self.script = script
    self.slots = slots
    self.bytes = bytes
    self.statements = statements
    uses = VariableUses(in: script, bytes: bytes, slots: slots)
    functions = Set(statements.compactMap(\.text.definedFunction))
    namesRead = statements.flatMap(\.text.namesRead)
  }

  /// All that read the text in which a place stands, and the variables that it goes into.
  func readers(of place: SourceRange) -> [SecondReader] {
    readersThemselves(of: place) + readers(following: variables(setAt: place))
  }

  /// All that read the variable of an input, where the shell puts its value into code.
  func readers(ofVariable name: String) -> [SecondReader] {
    readers(following: [Variable(name: name, text: "")])
  }

  /// All that read the text in which a place stands, where a variable has more in front of it.
  func readersThemselves(of place: SourceRange, holding more: String = "") -> [SecondReader] {
    guard let statement = statement(at: place) else { return [] }
    if place.lowerBound >= statement.head.upperBound {
      return readers(ofDocumentAt: place, in: statement, holding: more)
    }
    let before = CommandText(bytes[statement.head.lowerBound..<place.lowerBound])
    let commands = commands(of: statement, to: place.lowerBound)
    let open = (commands.last?.open ?? "") + more
    let rest = String(decoding: bytes[place.upperBound..<statement.head.upperBound], as: UTF8.self)
    let isEvaluated = commands.contains { ShellCalculation($0, before: rest).isEvaluated }
    let given = [before.readerOfWords].compactMap { $0 }
    return (given + readers(ofOutputBehind: place, in: statement, before)).map { $0.reading(open) }
      + (isEvaluated ? [.calculation] : [])
      + commands.flatMap { OpenCode(of: $0, holding: more).readers }
  }

  /// What reads the document below a line, for which all that the line says decides.
  private func readers(
    ofDocumentAt place: SourceRange, in statement: Statement, holding more: String
  ) -> [SecondReader] {
    let head = statement.text
    let document = text(from: statement.head.upperBound, to: place.lowerBound) + more
    let own = [head.readerOfWords, head.readerOfInput].compactMap { $0 }
    let readers = (own + self.readers(ofFileWrittenBy: statement)).map { $0.reading(document) }
    guard readers.contains(.shell) else { return readers }
    return readers + OpenCommands(document.utf8).commands.flatMap { OpenCode(of: $0).readers }
  }

  /// The commands of a statement that are open where a part of it ends.
  func commands(of statement: Statement, to end: Int) -> [OpenCommands.Command] {
    let end = min(end, statement.head.upperBound)
    return OpenCommands(text(from: statement.head.lowerBound, to: end).utf8).commands
  }

  /// The command to which a place belongs, or its document.
  func statement(at place: SourceRange) -> Statement? {
    statements.last { $0.range.lowerBound <= place.lowerBound }
  }

  /// A part of the script, with one letter for each byte of what is replaced in it: a placeholder
  /// such as `<user's name>` has no quotes of the script.
  private func text(from start: Int, to end: Int) -> String {
    var part = Array(bytes[start..<end])
    for slot in slots where slot.overlaps(start..<end) {
      for offset in slot.clamped(to: start..<end) { part[offset - start] = UInt8(ascii: "x") }
    }
    return String(decoding: part, as: UTF8.self)
  }

  /// What reads what the command prints in whose words a place stands, or the text after `<<<`.
  private func readers(
    ofOutputBehind place: SourceRange, in statement: Statement, _ before: CommandText
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
  private func readers(ofFileWrittenBy own: Statement) -> [SecondReader] {
    let head = CommandText(text(from: own.head.lowerBound, to: own.head.upperBound).utf8)
    return head.writtenFiles.flatMap { path -> [SecondReader] in
      let name = path.split(separator: "/").last.map(String.init) ?? ""
      return [SecondReader.ofFile(named: path)].compactMap { $0 }
        + statements[(own.position + 1)...].compactMap { $0.text.reader(ofFile: name) }
    }
  }

  /// What stands behind the blocks of commands in which a statement is: `} | sh`, `done | sh`.
  private func endings(around statement: Statement) -> [CommandText] {
    var depth = 0
    return statements[(statement.position + 1)...].map(\.text).filter { text in
      if text.endsBlock {
        depth -= 1
      } else if text.beginsBlock {
        depth += 1
      }
      guard depth < 0 else { return false }
      depth = 0
      return true
    }
  }
}
