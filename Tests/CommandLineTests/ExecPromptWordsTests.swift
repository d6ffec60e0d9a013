import Testing

/// The prompts behind other prompts have a way out, and every prompt says what has led to it.
struct ExecPromptWordsTests {
  private static func failed(in folder: borrowing TemporaryFolder) throws -> ExecTerminal {
    try folder.write("# A\n\n1. Do it:\n\n   ```sh\n   exit 7\n   ```\n", to: "a.md")
    var terminal = try ExecTerminal("exec", "a.md", in: folder)
    try terminal.answer("[r]un", "r")
    try terminal.expect("exit 7")
    return terminal
  }

  private static func outcome(in folder: borrowing TemporaryFolder) throws -> String? {
    let json = try Tool.run("status", "--json", "a.progress.md", in: folder).output
    return json.firstMatch(of: #/"outcome": "([^"]*)"/#).map { String($0.1) }
  }

  @Test(arguments: [("q\n", 1), ("\u{4}", 1), ("\u{3}", 130)])
  func `who leaves where a reason is asked for has not skipped anything`(
    _ typed: String, _ code: Int32
  ) throws {
    let folder = try TemporaryFolder()
    var terminal = try Self.failed(in: folder)
    try terminal.answer("[s]kip", "s")
    try terminal.expect("why it is skipped ›")
    try terminal.type(typed)
    #expect(try terminal.finish().exitCode == code)
    #expect(try Self.outcome(in: folder) == "failed")
  }

  @Test func `Return alone where a reason is asked for goes back`() throws {
    let folder = try TemporaryFolder()
    var terminal = try Self.failed(in: folder)
    try terminal.answer("[s]kip", "s")
    try terminal.answer("why it is skipped", "")
    try terminal.expect("not skipped, since no reason was given")
    try terminal.answer("[s]kip", "s")
    try terminal.answer("why it is skipped", "quite another reason")
    #expect(try terminal.finish().exitCode == 0)
    #expect(try folder.read("a.progress.md").contains("> quite another reason"))
  }

  @Test func `a note that is kept is said to be, and one that is not is none`() throws {
    let folder = try TemporaryFolder()
    var terminal = try Self.failed(in: folder)
    try terminal.answer("[n]ote", "n it was late")
    try terminal.expect("the note is kept with 1")
    try terminal.answer("[n]ote", "n")
    try terminal.answer("note", "and dark")
    try terminal.expect("the note is kept with 1")
    try terminal.answer("[n]ote", "n")
    try terminal.answer("note", "")
    try terminal.answer("[n]ote", "n")
    try terminal.answer("note", "q")
    #expect(try terminal.finish().exitCode == 1)
    let progress = try folder.read("a.progress.md")
    #expect(progress.contains("> it was late") && progress.contains("> and dark"))
    #expect(!progress.contains("> q"))
  }

  @Test func `what else is to run is left with q`() throws {
    let folder = try TemporaryFolder()
    try folder.write("# A\n\n1. Do it:\n\n   ```sh\n   exit 7\n   ```\n", to: "a.md")
    var terminal = try ExecTerminal("exec", "a.md", in: folder)
    try terminal.answer("[e]dit", "e")
    try terminal.answer("run instead", "")
    try terminal.answer("[e]dit", "e")
    try terminal.answer("run instead", "q")
    #expect(try terminal.finish().exitCode == 130)
    #expect(try Self.outcome(in: folder) == "pending")
  }

  @Test
  func `what was tried until it succeeds and did not says how it failed, and what the keys do`()
    throws
  {
    let folder = try TemporaryFolder()
    try folder.write(
      """
      # A

      1. Do it: <!-- runbook: until="echo closed; exit 4" every=100ms timeout=300ms -->

         ```sh
         echo it
         ```

      """, to: "a.md")
    var terminal = try ExecTerminal("exec", "a.md", in: folder)
    try terminal.answer("[r]un", "r")
    try terminal.expect("│ closed")
    try terminal.expect("not so after 0.3 s: echo closed; exit 4 ends with exit 4")
    try terminal.expect("a  tries it once more")
    try terminal.expect("s  goes on without it")
    try terminal.answer("[a]gain", "q")
    #expect(try terminal.finish().exitCode == 1)
  }

  @Test func `looking that finds a wait not over says so, whoever began it`() throws {
    let folder = try TemporaryFolder()
    try folder.write(
      "# A\n\n1. Wait for it <!-- runbook: until=\"exit 4\" every=100ms timeout=200ms -->\n",
      to: "a.md")
    var terminal = try ExecTerminal("exec", "a.md", "--yes", in: folder)
    try terminal.expect("it printed nothing")
    try terminal.expect("not yet: exit 4")
    try terminal.answer("Is it over?", "?")
    try terminal.expect("k  goes on looking until it is so")
    try terminal.answer("Is it over?", "k")
    try terminal.expect("Ctrl-C stops that")
    try terminal.type("\u{3}")
    try terminal.expect("stopped looking; it is not over")
    try terminal.answer("Is it over?", "q")
    #expect(try terminal.finish().exitCode == 130)
  }
}
