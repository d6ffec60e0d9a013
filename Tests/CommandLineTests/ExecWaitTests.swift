import Testing

/// Waits: left, come back to, and closed by what is looked at.
struct ExecWaitTests {
  private static let guide = """
    # Move the Domain

    ## Steps

    1. Add the record:

       ```sh
       echo added
       ```

    2. Wait for the DNS (up to 2 hours) <!-- runbook: until="test -f there" every=100ms -->

    3. Open the site:

       ```sh
       echo opened
       ```

    """

  @Test func `a wait is left, shown with its end, and closed by its probe`() throws {
    let folder = try TemporaryFolder()
    try folder.write(Self.guide, to: "move.md")
    let first = try Tool.run("exec", "move.md", "--yes", "--no-input", in: folder)
    #expect(first.exitCode == 4)
    #expect(first.errors.hasPrefix("waits for time: 2 Wait for the DNS"))
    let status = try Tool.run("status", "move.progress.md", in: folder)
    #expect(status.output.contains("next: 2 Wait for the DNS"))
    #expect(status.output.contains("waits, due 20"))
    let again = try Tool.run("exec", "move.md", "--yes", "--no-input", in: folder)
    #expect(again.exitCode == 4)
    try folder.write("", to: "there")
    let last = try Tool.run("exec", "move.md", "--yes", "--no-input", in: folder)
    #expect(last.exitCode == 0)
    #expect(last.output.contains("opened\n"))
    #expect(!last.output.contains("added\n"))
    #expect(
      try folder.read("move.progress.md").contains("> it was found to be over: test -f there\n"))
  }

  @Test func `a person has it looked at, goes on meanwhile, and is asked again`() throws {
    let folder = try TemporaryFolder()
    try folder.write(Self.guide, to: "move.md")
    let exec = try Tool.run(
      "exec", "move.md", in: folder, input: "r\nc\ng\nr\nd\n")
    #expect(exec.exitCode == 0)
    #expect(exec.output.contains("not yet: exit 1"))
    #expect(exec.output.contains("Complete."))
  }
}
