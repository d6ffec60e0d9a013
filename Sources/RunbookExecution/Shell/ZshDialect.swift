/// `zsh`, without anybody's start-up files.
struct ZshDialect: ShellDialect {
  func arguments(for script: ShellScript) -> [String] { ["-f", "-c", Self.program, "zsh"] }

  func environment(_ state: ShellState) -> [String: String] { state.inherited }

  func texts(for script: ShellScript, _ state: ShellState) -> [UInt8] {
    var texts = Array("builtin cd -- ".utf8) + ShellWords.quoted(state.directory)
    texts += Array(" || builtin exit 1\n".utf8)
    if let mask = state.mask { texts += Array("builtin umask \(mask)\n".utf8) }
    for (name, variable) in state.variables.sorted(by: { $0.key < $1.key }) {
      texts += Array((variable.isExported ? "builtin export \(name)=" : "\(name)=").utf8)
      texts += ShellWords.quoted(variable.value) + [10]
    }
    texts += state.own[.zsh]?.commands ?? []
    for (name, value) in script.variables.sorted(by: { $0.key < $1.key }) {
      texts += Array("\(name)=".utf8) + ShellWords.quoted(value) + [10]
    }
    texts += Array("__runbook_channel=".utf8) + ShellWords.quoted(script.channel) + [10]
    return texts + [0] + Array(script.text.utf8) + [0]
  }

  // `eval` reads a text whole before it begins, so a syntax error runs nothing.
  private static let program = [
    "IFS= builtin read -r -u 3 -d '' __runbook_state",
    "IFS= builtin read -r -u 3 -d '' __runbook_script",
    "builtin exec 3<&-",
    "__runbook_save() { \(saving); }",
    #"builtin eval "$__runbook_state""#,
    "builtin unset __runbook_state",
    #"builtin trap '[[ -n "${__runbook_saved-}" ]] || __runbook_save' EXIT"#,
    "builtin setopt errexit interactivecomments",
    #"builtin eval "$__runbook_script""#,
    "{ __runbook_status=$?; builtin unsetopt xtrace; } 2>/dev/null",
    #"[[ -n "${__runbook_saved-}" ]] || __runbook_save"#,
    "builtin exit $__runbook_status",
  ].joined(separator: "; ")

  private static let saving = [
    "builtin unsetopt errexit xtrace nounset",
    "__runbook_saved=1",
    "builtin unfunction __runbook_save",
    "builtin local __runbook_name __runbook_type",
    """
    { builtin print -rN -- "$PWD" "$(builtin umask)"; \
    for __runbook_name in ${(k)parameters}; do __runbook_type=${parameters[$__runbook_name]}; \
    case $__runbook_type in \
    *local*|*readonly-special*|*hide*) ;; \
    scalar*export*|integer*export*) builtin print -r -- \
    "export $__runbook_name=${(qq)${(P)__runbook_name}}" ;; \
    *special*) ;; \
    scalar) builtin print -r -- "$__runbook_name=${(qq)${(P)__runbook_name}}" ;; \
    *) builtin print -rn "own $__runbook_name "; builtin typeset -p $__runbook_name ;; \
    esac; done; \
    builtin print -rN; builtin functions; builtin print -rN; builtin alias -L; \
    builtin print -rN; builtin setopt; builtin print -rN -- '' 'end of state'; \
    } >"$__runbook_channel" 2>/dev/null
    """,
  ].joined(separator: "; ")

  func state(after before: ShellState, _ sections: [ArraySlice<UInt8>]) -> ShellState? {
    guard sections.count == 6 else { return nil }
    var state = before
    state.directory = String(decoding: sections[0], as: UTF8.self)
    state.mask = String(decoding: sections[1], as: UTF8.self).filter(\.isNumber)
    state.variables = [:]
    var own = ShellState.Private()
    for statement in ShellWords.statements(of: sections[2]) {
      take(statement, into: &state.variables, &own)
    }
    own.commands += sections[3] + [10] + sections[4] + [10]
    let options = sections[5].split(separator: 10).map { String(decoding: $0, as: UTF8.self) }
    let on = options.filter { !Self.ours.contains($0) }
    if !on.isEmpty { own.commands += Array("setopt \(on.joined(separator: " "))\n".utf8) }
    state.own[.zsh] = own
    return state
  }

  private func take(
    _ statement: ArraySlice<UInt8>, into variables: inout [String: ShellState.Variable],
    _ own: inout ShellState.Private
  ) {
    let (text, word) = ShellWords.assignment(statement)
    if text.hasPrefix("own ") {
      let parts = statement.split(separator: 32, maxSplits: 2)
      let name = String(decoding: parts[1], as: UTF8.self)
      guard parts.count == 3, !ShellState.isPassing(name), !Self.passing.contains(name) else {
        return
      }
      own.commands += parts[2] + [10]
      own.names.insert(name)
      return
    }
    let isExported = text.hasPrefix("export ")
    let name = isExported ? String(text.dropFirst(7)) : text
    guard let word, ShellState.isName(name), !ShellState.isPassing(name),
      !Self.passing.contains(name)
    else { return }
    variables[name] = ShellState.Variable(
      value: ShellWords.value(of: word), isExported: isExported)
  }

  /// What zsh sets for itself and does not call special.
  private static let passing: Set<String> = [
    "CPUTYPE", "HOST", "KEYTIMEOUT", "LISTMAX", "MACHTYPE", "MAILCHECK", "OSTYPE", "TIMEFMT",
    "TMPPREFIX", "TTY", "VENDOR", "ZSH_ARGZERO", "ZSH_EXECUTION_STRING", "ZSH_NAME",
    "ZSH_PATCHLEVEL", "ZSH_VERSION", "signals",
  ]

  /// Options of every script, and those that would show our own commands.
  private static let ours: Set<String> = [
    "errexit", "xtrace", "verbose", "interactivecomments", "nohashdirs", "norcs", "noexec",
  ]
}
