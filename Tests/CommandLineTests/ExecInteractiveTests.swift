import Foundation
import RunbookTestSupport
import SystemCalls
import Testing

/// Commands that talk with the person, at a real terminal, and what they get without one.
struct ExecInteractiveTests {
  private static func guide(_ script: String) -> String {
    let lines = script.split(separator: "\n").map { "   \($0)\n" }.joined()
    return "# Talk\n\n## Steps\n\n1. Begin:\n\n   ```bash\n\(lines)   ```\n"
  }

  private static func terminal(
    _ script: String, in folder: borrowing TemporaryFolder, columns: Int = 80
  ) throws -> ExecTerminal {
    try folder.write(guide(script), to: "talk.md")
    return try ExecTerminal("exec", "talk.md", in: folder, columns: columns)
  }

  @Test func `a command can ask, and be answered`() throws {
    let folder = try TemporaryFolder()
    var terminal = try Self.terminal(
      "printf 'Your name? '; read -r name; echo \"hello $name\"", in: folder)
    try terminal.answer("[r]un", "r")
    try terminal.expect("│ Your name? ")
    try terminal.type("ana\n")
    try terminal.expect("ana\n      │ hello ana\n    ✓ done")
    #expect(try terminal.finish().exitCode == 0)
    #expect(try folder.read("talk.progress.md").contains("hello ana"))
  }

  @Test func `its terminal is the one that it controls, and a password is not shown`() throws {
    let folder = try TemporaryFolder()
    // What `sudo` and `ssh` do: they ask at the terminal device, wherever their streams go.
    let script = """
      exec </dev/null 2>/dev/null
      stty -echo </dev/tty; printf 'Password: ' >/dev/tty; read -r word </dev/tty
      stty echo </dev/tty; echo; echo "${#word} letters"
      ps -o tty=,pgid=,tpgid= -p $$ | { read -r tty group front; echo "$tty" | grep -c pts; \
      [ "$group" = "$front" ] && echo in front; }
      """
    var terminal = try Self.terminal(script, in: folder)
    try terminal.answer("[r]un", "r")
    try terminal.expect("Password: ")
    try terminal.type("open sesame\n")
    try terminal.expect("│ 11 letters\n      │ 1\n      │ in front\n")
    let ended = try terminal.finish()
    #expect(ended.exitCode == 0)
    #expect(!ended.transcript.contains("sesame"))
  }

  @Test func `it has the size of the person's terminal, less the margin, and is told of changes`()
    throws
  {
    let folder = try TemporaryFolder()
    let script = """
      trap 'stty size; exit' WINCH; stty size; echo ready; while :; do sleep 0.02; done
      """
    var terminal = try Self.terminal(script, in: folder, columns: 100)
    try terminal.answer("[r]un", "r")
    try terminal.expect("│ 40 92\n      │ ready")
    terminal.resize(rows: 50, columns: 120)
    try terminal.expect("│ 50 112\n    ✓ done")
    #expect(try terminal.finish().exitCode == 0)
  }

  @Test func `keys come at once while it runs, and line by line again when it has ended`() throws {
    let folder = try TemporaryFolder()
    let script = "stty -icanon -echo; echo ready; dd bs=1 count=1 2>/dev/null; stty raw; kill -9 $$"
    var terminal = try Self.terminal(script, in: folder)
    try terminal.expect("[r]un")
    try terminal.expectUsualKeys(true)
    try terminal.type("r\n")
    try terminal.expect("│ ready")
    try terminal.expectUsualKeys(false)
    try terminal.type("k")
    try terminal.expect("│ k")
    try terminal.expect("✗ exit 137")
    try terminal.expect("[a]gain")
    try terminal.expectUsualKeys(true)
    // The next command finds its own terminal as usual, too.
    try terminal.answer("", "a")
    try terminal.expect("│ ready")
    try terminal.type("x")
    try terminal.answer("[a]gain", "q")
    _ = try terminal.finish()
  }

  @Test func `the terminal is usable again when the tool was killed`() throws {
    let folder = try TemporaryFolder()
    var terminal = try Self.terminal("echo $$ > process; echo ready; sleep 300", in: folder)
    try terminal.answer("[r]un", "r")
    try terminal.expect("│ ready")
    try terminal.expectUsualKeys(false)
    terminal.kill()
    let process = String(try folder.read("process").dropLast())
    try ExecEndingTests.expectSoon("the end of the command") { !RunningProcess.isAlive(process) }
    try terminal.expectUsualKeys(true)
  }

