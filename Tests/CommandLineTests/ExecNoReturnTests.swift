import Testing

/// What the guide says cannot be undone does not run without a word for it alone.
struct ExecNoReturnTests {
  private static let guide = """
    # Drop It

    1. Look at it:

       ```sh
       touch looked
       ```

    2. Drop it:

       **Warning:** This permanently deletes the table and cannot be undone.

       ```sh
       touch dropped
       ```

    """

  @Test func `nobody crosses it, and what lets it run is said`() throws {
    let folder = try TemporaryFolder()
    try folder.write(Self.guide, to: "drop.md")
    let exec = try Tool.run("exec", "drop.md", "--yes", "--no-input", in: folder)
    #expect(exec.exitCode == 4)
    #expect(exec.errors.contains("runbook exec drop.md --yes --confirm 2"), "\(exec.errors)")
    #expect(try folder.names.contains("looked"))
    #expect(try !folder.names.contains("dropped"))
    let other = try Tool.run(
      "exec", "drop.md", "--yes", "--no-input", "--confirm", "1", in: folder)
    #expect(other.exitCode == 4)
    #expect(try !folder.names.contains("dropped"))
    let confirmed = try Tool.run(
      "exec", "drop.md", "--yes", "--no-input", "--confirm", "2", in: folder)
    #expect(confirmed.exitCode == 0, "\(confirmed.errors)")
    #expect(try folder.names.contains("dropped"))
  }

  @Test(arguments: [["exec", "drop.md"], ["exec", "drop.md", "--yes"]])
  func `a person is asked once more with the guide's own words`(_ arguments: [String]) throws {
    let folder = try TemporaryFolder()
    try folder.write(Self.guide, to: "drop.md")
    let isAsked = arguments.count == 2
    let no = try Tool.run(
      arguments, in: folder, input: (isAsked ? "r\nr\n" : "") + "n\nq\n")
    #expect(no.output.contains("permanently deletes the table and cannot be undone"))
    #expect(no.output.contains("Go on?"))
    #expect(try !folder.names.contains("dropped"))
    let yes = try Tool.run(arguments, in: folder, input: (isAsked ? "r\n" : "") + "y\n")
    #expect(yes.exitCode == 0, "\(yes.output)\(yes.errors)")
    #expect(try folder.names.contains("dropped"))
  }

  @Test(arguments: ["d", "done"])
  func `only a yes crosses it`(_ answer: String) throws {
    let folder = try TemporaryFolder()
    try folder.write(Self.guide, to: "drop.md")
    let exec = try Tool.run(
      "exec", "drop.md", "--yes", in: folder, input: "\(answer)\nq\n")
    #expect(exec.exitCode == 130, "\(exec.output)\(exec.errors)")
    #expect(exec.output.contains("'\(answer)' is none of these: y, n, q"))
    #expect(try !folder.names.contains("dropped"))
  }

  @Test func `what holds is confirmed by a yes alone`() throws {
    let folder = try TemporaryFolder()
    try folder.write(
      "# Go\n\n## Prerequisites\n\n- The lease is signed\n- The till is there\n\n"
        + "## Steps\n\n1. Go:\n\n   ```sh\n   touch gone\n   ```\n", to: "go.md")
    let done = try Tool.run("exec", "go.md", "--yes", in: folder, input: "d\nq\n")
    #expect(done.exitCode == 130, "\(done.output)\(done.errors)")
    #expect(done.output.contains("'d' is none of these: y, n, o, q"))
    #expect(try !folder.names.contains("gone"))
    let yes = try Tool.run("exec", "go.md", "--yes", in: folder, input: "y\n")
    #expect(yes.exitCode == 0, "\(yes.output)\(yes.errors)")
  }
}
