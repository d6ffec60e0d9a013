import Foundation
import Testing

/// A command in the text of a step is offered beside saying that it is done, and never run unasked.
struct ExecOfferedCommandTests {
  private static let guide = """
    # Cut a Release

    ## Steps

    - [ ] Run `git fetch origin --tags`
    - [ ] Tell the team
    - [ ] Build with `make build` and pack with `make pack`
    - [ ] Never run `git push --force`
    - [ ] Tag it with `git tag <your-tag>`

    """

  /// The tool at a terminal with a guide, and stand-ins for the programs that it names.
  private static func begin(
    _ guide: String = guide, _ options: [String] = [], in folder: borrowing TemporaryFolder
  ) throws -> ExecTerminal {
    try folder.write(guide, to: "cut.md")
    return try ExecTerminal(
      ["exec", "cut.md"] + options, in: folder, environment: folder.install("git", "make"))
  }

  @Test func `a person has it run, and it is kept like any command that ran`() throws {
    let folder = try TemporaryFolder()
    var terminal = try Self.begin(in: folder)
    try terminal.expect("git fetch origin --tags")
    try terminal.answer("[r]un  [d]one", "r")
    try terminal.expect("│ called with origin")
    try terminal.expect("✓ done")
    try terminal.expect("Tell the team")
    try terminal.answer("    [d]one", "d")
    // Of two, each is asked about, and a person says when all of it is done.
    try terminal.expect("make pack")
    try terminal.answer("[r]un  [d]one", "r")
    try terminal.expect("│ called with")
    try terminal.answer("[r]un  [d]one", "r")
    try terminal.expect("it ran; say when all that the step asks for is done")
    try terminal.answer("    [d]one", "d")
    // What the text warns of is not offered.
    try terminal.expect("git push --force")
    try terminal.answer("    [d]one", "q")
    #expect(try terminal.finish().exitCode == 130)
    #expect(try folder.read("calls") == "git fetch origin --tags\nmake build\nmake pack\n")
    let progress = try folder.read("cut.progress.md")
    #expect(progress.contains("\"event\":\"commandRan\""))
    #expect(progress.contains("\n    git fetch origin --tags\n"))
    #expect(progress.contains("called with origin"))
    let report = try Tool.run("render", "--format", "json", "cut.progress.md", in: folder)
    #expect(report.output.contains("\"exitCode\": 0"))
  }

  @Test func `saying that it is done runs nothing`() throws {
    let folder = try TemporaryFolder()
    var terminal = try Self.begin(in: folder)
    try terminal.answer("[r]un  [d]one", "d")
    try terminal.expect("✓ done")
    try terminal.answer("    [d]one", "q")
    _ = try terminal.finish()
    #expect(try !folder.names.contains("calls"))
  }

  @Test func `it never runs unasked, with yes and with a person or without one`() throws {
    let folder = try TemporaryFolder()
    try folder.write(Self.guide, to: "cut.md")
    let environment = try folder.install("git", "make")
    let alone = try Tool.run(
      "exec", "cut.md", "--yes", "--no-input", in: folder, environment: environment)
    #expect(alone.exitCode == 4)
    #expect(alone.errors.contains("runbook mark cut.progress.md 1 done"))
    var terminal = try Self.begin(Self.guide, ["--yes"], in: folder)
    try terminal.answer("[r]un  [d]one", "q")
    _ = try terminal.finish()
    #expect(try !folder.names.contains("calls"))
  }

  @Test func `one that fails is a step that failed, and can be tried again`() throws {
    let folder = try TemporaryFolder()
    try folder.write("", to: "broken")
    var terminal = try Self.begin(in: folder)
    try terminal.answer("[r]un  [d]one", "r")
    try terminal.expect("exit 7")
    try folder.remove("broken")
    try terminal.answer("[a]gain", "a")
    try terminal.expect("✓ done")
    try terminal.answer("    [d]one", "q")
    _ = try terminal.finish()
    #expect(try folder.read("cut.progress.md").contains("failed · exit 7"))
  }

  @Test func `one with an open placeholder does not run`() throws {
    let folder = try TemporaryFolder()
    var terminal = try Self.begin(Self.guide, ["--only", "5"], in: folder)
    try terminal.answer("[r]un  [d]one", "r")
    try terminal.expect("'<your-tag>' still has to be replaced")
    try terminal.answer("[r]un  [d]one", "q")
    _ = try terminal.finish()
    #expect(try !folder.names.contains("calls"))
  }

  private static let guideWithInput = """
    # Cut a Release

    1. Fetch it:

       ```sh
       git checkout <your-branch>
       ```

    2. Push it with `git push origin <your-branch>`

    """

