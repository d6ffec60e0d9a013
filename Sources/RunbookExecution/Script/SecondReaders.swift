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

  /// What reads the text in which a place stands; of several the strictest.
  func reader(of place: SourceRange) -> SecondReader? {
    guard let statement = statement(at: place) else { return nil }
    let head = CommandText(bytes[statement.head])
    if place.lowerBound >= statement.head.upperBound {
      // All that the line says decides what is made of the document below it.
      let document = text(from: statement.head.upperBound, to: place.lowerBound)
      return head.readerOfWords ?? head.readerOfInput?.reading(document)
    }
    let before = CommandText(bytes[statement.head.lowerBound..<place.lowerBound])
    let commands = OpenCommands(text(from: statement.head.lowerBound, to: place.lowerBound).utf8)
      .commands
    return SecondReader.strictest(
      [
        before.readerOfWords,
        reader(ofOutputBehind: place, in: statement, before)?
          .reading(commands.last?.open ?? ""),
        before.assignedName.flatMap {
          readerOfVariable($0, holding: commands.last?.open ?? "", except: statement)
        },
      ] + commands.map { OpenCode(of: $0).reader })
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

  /// What reads the variable of an input, where the shell puts its value into code; `nil` where
  /// nothing does.
  func reader(ofVariable name: String) -> SecondReader? {
    let places = places(ofVariable: name)
    guard !places.isEmpty else { return nil }
    let all = (slots + places).sorted { $0.lowerBound < $1.lowerBound }
    for (place, context) in zip(all, ShellScanner.contexts(of: all, in: script))
    where places.contains(place) {
      switch context {
      // The other shell finds the variable itself.
      case .singleQuoted, .escapedQuoted, .literalHereDocument, .comment: continue
      default: if let reader = reader(of: place) { return reader }
      }
    }
    return nil
  }

  /// What reads what the command prints in whose words a place stands, or the text after `<<<`.
  private func reader(
    ofOutputBehind place: SourceRange, in statement: ShellStatement, _ before: CommandText
  ) -> SecondReader? {
    let own = before.pipes.last
    let given = own?.beforeHereString
    guard given != nil || own?.printsItsWords == true else { return nil }
    let after = CommandText(bytes[place.upperBound..<statement.head.upperBound])
    return given?.readerOfInput
      ?? after.pipes.dropFirst().lazy.compactMap(\.readerOfInput).first
  }

  /// What reads the value of a variable that another command of the script hands to it.
  private func readerOfVariable(
    _ name: String, holding text: String, except own: ShellStatement
  ) -> SecondReader? {
    let value = text.firstIndex(of: "=").map { String(text[text.index(after: $0)...]) } ?? text
    let readers = places(ofVariable: name).map { place -> SecondReader? in
      guard let statement = statement(at: place), statement != own else { return nil }
      let head = CommandText(bytes[statement.head])
      let part = OpenCommands(
        self.text(
          from: statement.head.lowerBound, to: min(place.lowerBound, statement.head.upperBound)
        )
        .utf8)
      return SecondReader.strictest(
        [head.readerOfWords, (head.beforeHereString ?? head).readerOfInput?.reading(value)]
          + part.commands.map { OpenCode(of: $0, holding: value).reader })
    }
    return SecondReader.strictest(readers)
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
