import Testing

/// A step that links to another guide carries that guide out.
struct ExecLinkedGuideTests {
  private static let outer = """
    # Ship It

    ## Steps

    1. Follow [the backup guide](ops/backup.md#first)
    2. Ship it:

       ```sh
       echo shipped
       ```

    """
  private static let inner = """
    # Back It Up

    1. Copy it:

       ```sh
       echo copied
       ```

    2. Look at the copy

    """

  @Test func `the other guide has its own progress, which is linked`() throws {
    let folder = try TemporaryFolder()
    try folder.makeFolder("ops")
    try folder.write(Self.outer, to: "ship.md")
    try folder.write(Self.inner, to: "ops/backup.md")
    let exec = try Tool.run("exec", "ship.md", in: folder, input: "g\nr\nd\nr\n")
    #expect(exec.exitCode == 0)
    #expect(exec.output.contains("Back It Up\n"))
    #expect(exec.output.contains("copied\n"))
    #expect(exec.output.contains("shipped\n"))
    #expect(try folder.read("ship.progress.md").contains("ops/backup.progress.md"))
    let status = try Tool.run("status", "ops/backup.progress.md", in: folder)
    #expect(status.output.contains("2 of 2"))
  }

  @Test func `where nobody is there, the command that carries it out is said`() throws {
    let folder = try TemporaryFolder()
    try folder.makeFolder("ops")
    try folder.write(Self.outer, to: "ship.md")
    let missing = try Tool.run("exec", "ship.md", "--yes", "--no-input", in: folder)
    #expect(!missing.errors.contains("to carry it out"))
    try folder.write(Self.inner, to: "ops/backup.md")
    let exec = try Tool.run("exec", "ship.md", "--yes", "--no-input", in: folder)
    #expect(exec.exitCode == 4)
    #expect(exec.errors.contains("\n  to carry it out: runbook exec ops/backup.md\n"))
  }

  @Test func `leaving it leads back to the step, and coming back resumes it`() throws {
    let folder = try TemporaryFolder()
    try folder.makeFolder("ops")
    try folder.write(Self.outer, to: "ship.md")
    try folder.write(Self.inner, to: "ops/backup.md")
    let first = try Tool.run("exec", "ship.md", in: folder, input: "g\nr\nq\nq\n")
    #expect(first.exitCode == 130)
    #expect(first.output.contains("is not finished"))
    let second = try Tool.run("exec", "ship.md", in: folder, input: "g\nd\nr\n")
    #expect(second.exitCode == 0)
    #expect(!second.output.contains("copied\n"))
  }

  @Test func `a linked guide that was edited is asked about before its run goes on with it`() throws
  {
    let folder = try TemporaryFolder()
    try folder.makeFolder("ops")
    try folder.write(Self.outer, to: "ship.md")
    try folder.write(Self.inner, to: "ops/backup.md")
    _ = try Tool.run("exec", "ship.md", in: folder, input: "g\nr\nq\nq\n")
    try folder.write(
      Self.inner.replacing("1. Copy it", with: "1. Look around\n2. Copy it")
        .replacing("2. Look at the copy", with: "3. Throw the original away"),
      to: "ops/backup.md")
    let no = try Tool.run("exec", "ship.md", in: folder, input: "g\nn\nq\n")
    #expect(no.output.contains("Go on with the guide as it is now?"), "\(no.output)")
    #expect(no.output.contains("runbook update"))
    #expect(try folder.read("ops/backup.progress.md").contains("[x] Copy it"))
    let yes = try Tool.run("exec", "ship.md", in: folder, input: "g\ny\nd\nd\nr\n")
    #expect(yes.exitCode == 0, "\(yes.output)\(yes.errors)")
    #expect(!yes.output.contains("copied\n"))
    let text = try folder.read("ops/backup.progress.md")
    #expect(text.contains("**3 Throw the original away** done"))
    let status = try Tool.run("status", "ops/backup.progress.md", in: folder)
    #expect(status.output.contains("3 of 3"), "\(status.output)")
  }

  @Test func `a guide that links back to the one that led there does not begin again`() throws {
    let folder = try TemporaryFolder()
    try folder.write("# A\n\n1. Follow [the other](b.md)\n", to: "a.md")
    try folder.write("# B\n\n1. Follow [the first](a.md)\n", to: "b.md")
    let exec = try Tool.run("exec", "a.md", in: folder, input: "g\ng\nd\nd\n")
    #expect(exec.output.contains("'a.md' is being carried out already"))
  }

  @Test func `a link that leads to no guide offers nothing`() throws {
    let folder = try TemporaryFolder()
    try folder.write(Self.outer, to: "ship.md")
    let exec = try Tool.run("exec", "ship.md", in: folder, input: "g\nd\nr\n")
    #expect(exec.exitCode == 0)
    #expect(exec.output.contains("'g' is none of these"))
  }
}
