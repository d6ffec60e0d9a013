import SystemCalls
import Testing

/// Ctrl-C ends what is under way and asks; at a prompt it ends the run.
struct ExecInterruptTests {
  private static func guide(_ directive: String, _ script: String) -> String {
    "# Try It\n\n1. Do it:\n\n   <!-- runbook: \(directive) -->\n   ```sh\n   \(script)\n   ```\n2. Look at it\n"
  }

  @Test func `a command that is ended by Ctrl-C is asked about`() throws {
    let folder = try TemporaryFolder()
    try folder.write(Self.guide("retry=3 every=60s", "echo begun; sleep 60"), to: "try.md")
    var terminal = try ExecTerminal("exec", "try.md", in: folder)
    try terminal.answer("[r]un", "r")
    try terminal.expect("│ begun")
    try terminal.type("\u{3}")
    try terminal.answer("[a]gain", "s no time")
    try terminal.answer("[d]one", "d")
    try terminal.expect("Complete.")
    #expect(try terminal.finish().exitCode == 0)
  }

  @Test(arguments: ["sh", "bash"])
  func `a Ctrl-C that comes while a program is being started is not lost`(_ shell: String) throws {
    let folder = try TemporaryFolder()
    // Each start of a program is a moment in which a shell loses what comes.
    let script = "echo begun; while :; do /bin/true; done"
    try folder.write(
      Self.guide("retry=0", script).replacing("```sh", with: "```" + shell), to: "try.md")
    var terminal = try ExecTerminal("exec", "try.md", in: folder)
    try terminal.answer("[r]un", "r")
    for _ in 0..<5 {
      try terminal.expect("│ begun")
      try terminal.type("\u{3}")
      try terminal.answer("[a]gain", "a")
    }
    try terminal.expect("│ begun")
    try terminal.type("\u{3}")
    try terminal.answer("[a]gain", "s no time")
    try terminal.answer("[d]one", "d")
    #expect(try terminal.finish().exitCode == 0)
  }

  @Test func `a Ctrl-C behind more than a command reads ends it all the same`() throws {
    let folder = try TemporaryFolder()
    try folder.write(Self.guide("retry=0", "echo begun; sleep 60"), to: "try.md")
    var terminal = try ExecTerminal("exec", "try.md", in: folder)
    try terminal.answer("[r]un", "r")
    try terminal.expect("│ begun")
    for _ in 0..<20 { try terminal.type(String(repeating: "x", count: 1000) + "\n") }
    try terminal.type("\u{3}")
    try terminal.answer("[a]gain", "q")
    #expect(try terminal.finish().exitCode == 130)
  }

  @Test func `a command that tidies up when it is interrupted is not killed at that`() throws {
    let folder = try TemporaryFolder()
    let script =
      "trap 'sleep 0.1; echo tidied; exit 0' INT; echo begun; while :; do sleep 0.01; done"
    try folder.write(Self.guide("retry=0", script), to: "try.md")
    var terminal = try ExecTerminal("exec", "try.md", in: folder)
    try terminal.answer("[r]un", "r")
    try terminal.expect("│ begun")
    try terminal.type("\u{3}")
    try terminal.expect("tidied")
    // Somebody wanted to stop here, whatever it says.
    try terminal.answer("[a]gain", "s")
    try terminal.answer("why", "it has tidied up")
    try terminal.answer("[d]one", "d")
    #expect(try terminal.finish().exitCode == 0)
  }

  /// It counts interrupts for a moment from the first on, and then says how many came.
  private static let counter = """
    use Time::HiRes qw(time);
    my ($count, $end) = (0, time + 60);
    $SIG{INT} = sub { $end = time + 0.3 if !$count++; };
    $| = 1;
    print "begun\\n";
    select(undef, undef, undef, 0.01) while time < $end;
    print "interrupted $count times\\n";

    """

  @Test(arguments: ["exec perl count.pl", "become() { exec perl count.pl; }\n   become"])
  func `a program that the shell becomes is interrupted once`(_ script: String) throws {
    let folder = try TemporaryFolder()
    try folder.write(Self.counter, to: "count.pl")
    for shell in ["sh", "bash"] {
      try folder.write(
        Self.guide("kind=command retry=0", script).replacing("```sh", with: "```" + shell),
        to: "\(shell).md")
      var terminal = try ExecTerminal("exec", "\(shell).md", in: folder)
      try terminal.answer("[r]un", "r")
      try terminal.expect("│ begun")
      try terminal.type("\u{3}")
      try terminal.expect("interrupted 1 times")
      try terminal.answer("[a]gain", "q")
      #expect(try terminal.finish().exitCode == 130)
    }
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
