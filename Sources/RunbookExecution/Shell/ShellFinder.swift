import SystemCalls

/// Knows which program reads the scripts of a shell.
struct ShellFinder: Sendable {
  /// The shell of scripts that name none, by its absolute path.
  let path: String

  /// What kind of shell that is; one that nobody knows is taken for a `sh`.
  var usual: ShellName { ShellName(naming: path) ?? .sh }

  /// The program for a shell, in the folders of the `PATH` that scripts have.
  func program(for name: ShellName, _ state: ShellState) -> String? {
    if name == usual { return path }
    let folders = state.variables["PATH"].map { String(decoding: $0.value, as: UTF8.self) }
    return name.programs.lazy.compactMap { FilePath.program(named: $0, in: folders) }.first
  }
}
