/// What a shell leaves to the next: commands that bring a new one to where it was.
struct ShellState: Hashable, Sendable {
  /// Variables that are no shell variables, such as exported functions of the caller.
  let inherited: [String: String]
  private var commands: String

  /// The state in which the first command starts.
  init(environment: [String: String], directory: String) {
    var inherited: [String: String] = [:]
    var commands = "builtin cd -- \(Self.quoted(directory)) || builtin exit 1\n"
    for (name, value) in environment.sorted(by: { $0.key < $1.key }) {
      if !Self.isName(name) {
        inherited[name] = value
      } else if !Self.ownVariables.contains(name) {
        commands += "builtin export \(name)=\(Self.quoted(value))\n"
      }
    }
    self.inherited = inherited
    self.commands = commands
  }

  /// Commands that a new shell reads first.
  func preamble(variables: [String: String]) -> String {
    commands
      + variables.sorted { $0.key < $1.key }
      .map { "\($0.key)=\(Self.quoted($0.value))\n" }.joined()
  }

  /// Whether a variable of this name is set.
  ///
  /// - Complexity: O(*n*) for *n* bytes of state.
  func knows(_ name: String) -> Bool {
    commands.split(separator: "\n").contains { line in
      let words = line.split(separator: " ", maxSplits: 2, omittingEmptySubsequences: true)
      guard words.count > 2 else { return false }
      // `builtin export NAME=…` and `declare -x NAME=…`.
      return ["builtin", "declare"].contains(words[0]) && words[2].hasPrefix(name + "=")
    }
  }

  mutating func export(_ name: String, _ value: String) {
    commands += "builtin export \(name)=\(Self.quoted(value))\n"
  }

  /// Takes what a shell has written at its end; half a message, from a shell that was killed
  /// while it wrote, changes nothing.
  mutating func take(_ message: [UInt8]) {
    let text = String(decoding: message, as: UTF8.self)
    guard text.hasSuffix(ShellProgram.endOfState) else { return }
    commands = String(text.dropLast(ShellProgram.endOfState.count))
  }

  /// A word that a shell reads as exactly `text`.
  static func quoted(_ text: String) -> String {
    "'" + text.replacing("'", with: "'\\''") + "'"
  }

  private static func isName(_ text: String) -> Bool {
    guard let first = text.utf8.first, !(48...57).contains(first) else { return false }
    return text.utf8.allSatisfy { byte in
      switch byte {
      case 48...57, 65...90, 95, 97...122: true
      default: false
      }
    }
  }

  /// What a shell sets for itself and does not let others set.
  private static let ownVariables: Set<String> = [
    "BASHOPTS", "BASH_VERSINFO", "EUID", "PPID", "SHELLOPTS", "UID", "_",
  ]
}
