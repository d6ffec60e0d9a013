/// The first choice: everything is handed on, and a script stops at its first failing command by
/// the rules of `set -e`, which authors know from continuous integration.
///
/// A failure that the script itself looks at (`if`, `||`) is none, and of a pipeline the last
/// command counts, as it does where the guide's commands are typed. A script with a syntax error
/// runs nothing.
struct BashDialect: ShellDialect {
  func arguments(for script: ShellScript) -> [String] {
    let program = script.hasSeveralLines ? Self.checkedProgram : Self.program
    return ["--noprofile", "--norc", "-c", program, "bash"]
  }

  func environment(_ state: ShellState) -> [String: String] { state.inherited }

  func texts(for script: ShellScript, _ state: ShellState) -> [UInt8] {
    var texts = Array("builtin cd -- ".utf8) + ShellWords.quoted(state.directory)
    texts += Array(" || builtin exit 1\n".utf8)
    if let mask = state.mask { texts += Array("builtin umask \(mask)\n".utf8) }
    for (name, variable) in state.variables.sorted(by: { $0.key < $1.key }) {
      texts += Array((variable.isExported ? "builtin export \(name)=" : "\(name)=").utf8)
      texts += ShellWords.quoted(variable.value) + [10]
    }
    texts += state.own[.bash]?.commands ?? []
    for (name, value) in script.variables.sorted(by: { $0.key < $1.key }) {
      texts += Array("\(name)=".utf8) + ShellWords.quoted(value) + [10]
    }
    texts += Array("__runbook_channel=".utf8) + ShellWords.quoted(script.channel) + [10]
    return texts + [0] + Array(script.text.utf8) + [0]
  }

  // MARK: The program

  // One line, so that the shell counts the script's lines from 1.
  private static let program = (beginning + ending).joined(separator: "; ")
  private static let checkedProgram = (beginning + [checking] + ending).joined(separator: "; ")

  private static let beginning = [
    "IFS= builtin read -r -d '' __runbook_state <&3",
    "IFS= builtin read -r -d '' __runbook_script <&3",
    "builtin exec 3<&-",
  ]

  /// A single line is read whole before it begins; of several, each would run before the next is
  /// read, also where that cannot be.
  private static let checking = """
    (builtin shopt -s extglob; builtin eval "builtin set -n; $__runbook_script") \
    || builtin exit 2
    """

  private static let ending = [
    "__runbook_save() { \(saving); }",
    // Abbreviations of earlier blocks, not of the person's own start-up files, which are not read.
    "builtin shopt -s expand_aliases",
    #"builtin eval "$__runbook_state""#,
    "builtin unset __runbook_state",
    // It takes itself away, so that no block finds it among its functions.
    #"builtin trap '[ -n "${__runbook_saved-}" ] || __runbook_save' EXIT"#,
    "builtin set -e",
    #"builtin eval "$__runbook_script""#,
    "{ __runbook_status=$?; builtin set +x; } 2>/dev/null",
    // A script with a trap of its own on EXIT has taken ours away.
    #"[ -n "${__runbook_saved-}" ] || __runbook_save"#,
    "builtin exit $__runbook_status",
  ]

  private static let saving = [
    "{ builtin set +eux; } 2>/dev/null",
    "__runbook_saved=1",
    // What runs goes on to its end all the same.
    "builtin unset -f __runbook_save",
    """
    { builtin printf '%s\\0' "$PWD"; builtin umask; builtin printf '\\0'; builtin declare -p; \
    builtin printf '\\0'; builtin declare -f; builtin printf '\\0'; builtin declare -F; \
    builtin printf '\\0'; builtin alias -p; builtin printf '\\0end of state\\0'; \
    } >"$__runbook_channel" 2>/dev/null
    """,
  ].joined(separator: "; ")

  // MARK: What it tells

  func state(after before: ShellState, _ sections: [ArraySlice<UInt8>]) -> ShellState? {
    guard sections.count == 6 else { return nil }
    var state = before
    state.directory = String(decoding: sections[0], as: UTF8.self)
    state.mask = String(decoding: sections[1], as: UTF8.self).filter(\.isNumber)
    var own = ShellState.Private()
    state.variables = [:]
    for statement in ShellWords.statements(of: sections[2]) {
      take(statement, into: &state.variables, &own)
    }
    own.commands += sections[3]
    for line in sections[4].split(separator: 10) where line.starts(with: Array("declare -fx ".utf8))
    {
      own.commands += line + [10]
    }
    own.commands += sections[5]
    state.own[.bash] = own
    return state
  }

  /// Sorts in one line of `declare -p`: `declare -x NAME="value"`.
  private func take(
    _ statement: ArraySlice<UInt8>, into variables: inout [String: ShellState.Variable],
    _ own: inout ShellState.Private
  ) {
    let parts = statement.split(separator: 32, maxSplits: 2)
    guard parts.count == 3 else { return }
    let flags = parts[1].dropFirst()
    let (name, word) = ShellWords.assignment(parts[2])
    if name == "SHELLOPTS" || name == "BASHOPTS" {
      own.commands += Self.options(word ?? [], setBy: name == "SHELLOPTS" ? "set -o" : "shopt -s")
    }
    guard !ShellState.isPassing(name) else { return }
    if let word, flags.allSatisfy({ $0 == 45 || $0 == 120 }) {
      variables[name] = ShellState.Variable(
        value: ShellWords.value(of: word), isExported: flags.contains(120))
    } else {
      own.commands += statement + [10]
      if word != nil { own.names.insert(name) }
    }
  }

  /// Commands that switch on what is on here and not in a new shell, and the other way round.
  private static func options(_ word: ArraySlice<UInt8>, setBy command: String) -> [UInt8] {
    let text = String(decoding: ShellWords.value(of: word), as: UTF8.self)
    let on = Set(text.split(separator: ":").map(String.init))
    let off = command == "set -o" ? "set +o" : "shopt -u"
    var lines = on.subtracting(usual).subtracting(ours).sorted().map { "builtin \(command) \($0)" }
    let known = command == "set -o" ? usual.intersection(usualOfSet) : usual.subtracting(usualOfSet)
    lines += known.subtracting(on).sorted().map { "builtin \(off) \($0)" }
    return lines.isEmpty
      ? [] : Array(("{ " + lines.joined(separator: "; ") + "; } 2>/dev/null\n").utf8)
  }

  /// Options of our own, which are set anew for each script, or not handed on: `set -x` would
  /// show our own commands.
  private static let ours: Set<String> = [
    "errexit", "xtrace", "verbose", "noexec", "expand_aliases", "login_shell", "restricted_shell",
  ]

  private static let usualOfSet: Set<String> = ["braceexpand", "hashall", "interactive-comments"]

  private static let usual: Set<String> = usualOfSet.union([
    "checkwinsize", "cmdhist", "complete_fullquote", "extquote", "force_fignore",
    "globasciiranges", "globskipdots", "hostcomplete", "interactive_comments",
    "patsub_replacement", "progcomp", "promptvars", "sourcepath",
  ])
}
