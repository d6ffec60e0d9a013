/// A program that reads scripts and is no shell: each script is a program of its own.
///
/// It has the directory and the exported variables of the blocks before, and leaves nothing to
/// those behind, as a program that is started from a terminal does.
struct ProgramDialect: ShellDialect {
  let name: ShellName

  var goesToDirectory: Bool { false }

  func arguments(for script: ShellScript) -> [String] {
    switch name {
    case .python: ["-c", Self.python]
    case .node: ["-e", Self.node]
    case .powershell: ["-NoProfile", "-NonInteractive", "-Command", Self.powershell]
    default: []
    }
  }

  func environment(_ state: ShellState) -> [String: String] { state.exported }

  func texts(for script: ShellScript, _ state: ShellState) -> [UInt8] { Array(script.text.utf8) }

  func state(after before: ShellState, _ sections: [ArraySlice<UInt8>]) -> ShellState? { before }

  private static let python = """
    import os
    with os.fdopen(3, 'rb') as file: text = file.read()
    exec(compile(text, 'guide', 'exec'), {'__name__': '__main__'})
    """

  private static let node = """
    const fs = require('fs'); const text = fs.readFileSync(3, 'utf8'); fs.closeSync(3);
    require('vm').runInThisContext('(function (require) {' + text + '\\n})', 'guide')(require);
    """

  private static let powershell = """
    $ErrorActionPreference = 'Stop'
    $PSNativeCommandUseErrorActionPreference = $true
    $text = [IO.File]::ReadAllText('/dev/fd/3')
    & ([ScriptBlock]::Create($text))
    if ($LASTEXITCODE) { exit $LASTEXITCODE }
    """
}
