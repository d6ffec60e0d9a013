import Foundation
import SystemCalls
import Testing

/// `exec` at a real terminal, as a person meets it.
struct ExecTerminalTests {
  static let secret = "sk_live_0123456789abcdef"

  @Test func `a person goes through the whole guide, with a stop in the middle`() throws {
    let folder = try TemporaryFolder()
    try folder.write(ExecGuides.shop, to: "shop.md")
    let environment = try folder.install("pier", "harbor")

    var first = try ExecTerminal("exec", "shop.md", in: folder, environment: environment)
    try first.expect("Open the shop · updated 2025-01-31")
    try first.expect("Progress is kept in shop.progress.md (new)")
    try first.answer("All of them hold?", "y")
    try first.expect("━━ Step 1 of 3 · Get the keys ━")
    try first.answer("• Sign in to your account", "d")
    try first.answer("SECRET_KEY", "sk_test_0123456789abcdef")
    try first.expect("that is a test key; the guide wants sk_live_")
    try first.answer("SECRET_KEY", Self.secret)
    try first.answer("[d]one", "q")
    let stopped = try first.finish()
    #expect(stopped.exitCode == 130)
    #expect(stopped.transcript.contains("runbook exec shop.md goes on at 1.2"))
    #expect(!stopped.transcript.contains(Self.secret))

    var second = try ExecTerminal("exec", "shop.md", in: folder, environment: environment)
    try second.expect("(2 of 7 done)")
    // Asked again, for a secret is not kept; Return alone leaves it for later.
    try second.answer("SECRET_KEY", "")
    try second.answer("[d]one", "d")
    try second.answer("1 Harbor   2 Pier", "pier")
    try second.answer("SECRET_KEY", Self.secret)
    try second.expect("SECRET_KEY=••••••••")
    try second.answer("[r]un", "r")
    try second.expect("│ called with set")
    try second.answer("pier deploy", "r")
    try second.answer("[d]one", "d")
    try second.expect("✓ Deployed the site")
    try second.expect("○ Told the neighbours")
    try second.answer("[y]es", "y")
    try second.expect("Complete.")
    let ended = try second.finish()
    #expect(ended.exitCode == 0)
    #expect(!ended.transcript.contains(Self.secret))

    #expect(try folder.read("calls") == "pier secrets set SECRET_KEY=\(Self.secret)\npier deploy\n")
    let progress = try folder.read("shop.progress.md")
    #expect(!progress.contains(Self.secret))
    let stripped = try Tool.run("strip", "shop.progress.md", in: folder)
    #expect(stripped.output == ExecGuides.shop)
  }

  @Test func `a failure shows what the guide knows, and can be tried again`() throws {
    let folder = try TemporaryFolder()
    try folder.write(ExecGuides.shop, to: "shop.md")
    let environment = try folder.install("pier")
    try folder.write("", to: "broken")
    var terminal = try ExecTerminal(
      "exec", "shop.md", "--only", "2.2.2", "--choose", "Pier", in: folder,
      environment: environment)
    try terminal.answer("[r]un", "r")
    try terminal.expect("the pier is closed")
    try terminal.expect("exit 7")
    try terminal.expect("1 Issue: The pier refuses the deploy".replacing("Issue: ", with: ""))
    try terminal.answer("[t]rouble", "1")
    try terminal.expect("━━ Trouble · The pier refuses the deploy ━")
    try folder.remove("broken")
    try terminal.expect("Look whether the secrets are set")
    try terminal.answer("[d]one", "d")
    try terminal.expect("'The pier refuses the deploy' is walked through; try 2.2.2 again")
    try terminal.answer("[a]gain", "a")
    try terminal.expect("✓ done")
    _ = try terminal.finish()
    #expect(try folder.read("calls") == "pier deploy\npier deploy\n")
  }