  @Test func `a program that draws has the screen, and the run comes after it`() throws {
    let folder = try TemporaryFolder()
    let script = """
      printf 'plain\\n\\033[?1049h\\033[2;5Hdrawn\\nnext\\n'; printf '\\033[?1049l'
      """
    var terminal = try Self.terminal(script, in: folder, columns: 100)
    try terminal.answer("[r]un", "r")
    try terminal.expect("│ plain\n")
    try terminal.expect("\u{1B}[?1049h\u{1B}[2;5Hdrawn\nnext\n")
    try terminal.expect("\n    ✓ done")
    let ended = try terminal.finish()
    #expect(ended.exitCode == 0)
    let progress = try folder.read("talk.progress.md")
    #expect(!progress.contains("\u{1B}"))
    #expect(progress.contains("drawn"))
  }

  @Test func `a first Ctrl-C is for the command, which may put things in order`() throws {
    let folder = try TemporaryFolder()
    let script = "trap 'echo tidied; exit 130' INT; echo ready; while :; do sleep 0.02; done"
    var terminal = try Self.terminal(script, in: folder)
    try terminal.answer("[r]un", "r")
    try terminal.expect("│ ready")
    try terminal.type("\u{3}")
    try terminal.expect("tidied\n")
    try terminal.answer("[a]gain", "q")
    #expect(try terminal.finish().exitCode == 130)
    #expect(try folder.read("talk.progress.md").contains("runbook-mark interrupted"))
  }

  @Test func `a second Ctrl-C ends the run, also where the command hears none`() throws {
    let folder = try TemporaryFolder()
    var terminal = try Self.terminal(
      "trap '' INT TERM; echo $$ > process; echo ready; while :; do sleep 0.02; done", in: folder)
    try terminal.answer("[r]un", "r")
    try terminal.expect("│ ready")
    try terminal.type("\u{3}")
    try terminal.expect("^C")
    try terminal.type("\u{3}")
    let ended = try terminal.finish()
    #expect(ended.exitCode == 130)
    #expect(ended.transcript.contains("runbook exec talk.md goes on at 1"))
    #expect(!RunningProcess.isAlive(String(try folder.read("process").dropLast())))
    #expect(try folder.read("talk.progress.md").contains("runbook-mark interrupted"))
  }

  @Test func `a stop key does not leave the run hanging`() throws {
    let folder = try TemporaryFolder()
    var terminal = try Self.terminal("echo ready; read -r x; echo \"went on $x\"", in: folder)
    try terminal.answer("[r]un", "r")
    try terminal.expect("│ ready")
    try terminal.type("\u{1A}on\n")
    try terminal.expect("went on")
    #expect(try terminal.finish().exitCode == 0)
  }

  @Test func `without a terminal there is nothing to read, and no terminal to be opened`() throws {
    let folder = try TemporaryFolder()
    let script = """
      read -r -p 'Your name? ' name || echo "no name"; cat
      { : </dev/tty; } 2>/dev/null || echo "no terminal"; tty || true
      """
    try folder.write(Self.guide(script), to: "talk.md")
    for options in [["--yes"], ["--yes", "--no-input"]] {
      let result = try Tool.run(
        ["exec", "talk.md", "--new"] + options, in: folder, input: "typed\n")
      #expect(result.exitCode == 0)
      #expect(result.output.contains("no name\nno terminal\nnot a tty\n"))
    }
  }

  @Test func `what runs in the background at a terminal goes on, and says so at the prompt`() throws
  {
    let folder = try TemporaryFolder()
    try folder.write(
      """
      # Serve

      ## Steps

      1. Begin:

         ```bash
         (until [ -e gate ]; do sleep 0.02; done; echo opened; sleep 300) & echo begun
         ```

      2. Look at it:

         ```bash
         echo looked
         ```

      """, to: "serve.md")
    var terminal = try ExecTerminal("exec", "serve.md", in: folder)
    try terminal.answer("[r]un", "r")
    try terminal.expect("│ begun")
    try terminal.expect("[r]un")
    try folder.write("", to: "gate")
    try terminal.expect("│ opened")
    try terminal.answer("[r]un", "r")
    try terminal.expect("│ looked")
    #expect(try terminal.finish().exitCode == 0)
  }
}
