/// Something that reads a text in a script as code, after the shell has read the script.
enum SecondReader: Hashable {
  case shell
  /// A program in another language.
  case program(String, isInString: Bool)
  /// A program that edits, and where in it.
  case edit(String, EditText.Place)
  /// A query, in which strings have quotes.
  case query(String, isInString: Bool)
  /// A text that a shell evaluates: a calculation, or the name of a variable with an index.
  case calculation
  /// A program that has options which run something, where one could begin.
  case option(String)
  /// A program whose words the shell makes of the text, where it cuts it at blanks.
  case words(String)
  /// A text in which some signs stand for others.
  case format(String)

  /// How little it takes, to say the reason of the strictest of several: more is stricter.
  private var strictness: Int {
    switch self {
    case .shell: 8
    case .calculation: 7
    case .program: 6
    case .edit: 5
    case .query(_, isInString: false): 4
    case .query: 3
    case .words: 2
    case .option: 1
    case .format: 0
    }
  }

  /// Why a value could be code to one of several that all read the text it stands in, the
  /// strictest first; `nil` where it is code to none.
  static func objection(of readers: [SecondReader], to value: String) -> String? {
    readers.sorted { $0.strictness > $1.strictness }.lazy.compactMap { $0.objection(to: value) }
      .first
  }

  /// Why a value could be code there, as a clause that does not repeat it; `nil` where it is not.
  func objection(to value: String) -> String? {
    if value.isEmpty || takes(value) { return nil }
    return switch self {
    case .shell:
      "is read by a second shell, so only \(Self.plain) are safe, and no - at the beginning"
    case .calculation: "is calculated with by the shell, so only \(Self.few) are safe"
    case .program(let name, isInString: true):
      "stands in a program for \(name), so only \(Self.plain) are safe"
    case .program(let name, isInString: false):
      "stands in a program for \(name) outside of its strings, so only \(Self.few) are safe"
    case .edit(let name, .command):
      "stands among the commands of a program for \(name), so only digits and , are safe"
    case .edit(let name, _):
      "stands in a program for \(name), so only \(Self.plain) are safe, and not the sign that "
        + "ends a part of it"
    case .query(let name, isInString: false):
      "stands in a text for \(name) outside of quotes, where only letters, digits and "
        + "_ . / : @ - are safe, and no --"
    case .query(let name, isInString: true):
      "stands in a text for \(name), where line ends and ' \" ` \\ ; { } are not safe"
    case .option(let name): "begins with -, so \(name) would take it for an option"
    case .words(let name):
      "is cut at blanks without quotes around it, so \(name) would take parts of it for options"
    case .format(let name): "stands in a text in which \(name) takes \\ and % for something else"
    }
  }

  /// Whether a value is nothing but a part of a text to it.
  private func takes(_ value: String) -> Bool {
    let bytes = value.utf8
    let isPlain = ShellContext.isPlain(value)
    return switch self {
    case .shell: isPlain && bytes.first != UInt8(ascii: "-")
    case .program(_, isInString: true), .edit(_, .text): isPlain
    case .edit(_, .part(let end)): isPlain && !bytes.contains(end)
    case .edit(_, .command): bytes.allSatisfy { (48...57).contains($0) || $0 == 44 }
    case .program(_, isInString: false), .calculation:
      isPlain && !bytes.contains(where: "/%+,=@".utf8.contains)
    case .query(_, isInString: false):
      isPlain && !bytes.contains(where: "%+,=".utf8.contains) && !value.contains("--")
    case .query(_, isInString: true):
      bytes.allSatisfy { $0 >= 32 && !Self.endings.contains($0) || $0 == 9 }
    case .option:
      bytes.first != UInt8(ascii: "-") || bytes.dropFirst().allSatisfy { (46...57).contains($0) }
    case .words:
      bytes.first != UInt8(ascii: "-") && !bytes.contains(where: " \t\n".utf8.contains)
    case .format: !bytes.contains(where: "\\%".utf8.contains)
    }
  }

  private static let plain = "letters, digits and _ . / : @ % + , = -"
  private static let few = "letters, digits and _ . : -"
  private static let endings = Set("'\"`\\;{}".utf8)
}

extension SecondReader {
  /// A reader of a kind with what it reads before a place.
  init(_ kind: CodePrograms.Reader, _ name: String, text: String) {
    switch kind {
    case .shell: self = .shell
    case .program: self = .program(name, isInString: ProgramText(text).endsInString)
    case .format: self = .format(name)
    case .edit: self = .edit(name, EditText.place(behind: text))
    case .query: self = .query(name, isInString: QueryText(text, for: name).endsInString)
    }
  }

  /// What reads a file with such a name, wherever it stands; `nil` where that is not known.
  static func ofFile(named path: String) -> SecondReader? {
    let name = path.split(separator: "/").last ?? ""
    let ending = name.contains(".") ? String(name.split(separator: ".").last ?? "") : ""
    let isStartUp = ["rc", "profile", "zshenv", "bash_aliases"].contains(where: name.hasSuffix)
    if shellEndings.contains(ending) || path.contains("cron") || isStartUp { return .shell }
    if ending == "sql" { return .query("SQL", isInString: false) }
    return programEndings.contains(ending) ? .program(ending, isInString: false) : nil
  }

  private static let shellEndings: Set<String> = [
    "sh", "bash", "zsh", "ksh", "fish", "ps1", "bat", "cmd",
  ]
  private static let programEndings: Set<String> = [
    "py", "rb", "pl", "php", "js", "mjs", "cjs", "ts", "lua", "groovy", "awk",
  ]

  /// The same reader, knowing what it reads before a place.
  func reading(_ text: String) -> SecondReader {
    switch self {
    case .query(let name, _): SecondReader(.query, name, text: text)
    case .program(let name, _): SecondReader(.program, name, text: text)
    case .edit(let name, _): SecondReader(.edit, name, text: text)
    case .shell, .calculation, .option, .words, .format: self
    }
  }
}
