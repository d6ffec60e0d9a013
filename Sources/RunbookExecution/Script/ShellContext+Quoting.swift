extension ShellContext {
  /// A value as a person would have to write it at such a place of a script, so that the shell
  /// reads exactly the value; `nil` where it cannot stand there.
  ///
  /// Source: Shell Command Language, POSIX.1-2024, 2.2 Quoting and 2.7.4 Here-Document.
  func quoted(_ value: String) -> String? {
    switch self {
    case .unquoted: Self.isPlain(value) ? value : "'\(Self.leavingQuotes(value))'"
    case .doubleQuoted: Self.escaping("\\\"$`", in: value)
    case .singleQuoted: Self.leavingQuotes(value)
    case .escapedQuoted: Self.escaping("\\'", in: value)
    case .hereDocument: Self.escaping("\\$`", in: value)
    case .literalHereDocument, .arithmetic: value
    // A second line would be a command.
    case .comment: value.utf8.contains(10) ? nil : value
    }
  }

  /// Whether every byte means itself to a shell, wherever it stands.
  static func isPlain(_ value: String) -> Bool {
    !value.isEmpty
      && value.utf8.allSatisfy { byte in
        switch byte {
        case 48...57, 65...90, 97...122: true
        default: "_./:@%+,=-".utf8.contains(byte)
        }
      }
  }

  private static func escaping(_ special: String, in value: String) -> String {
    let special = Set(special.unicodeScalars)
    var written = ""
    // Scalars and not characters: one that combines with a quote would hide it.
    for scalar in value.unicodeScalars {
      if special.contains(scalar) { written.unicodeScalars.append("\\") }
      written.unicodeScalars.append(scalar)
    }
    return written
  }

  /// The text inside single quotes, which are left for each quote in it.
  private static func leavingQuotes(_ value: String) -> String {
    var written = ""
    for scalar in value.unicodeScalars {
      if scalar == "'" { written += "'\\'" }
      written.unicodeScalars.append(scalar)
    }
    return written
  }
}
