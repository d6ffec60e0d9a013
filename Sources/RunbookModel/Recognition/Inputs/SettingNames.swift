import MarkdownSyntax

/// The names in capitals that a guide gives to settings: variables, secrets, parameters.
///
/// A guide shows a name by what it does with it: it gives it a value (`API_TOKEN=<api-token>`,
/// `API_TOKEN: …`), reads it (`$API_TOKEN`, `secrets.API_TOKEN`), tells a command of it (`unset
/// API_TOKEN`, `grep API_TOKEN .env`), or lists it among variables. What is spelled `<api-token>`
/// is a placeholder in that spelling, so that `API_TOKEN` is none.
struct SettingNames: Sendable {
  /// No names, for what stands in no guide.
  static let none = SettingNames()

  private var names: Set<String> = []

  private init() {}

  /// The names in all blocks and words of a guide.
  ///
  /// - Complexity: O(*n*) for *n* bytes.
  init(in blocks: [MarkdownBlock]) { visit(blocks) }

  /// Whether the guide has a word for a setting's name.
  func contains(_ word: String) -> Bool { names.contains(word) }

  // MARK: The walk

  private mutating func visit(_ blocks: [MarkdownBlock]) {
    // Whether the words before say that variables follow.
    var announces = false
    for block in blocks {
      read(block.inlines)
      switch block.kind {
      case .heading: announces = Self.announces(block)
      case .paragraph: announces = announces || Self.announces(block)
      case .codeBlock(let code): read(code.text)
      case .table(let table): take(table, isAnnounced: announces)
      case .list:
        if announces { block.children.forEach { takeFirst(of: $0.children.first?.inlines ?? []) } }
        visit(block.children)
      default: visit(block.children)
      }
    }
  }

  private mutating func read(_ runs: [InlineRun]) {
    for run in runs where run.kind == .code { read(run.text) }
  }

  private mutating func take(_ table: Table, isAnnounced: Bool) {
    let head = Words.of(table.header.cells.first?.inlines.plainText ?? "")
    let isOfNames =
      !ReplacementList.isHead(head)
      && (isAnnounced || head.contains(where: Lexicon.settingNouns.contains))
    for row in table.rows {
      for cell in row.cells { read(cell.inlines) }
      if isOfNames { takeFirst(of: row.cells.first?.inlines ?? []) }
    }
  }

  /// Whether words say that variables follow, and not that something is to be replaced.
  private static func announces(_ block: MarkdownBlock) -> Bool {
    let sentences = OrderSentence.all(in: block.inlines, line: block.line)
    guard let last = sentences.last, !ReplacementList.isAnnounced(by: last) else { return false }
    return last.words.contains(where: Lexicon.settingNouns.contains)
  }

  /// Takes the name with which an item or row begins.
  private mutating func takeFirst(of runs: [InlineRun]) {
    guard let first = runs.first(where: { !$0.text.trimmed.isEmpty }) else { return }
    let name = first.text.trimmed.prefix { $0 != "=" && $0 != ":" && $0 != " " }
    if first.kind == .code || name.contains("_"), Self.isName(name.utf8) {
      names.insert(String(name))
    }
  }

  private static func isName(_ bytes: some Collection<UInt8>) -> Bool {
    guard bytes.count > 2, let first = bytes.first, ASCII.isUpper(first) else { return false }
    return bytes.allSatisfy { isNameByte($0) }
  }

  private static func isNameByte(_ byte: UInt8) -> Bool {
    ASCII.isUpper(byte) || ASCII.isDigit(byte) || byte == UInt8(ascii: "_")
  }

  // MARK: Code

  private mutating func read(_ code: String) {
    let text = ShellText(code, dialect: .values)
    var offset = 0
    while offset < text.bytes.count {
      let byte = text.bytes[offset]
      if byte == UInt8(ascii: "<"), let name = Self.bracketed(at: offset, in: text) {
        names.insert(name)
      }
      guard ASCII.isNameStart(byte) else {
        offset += 1
        continue
      }
      let word = offset..<text.nameEnd(from: offset)
      offset = word.upperBound
      if Self.isName(text.bytes[word]), Self.isSetting(word, in: text) {
        names.insert(text.text(word))
      }
    }
  }

  /// `API_TOKEN` for `<your-api-token>`.
  private static func bracketed(at open: Int, in text: ShellText) -> String? {
    let inside = text.bytes[(open + 1)...].prefix(60)
    guard let close = inside.firstIndex(of: UInt8(ascii: ">")) else { return nil }
    let words = text.bytes[(open + 1)..<close].split { !ASCII.isNameByte($0) || $0 == 95 }
      .map { String(decoding: $0, as: UTF8.self).lowercased() }
    return words.filter { !Lexicon.ownWords.contains($0) }.joined(separator: "_").uppercased()
  }

  private static func isSetting(_ word: Range<Int>, in text: ShellText) -> Bool {
    let before = text.byte(word.lowerBound - 1)
    let twoBefore = text.byte(word.lowerBound - 2)
    let after = text.byte(word.upperBound)
    let afterNext = text.byte(word.upperBound + 1)
    // `$NAME`, `${NAME`.
    if before == UInt8(ascii: "$") || before == UInt8(ascii: "{") && twoBefore == 36 { return true }
    if before == UInt8(ascii: ".") { return isMember(word.lowerBound - 1, of: text) }
    let opens =
      before == 0 || before == 10 || ASCII.isBlank(before) || ASCII.isQuote(before)
      || ";(,=".utf8.contains(before)
    guard opens else { return false }
    if after == UInt8(ascii: "=") { return afterNext != UInt8(ascii: "=") }
    let isQuoted = ASCII.isQuote(before) && after == before
    if isQuoted, twoBefore == UInt8(ascii: "[") { return afterNext == UInt8(ascii: "]") }
    if isQuoted { return afterNext == UInt8(ascii: ":") }
    if after == UInt8(ascii: ":"), afterNext == 0 || afterNext == 10 || ASCII.isBlank(afterNext) {
      let name = text.text(word)
      return name.utf8.contains(95) || SecretName.isSecret(name)
    }
    return isTold(word, in: text)
  }

  /// `process.env.NAME`, `secrets.NAME`.
  private static func isMember(_ dot: Int, of text: ShellText) -> Bool {
    var start = dot
    while ASCII.isNameByte(text.byte(start - 1)) { start -= 1 }
    return Lexicon.variableWords.contains(text.text(start..<dot).lowercased())
  }

  /// Whether a command is told the name: `unset NAME`, `grep -c NAME .env`.
  private static func isTold(_ word: Range<Int>, in text: ShellText) -> Bool {
    var start = word.lowerBound
    while start > 0, word.lowerBound - start < 200, !"\n;|&".utf8.contains(text.byte(start - 1)) {
      start -= 1
    }
    let before = text.text(start..<word.lowerBound).split(separator: " ").map(String.init)
    guard let program = before.first(where: { $0 != "sudo" }) else { return false }
    if ["printenv", "unset", "export", "setx", "readonly"].contains(program) { return true }
    guard Lexicon.searchPrograms.contains(program) else { return false }
    let name = text.text(word)
    let rest = text.bytes[word.upperBound...].prefix(200).prefix { $0 != 10 }
    return SecretName.isSecret(name)
      || String(decoding: rest, as: UTF8.self).split(separator: " ").contains {
        $0.contains(".env")
      }
  }
}
