import SystemCalls
import Testing

/// Ctrl-C ends what is under way and asks; at a prompt it ends the run.
struct ExecInterruptTests {
  private static func guide(_ directive: String, _ script: String) -> String {
    "# Try It\n\n1. Do it:\n\n   <!-- runbook: \(directive) -->\n   ```sh\n   \(script)\n   ```\n2. Look at it\n"
  }

  @Test func `a command that is ended by Ctrl-C is asked about`() throws {
    let folder = try TemporaryFolder()
    // Between a command and the next, a shell may lose an interrupt; while it waits, it does not.
    try folder.write(
      Self.guide("retry=3 every=60s", "sleep 60 & echo begun; wait"), to: "try.md")
    var terminal = try ExecTerminal("exec", "try.md", in: folder)
    try terminal.answer("[r]un", "r")
    try terminal.expect("│ begun")
    try terminal.type("\u{3}")
    try terminal.answer("[a]gain", "s no time")
    try terminal.answer("[d]one", "d")
    try terminal.expect("Complete.")
    #expect(try terminal.finish().exitCode == 0)
  }

  @Test func `Ctrl-C ends the pause before another try, and asks`() throws {
    let folder = try TemporaryFolder()
    try folder.write(Self.guide("retry=3 every=60s", "exit 1"), to: "try.md")
    var terminal = try ExecTerminal("exec", "try.md", in: folder)
    try terminal.answer("[r]un", "r")
    try terminal.expect("try 2 of 4 in 1 min")
    try terminal.type("\u{3}")
    try terminal.answer("[a]gain", "q")
    let ended = try terminal.finish()
    #expect(ended.exitCode == 1)
    #expect(try folder.read("try.progress.md").contains("failed · exit 1"))
  }

  @Test func `Ctrl-C ends looking whether a wait is over, and asks`() throws {
    let folder = try TemporaryFolder()
    try folder.write(
      "# Try It\n\n1. Wait for it (up to 2 hours) <!-- runbook: until=\"test -f there\" every=60s -->\n2. Look at it\n",
      to: "try.md")
    var terminal = try ExecTerminal("exec", "try.md", in: folder)
    try terminal.answer("[k]eep checking", "k")
    try terminal.expect("Ctrl-C")
    try terminal.type("\u{3}")
    try terminal.answer("[c]heck now", "d")
    try terminal.answer("[d]one", "d")
    #expect(try terminal.finish().exitCode == 0)
  }

  @Test func `Ctrl-C at a prompt ends the run with its progress`() throws {
    let folder = try TemporaryFolder()
    try folder.write(Self.guide("retry=0", "true"), to: "try.md")
    var terminal = try ExecTerminal("exec", "try.md", in: folder)
    try terminal.answer("[r]un", "r")
    try terminal.expect("[d]one")
    try terminal.type("\u{3}")
    let ended = try terminal.finish()
    #expect(ended.exitCode == 130)
    #expect(try folder.read("try.progress.md").contains("1. [x] Do it"))
  }
}
