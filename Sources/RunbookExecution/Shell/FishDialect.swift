/// `fish`, without anybody's configuration.
///
/// It has nothing like `set -e`: a script is run command by command, each with as many lines as it
/// needs, and stops after the first that fails.
struct FishDialect: ShellDialect {
  func arguments(for script: ShellScript) -> [String] { ["--no-config", "-c", Self.program] }

  func environment(_ state: ShellState) -> [String: String] { state.inherited }

  func texts(for script: ShellScript, _ state: ShellState) -> [UInt8] {
    var texts = Array("cd ".utf8) + Self.quoted(state.directory.utf8)
    texts += Array("; or exit 1\n".utf8)
    if let mask = state.mask { texts += Array("umask \(mask)\n".utf8) }
    for (name, variable) in state.variables.sorted(by: { $0.key < $1.key }) {
      texts += Array("set -g\(variable.isExported ? "x" : "") \(name) ".utf8)
      texts += Self.quoted(variable.value) + [10]
    }
    texts += state.own[.fish]?.commands ?? []
    for (name, value) in script.variables.sorted(by: { $0.key < $1.key }) {
      texts += Array("set -g \(name) ".utf8) + Self.quoted(value.utf8) + [10]
    }
    texts += Array("set -g __runbook_channel ".utf8) + Self.quoted(script.channel.utf8) + [10]
    return texts + [0] + Array(script.text.utf8) + [0]
  }

  /// A word that fish reads as exactly `bytes`.
  ///
  /// Source: fish documentation, The fish language, Quotes.
  private static func quoted(_ bytes: some Sequence<UInt8>) -> [UInt8] {
    var result: [UInt8] = [39]
    for byte in bytes {
      if byte == 39 || byte == 92 { result.append(92) }
      result.append(byte)
    }
    return result + [39]
  }

  private static let program = """
    begin
      read -gz __runbook_state
      read -gz __runbook_script
    end </dev/fd/3
    function __runbook_save --on-event fish_exit
      set -q __runbook_saved; and return
      set -g __runbook_saved 1
      begin
        printf '%s\\0' $PWD (umask)
        for __runbook_name in (set -ng)
          set -l kind -g
          set -qx $__runbook_name; and set kind -gx
          set -q $__runbook_name[2]; and not string match -q -- '*PATH' $__runbook_name; and set kind list
          printf '%s\\0' $kind $__runbook_name
          switch $kind
            case list
              printf '%s\\0' (string escape -- $$__runbook_name | string join ' ')
            case '*'
              printf '%s\\0' (string join : -- $$__runbook_name | string collect)
          end
        end
        printf '\\0'
        for __runbook_name in (functions -n)
          string match -q -- '__runbook_*' $__runbook_name; and continue
          string match -q -- '/*' (functions -D $__runbook_name); and continue
          functions --no-details $__runbook_name
        end
        printf '\\0end of state\\0'
      end >$__runbook_channel 2>/dev/null
    end
    eval $__runbook_state
    set -e __runbook_state
    set -g __runbook_lines
    for __runbook_line in (string split \\n -- $__runbook_script)
      set -a __runbook_lines $__runbook_line
      commandline --input=(string join \\n -- $__runbook_lines | string collect) --is-valid 2>/dev/null
      test $status = 2; and continue
      set -l text (string join \\n -- $__runbook_lines | string collect)
      set __runbook_lines
      eval $text
      or exit $status
    end
    if test (count $__runbook_lines) -gt 0
      eval (string join \\n -- $__runbook_lines | string collect)
    end
    exit $status
    """

  func state(after before: ShellState, _ sections: [ArraySlice<UInt8>]) -> ShellState? {
    guard sections.count >= 4,
      let gap = sections.indices.dropFirst(2).first(where: { index in
        (index - 2) % 3 == 0 && sections[index].isEmpty
      })
    else { return nil }
    var state = before
    state.directory = String(decoding: sections[0], as: UTF8.self)
    state.mask = String(decoding: sections[1], as: UTF8.self)
    state.variables = [:]
    var own = ShellState.Private()
    for start in stride(from: 2, to: gap - 2, by: 3) {
      let kind = String(decoding: sections[start], as: UTF8.self)
      let name = String(decoding: sections[start + 1], as: UTF8.self)
      guard ShellState.isName(name), !ShellState.isPassing(name), !Self.isPassing(name) else {
        continue
      }
      if kind == "list" {
        own.commands += Array("set -g \(name) ".utf8) + sections[start + 2] + [10]
        own.names.insert(name)
      } else {
        state.variables[name] = ShellState.Variable(
          value: Array(sections[start + 2]), isExported: kind == "-gx")
      }
    }
    own.commands += sections[gap + 1]
    state.own[.fish] = own
    return state
  }

  private static func isPassing(_ name: String) -> Bool {
    name.hasPrefix("__fish") || name.hasPrefix("fish_") || ownVariables.contains(name)
  }

  private static let ownVariables: Set<String> = [
    "CMD_DURATION", "FISH_VERSION", "argv", "history", "hostname", "pipestatus", "status",
    "status_generation", "umask", "version",
  ]
}