  @Test func `an input of the guide is put in and shown before it runs`() throws {
    let folder = try TemporaryFolder()
    var terminal = try Self.begin(Self.guideWithInput, in: folder)
    try terminal.answer("YOUR_BRANCH", "a b")
    try terminal.answer("[r]un", "r")
    try terminal.answer("[r]un  [d]one", "r")
    try terminal.expect("git push origin 'a b'")
    try terminal.answer("Run this?", "y")
    try terminal.expect("Complete.")
    _ = try terminal.finish()
    #expect(try folder.read("calls") == "git checkout a b\ngit push origin a b\n")
  }

  @Test func `done means verified, also after a command in the text`() throws {
    let folder = try TemporaryFolder()
    var terminal = try Self.begin(
      "# A\n\n1. Run `git fetch origin` <!-- runbook: verify=\"test -f fetched\" -->\n", in: folder)
    try terminal.answer("[r]un  [d]one", "r")
    try terminal.expect("not verified: test -f fetched ends with exit 1")
    try folder.write("", to: "fetched")
    try terminal.answer("[r]un  [d]one", "r")
    try terminal.expect("Complete.")
    _ = try terminal.finish()
    #expect(try folder.read("calls") == "git fetch origin\ngit fetch origin\n")
  }

  @Test func `a remedy's command in the text is offered in its small run`() throws {
    let folder = try TemporaryFolder()
    try folder.write("", to: "broken")
    var terminal = try Self.begin(
      """
      # A

      ## Steps

      1. Push it:

         ```sh
         git push origin
         ```

      ## Troubleshooting

      ### Issue: The push is refused

      **Symptoms:** the pier is closed

      **Solutions:**

      - Fetch first: `git fetch --all`

      """, in: folder)
    try terminal.answer("[r]un", "r")
    try terminal.expect("The guide knows this trouble:")
    try terminal.answer("[t]rouble", "1")
    try folder.remove("broken")
    try terminal.answer("[r]un  [d]one", "r")
    try terminal.expect("is walked through; try 1 again")
    try terminal.answer("[a]gain", "a")
    try terminal.expect("Complete.")
    _ = try terminal.finish()
    #expect(
      try folder.read("calls") == "git push origin\ngit fetch --all\ngit push origin\n")
  }

  @Test func `one that never returns goes on beside the rest`() throws {
    let folder = try TemporaryFolder()
    try folder.write(
      "# Watch It\n\n1. Follow it with `tail -f log.txt`\n2. Look at it\n", to: "watch.md")
    try folder.write("a line\n", to: "log.txt")
    var terminal = try ExecTerminal("exec", "watch.md", in: folder)
    try terminal.answer("[i]n the background", "i")
    try terminal.expect("it goes on beside what follows")
    try terminal.answer("    [d]one", "d")
    try terminal.expect("Complete.")
    #expect(try terminal.finish().exitCode == 0)
  }

  @Test func `leaving at the question before it leaves the run`() throws {
    let folder = try TemporaryFolder()
    var terminal = try Self.begin(Self.guideWithInput, in: folder)
    try terminal.answer("YOUR_BRANCH", "a b")
    try terminal.answer("[r]un", "r")
    try terminal.answer("[r]un  [d]one", "r")
    try terminal.answer("Run this?", "q")
    #expect(try terminal.finish().exitCode == 130)
    #expect(try folder.read("calls") == "git checkout a b\n")
  }

  @Test func `one whose step somebody has ended meanwhile does not run`() throws {
    let folder = try TemporaryFolder()
    var terminal = try Self.begin(in: folder)
    try terminal.expect("[r]un  [d]one")
    let mark = try Tool.run("mark", "cut.progress.md", "1", "done", in: folder)
    #expect(mark.exitCode == 0, "\(mark.errors)")
    try terminal.type("r\n")
    try terminal.expect("is done by now, and stays so")
    try terminal.answer("    [d]one", "q")
    _ = try terminal.finish()
    #expect(try !folder.names.contains("calls"))
  }

  @Test func `at a wait it is offered too, and the wait goes on behind it`() throws {
    let folder = try TemporaryFolder()
    let guide = "# A\n\n1. Wait until `git fetch origin` gets it (up to 2 hours)\n2. Look at it\n"
    var terminal = try Self.begin(guide, in: folder)
    try terminal.answer("Is it over?  [r]un  [d]one", "r")
    try terminal.expect("│ called with origin")
    try terminal.answer("Is it over?  [d]one", "w")
    #expect(try terminal.finish().exitCode == 4)
    let status = try Tool.run("status", "cut.progress.md", "--json", in: folder)
    #expect(status.output.contains("\"waiting\": 1"), "\(status.output)")
    #expect(try folder.read("calls") == "git fetch origin\n")
    var again = try Self.begin(guide, in: folder)
    try again.answer("Is it over?  [r]un  [d]one", "d")
    try again.answer("    [d]one", "d")
    #expect(try again.finish().exitCode == 0)
  }
}
