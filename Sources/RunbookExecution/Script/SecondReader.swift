/// Something that reads a text in a script as code, after the shell has read the script.
enum SecondReader: Hashable {
  case shell
  /// A program in another language.
  case program(String)
  /// A text in a small language, whose strings and commands have an end: a query, an edit.
  case phrase(String)

  /// Why a value could be code there, as a clause that does not repeat it; `nil` where it is not.
  func objection(to value: String) -> String? {
    if value.isEmpty || ShellContext.isPlain(value) { return nil }
    switch self {
    case .shell:
      return "is read by a second shell, so only \(Self.plain) are safe"
    case .program(let name):
      return "stands in a program for \(name), so only \(Self.plain) are safe"
    case .phrase(let name):
      let ending = value.utf8.first { $0 < 32 && $0 != 9 || Self.endings.contains($0) }
      return ending == nil
        ? nil
        : "stands in a text for \(name), where line ends and ' \" ` \\ ; { } are not safe"
    }
  }

  private static let plain = "letters, digits and _ . / : @ % + , = -"
  private static let endings = Set("'\"`\\;{}".utf8)
}
