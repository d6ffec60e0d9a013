/// A shell that promises what POSIX asks for and no more, such as `sh`.
///
/// It cannot list its functions. Those whose definitions stand at the left edge of a script are
/// handed on as they stand there, if the shell says at its end that it has them.
struct PosixDialect: ShellDialect {
  let name: ShellName

  func arguments(for script: ShellScript) -> [String] { ["-c", ". /dev/fd/3", name.rawValue] }

  func environment(_ state: ShellState) -> [String: String] { state.inherited }

  func texts(for script: ShellScript, _ state: ShellState) -> [UInt8] {
    var texts = Array("cd -- ".utf8) + ShellWords.quoted(state.directory)
    texts += Array(" || exit 1\n".utf8)
    if let mask = state.mask { texts += Array("umask \(mask)\n".utf8) }
    for (name, variable) in state.variables.sorted(by: { $0.key < $1.key }) {
      texts += Array((variable.isExported ? "export \(name)=" : "\(name)=").utf8)
      texts += ShellWords.quoted(variable.value) + [10]
    }
    let functions = (state.own[name]?.functions ?? [:])
    for (_, definition) in functions.sorted(by: { $0.key < $1.key }) {
      // Where a definition does not stand at the left edge, less than the whole was taken.
      texts += Array("if (eval ".utf8) + ShellWords.quoted("set -n; " + definition)
      texts += Array(") 2>/dev/null; then eval ".utf8) + ShellWords.quoted(definition)
      texts += Array("; fi\n".utf8)
    }
    for (name, value) in script.variables.sorted(by: { $0.key < $1.key }) {
      texts += Array("\(name)=".utf8) + ShellWords.quoted(value) + [10]
    }
    texts += Array("__runbook_channel=".utf8) + ShellWords.quoted(script.channel) + [10]
    texts += Array("__runbook_script=".utf8) + ShellWords.quoted(script.text) + [10]
    let names = Set(functions.keys).union(Self.definitions(in: script.text).keys).sorted()
    texts += Array(Self.saving(functions: names).utf8)
    if script.hasSeveralLines { texts += Array(Self.checking.utf8) }
    return texts + Array(Self.running.utf8)
  }

  // MARK: The program

  private static let checking = """
    (eval "set -n; $__runbook_script") || exit 2

    """

  private static let running = """
    exec 3<&-
    trap __runbook_save EXIT
    set -e
    eval "$__runbook_script"
    { __runbook_status=$?; set +x; } 2>/dev/null
    __runbook_save
    exit $__runbook_status

    """

  private static func saving(functions: [String]) -> String {
    """
    __runbook_save() {
      [ -z "${__runbook_saved-}" ] || return 0
      { set +eux; } 2>/dev/null
      __runbook_saved=1
      {
        printf '%s\\0' "$PWD"; umask; printf '\\0'; set; printf '\\0'; export -p; printf '\\0'
        for __runbook_name in \(functions.joined(separator: " ")); do
          case $(command -V "$__runbook_name") in
          *function*) printf '%s\\n' "$__runbook_name" ;;
          esac
        done
        printf '\\0end of state\\0'
      } >"$__runbook_channel" 2>/dev/null
    }

    """
  }

  // MARK: What it tells

  func state(after before: ShellState, _ sections: [ArraySlice<UInt8>]) -> ShellState? {
    guard sections.count == 5 else { return nil }
    var state = before
    state.directory = String(decoding: sections[0], as: UTF8.self)
    state.mask = String(decoding: sections[1], as: UTF8.self).filter(\.isNumber)
    let exported = Set(ShellWords.statements(of: sections[3]).compactMap(Self.exported))
    state.variables = [:]
    for statement in ShellWords.statements(of: sections[2]) {
      let (name, word) = ShellWords.assignment(statement)
      guard let word, ShellState.isName(name), !ShellState.isPassing(name) else { continue }
      state.variables[name] = ShellState.Variable(
        value: ShellWords.value(of: word), isExported: exported.contains(name))
    }
    // The script that defined them stands among the variables.
    let known = (before.own[name]?.functions ?? [:])
      .merging(Self.definitions(in: Self.script(in: sections[2]))) { $1 }
    let names = sections[4].split(separator: 10).map { String(decoding: $0, as: UTF8.self) }
    var own = ShellState.Private()
    for name in names { own.functions[name] = known[name] }
    state.own[name] = own
    return state
  }

  /// The name in a line such as `export NAME='value'` or `declare -x NAME="value"`.
  private static func exported(_ statement: ArraySlice<UInt8>) -> String? {
    let (text, _) = ShellWords.assignment(statement)
    return text.split(separator: " ").last.map(String.init)
  }

  private static func script(in listing: ArraySlice<UInt8>) -> String {
    for statement in ShellWords.statements(of: listing) {
      let (name, word) = ShellWords.assignment(statement)
      guard name == "__runbook_script", let word else { continue }
      return String(decoding: ShellWords.value(of: word), as: UTF8.self)
    }
    return ""
  }

  /// The definitions of functions that begin at the left edge, by name.
  static func definitions(in script: String) -> [String: String] {
    var definitions: [String: String] = [:]
    let lines = script.split(separator: "\n", omittingEmptySubsequences: false)
    for (position, line) in lines.enumerated() {
      guard let parenthesis = line.firstIndex(of: "("),
        line[parenthesis...].dropFirst().drop(while: { $0 == " " }).first == ")"
      else { continue }
      let name = String(line[..<parenthesis].filter { $0 != " " })
      guard ShellState.isName(name) else { continue }
      let isWhole = line.last == "}" || line.last == ")" && line.contains("(", after: parenthesis)
      let end = isWhole ? position : lines[position...].firstIndex { $0.isEndOfDefinition }
      guard let end else { continue }
      definitions[name] = lines[position...end].joined(separator: "\n")
    }
    return definitions
  }
}

extension Substring {
  /// Whether a definition that began at the left edge ends with this line.
  fileprivate var isEndOfDefinition: Bool { first == "}" || first == ")" }

  fileprivate func contains(_ character: Character, after index: Index) -> Bool {
    self[self.index(after: index)...].contains(character)
  }
}
