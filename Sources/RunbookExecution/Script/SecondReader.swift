/// Something that reads a text in a script as code, after the shell has read the script.
enum SecondReader: Hashable {
  case shell
  /// A program in another language.
  case program(String)
  /// A program that edits, whose parts end at one of some signs.
  case edit(String, ends: Set<UInt8>)
  /// A query, in which strings have quotes.
  case query(String, isInString: Bool)
  /// A text in which some signs stand for others.
  case format(String)

  /// How little it takes, to choose among several: more is stricter.
  var strictness: Int {
    switch self {
    case .shell: 5
    case .program: 4
    case .edit: 3
    case .query(_, isInString: false): 2
    case .query: 1
    case .format: 0
    }
  }

  /// The strictest of some readers, all of which read the same text.
  static func strictest(_ readers: [SecondReader?]) -> SecondReader? {
    readers.compactMap { $0 }.max { $0.strictness < $1.strictness }
  }

  /// Why a value could be code there, as a clause that does not repeat it; `nil` where it is not.
  func objection(to value: String) -> String? {
    if value.isEmpty { return nil }
    let isPlain = ShellContext.isPlain(value)
    switch self {
    case .shell: return isPlain ? nil : "is read by a second shell, so only \(Self.plain) are safe"
    case .program(let name):
      return isPlain ? nil : "stands in a program for \(name), so only \(Self.plain) are safe"
    case .edit(let name, let ends):
      let isSafe = isPlain && !value.utf8.contains(where: ends.contains)
      return isSafe
        ? nil
        : "stands in a program for \(name), so only \(Self.plain) are safe, and not the sign that "
          + "ends a part of it"
    case .query(let name, isInString: false):
      let isSafe = isPlain && !value.utf8.contains(where: "%+,=".utf8.contains)
      return isSafe && !value.contains("--")
        ? nil
        : "stands in a text for \(name) outside of quotes, where only letters, digits and "
          + "_ . / : @ - are safe, and no --"
    case .query(let name, isInString: true):
      let ending = value.utf8.first { $0 < 32 && $0 != 9 || Self.endings.contains($0) }
      return ending == nil
        ? nil
        : "stands in a text for \(name), where line ends and ' \" ` \\ ; { } are not safe"
    case .format(let name):
      return value.utf8.contains(where: "\\%".utf8.contains)
        ? "stands in a text in which \(name) takes \\ and % for something else" : nil
    }
  }

  private static let plain = "letters, digits and _ . / : @ % + , = -"
  private static let endings = Set("'\"`\\;{}".utf8)
}