  @Test func `Return alone repeats the prompt, and a question mark explains it`() throws {
    let folder = try TemporaryFolder()
    try folder.write(ExecGuides.local, to: "count.md")
    var terminal = try ExecTerminal("exec", "count.md", in: folder)
    try terminal.answer("[r]un", "")
    try terminal.answer("[r]un", "nonsense")
    try terminal.expect("'nonsense' is none of these: r, e, s, d, ?, q")
    try terminal.answer("[r]un", "?")
    try terminal.expect("runs exactly what is shown")
    try terminal.answer("[r]un", "r")
    try terminal.answer("[r]un", "run")
    try terminal.expect("│ it is 42 in /tmp")
    try terminal.expect("Complete.")
    #expect(try terminal.finish().exitCode == 0)
  }

  @Test func `what is typed while a command runs does not answer the prompt after it`() throws {
    let folder = try TemporaryFolder()
    let first = "mkfifo gate; echo begun; cat gate"
    try folder.write(
      """
      # Wait

      ## Steps

      1. Open the gate
      2. Begin:

         ```bash
         \(first)
         ```

      3. Go on:

         ```bash
         echo ran > second
         ```

      """, to: "wait.md")
    var terminal = try ExecTerminal("exec", "wait.md", in: folder)
    try terminal.expect("[d]one")
    // Answers to steps by hand may be typed ahead.
    try terminal.type("d\nr\n")
    try terminal.expect("│ begun")
    try terminal.type("run\nhalf a li")
    try terminal.expect("half a li")
    try FileHandle(forWritingTo: folder.url(of: "gate")).close()
    try terminal.expect("✓ done")
    try terminal.answer("[r]un", "q")
    #expect(try terminal.finish().exitCode == 130)
    #expect(try !folder.names.contains("second"))
  }

  @Test func `an interrupt at a prompt ends the run in order`() throws {
    let folder = try TemporaryFolder()
    try folder.write(ExecGuides.local, to: "count.md")
    var terminal = try ExecTerminal("exec", "count.md", in: folder)
    try terminal.expect("[r]un")
    try terminal.type("\u{3}")
    try terminal.expect("runbook exec count.md goes on at 1")
    #expect(try terminal.finish().exitCode == 130)
  }

  @Test func `a command that is interrupted is marked so and needs leave to run again`() throws {
    let folder = try TemporaryFolder()
    try folder.write(
      "# Wait\n\n## Steps\n\n1. Begin:\n\n   ```bash\n   sleep 60 & echo begun; wait\n   ```\n",
      to: "wait.md")
    var terminal = try ExecTerminal("exec", "wait.md", in: folder)
    try terminal.answer("[r]un", "r")
    try terminal.expect("│ begun")
    try terminal.type("\u{3}")
    // The first interrupt is for the command, and the next one for the run.
    try terminal.expect("[a]gain")
    try terminal.type("\u{3}")
    #expect(try terminal.finish().exitCode == 130)
    let again = try Tool.run("exec", "wait.md", "--yes", "--no-input", in: folder)
    #expect(again.exitCode == 4)
    #expect(again.errors.contains("--retry 1"))
  }

  @Test(arguments: [EndingSignal.terminate, .hangUp])
  func `a signal ends the run with its code`(_ signal: EndingSignal) throws {
    let folder = try TemporaryFolder()
    try folder.write(ExecGuides.local, to: "count.md")
    var terminal = try ExecTerminal("exec", "count.md", in: folder)
    try terminal.expect("[r]un")
    terminal.send(signal)
    #expect(try terminal.finish().exitCode == signal.exitCode)
  }

  @Test func `a second one is refused with the name and process of the first`() throws {
    let folder = try TemporaryFolder()
    try folder.write(ExecGuides.local, to: "count.md")
    var terminal = try ExecTerminal("exec", "count.md", "--by", "ana", in: folder)
    try terminal.expect("[r]un")
    let second = try Tool.run("exec", "count.md", "--no-input", in: folder)
    #expect(second.exitCode == 5)
    #expect(second.errors.contains("is held by ana (process "))
    #expect(try folder.names == ["count.md", "count.progress.md"])
    try terminal.type("q\n")
    _ = try terminal.finish()
    #expect(try Tool.run("exec", "count.md", "--no-input", in: folder).exitCode == 4)
  }
}
