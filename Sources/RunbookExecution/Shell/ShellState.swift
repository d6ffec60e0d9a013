/// What a shell leaves to the next: where it is, and what was set in it.
///
/// Shells of one family share plain variables, as if what is typed into one were typed into all.
/// What only one of them knows (lists, functions, options) waits for the next of its kind.
struct ShellState: Hashable, Sendable {
  /// A variable with a single text.
  struct Variable: Hashable, Sendable {
    /// Bytes, because not everything that a program prints is text.
    var value: [UInt8]
    /// Whether the programs that a shell starts see it.
    var isExported: Bool
  }

  /// What only one kind of shell knows.
  struct Private: Hashable, Sendable {
    /// Commands that bring another shell of the kind to where this one was.
    var commands: [UInt8] = []
    /// The names of variables that the commands set.
    var names: Set<String> = []
    /// Functions by name, where the shell cannot list them itself.
    var functions: [String: String] = [:]

    /// Whether a function or an abbreviation could do something about an interrupt.
    var mayCatchInterrupts: Bool {
      ShellScript.mayCatchInterrupts(String(decoding: commands, as: UTF8.self))
        || functions.values.contains(where: ShellScript.mayCatchInterrupts)
    }
  }

  /// Where the next command starts, absolute.
  var directory: String
  /// The mask for the modes of new files, in octal; `nil` for that of this process.
  var mask: String?
  var variables: [String: Variable] = [:]
  var own: [ShellName: Private] = [:]
  /// Variables that are no shell variables, such as exported functions of the caller.
  let inherited: [String: String]

  /// The state in which the first command starts.
  init(environment: [String: String], directory: String) {
    self.directory = directory
    var inherited: [String: String] = [:]
    for (name, value) in environment {
      if !Self.isName(name) {
        inherited[name] = value
      } else if !Self.ownVariables.contains(name) {
        variables[name] = Variable(value: Array(value.utf8), isExported: true)
      }
    }
    self.inherited = inherited
  }

  mutating func export(_ name: String, _ value: String) {
    variables[name] = Variable(value: Array(value.utf8), isExported: true)
  }

  /// Whether a variable of this name would be set in the next shell of a kind.
  func knows(_ name: String, in shell: ShellName) -> Bool {
    variables[name] != nil || own[shell]?.names.contains(name) == true
  }

  /// The environment of a program that is no shell.
  var exported: [String: String] {
    var result = inherited
    for (name, variable) in variables where variable.isExported {
      result[name] = String(decoding: variable.value, as: UTF8.self)
    }
    return result
  }

  /// Whether a shell takes a text for the name of a variable.
  static func isName(_ text: some StringProtocol) -> Bool {
    guard let first = text.utf8.first, !(48...57).contains(first) else { return false }
    return text.utf8.allSatisfy { byte in
      switch byte {
      case 48...57, 65...90, 95, 97...122: true
      default: false
      }
    }
  }

  /// Whether a variable is a shell's own business, or ours, and not handed on.
  ///
  /// Values of inputs are: a function of one block may be called in the next.
  static func isPassing(_ name: String) -> Bool {
    if name.hasPrefix("__runbook_") { return !name.hasPrefix(PreparedScript.variablePrefix) }
    return ownVariables.contains(name) || name.hasPrefix("BASH_") && name != "BASH_ENV"
  }

  /// What shells set for themselves, and some do not let others set.
  private static let ownVariables: Set<String> = [
    "BASH", "BASHOPTS", "BASHPID", "COLUMNS", "COMP_WORDBREAKS", "DIRSTACK", "EPOCHREALTIME",
    "EPOCHSECONDS", "EUID", "FUNCNAME", "GROUPS", "HISTCMD", "LINENO", "LINES", "OPTARG",
    "OPTERR", "OPTIND", "PIPESTATUS", "PPID", "PS1", "PS2", "PS3", "PS4", "PWD", "RANDOM",
    "SECONDS", "SHELLOPTS", "SHLVL", "SRANDOM", "UID", "_",
  ]
}
