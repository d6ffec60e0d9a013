import Testing

struct ExecRollbackTests {
  private static let guide = """
    # Move the Service

    ## 1. Prepare

    ```sh {rollback="echo prepare >> undone"}
    echo prepare
    ```

    ## 2. Switch

    ```sh
    echo switch
    ```

    ### Rollback

    ```sh
    echo switch >> undone
    ```

    ## 3. Clean Up

    ```sh
    exit 3
    ```

    """

  @Test func `what was done is undone, the newest first, and is open again`() throws {
    let folder = try TemporaryFolder()
    try folder.write(Self.guide, to: "move.md")
    let exec = try Tool.run("exec", "move.md", "--yes", "--no-input", in: folder)
    #expect(exec.exitCode == 1)
    let back = try Tool.run("exec", "move.md", "--rollback", "--yes", "--no-input", in: folder)
    #expect(back.exitCode == 0)
    #expect(try folder.read("undone") == "switch\nprepare\n")
    #expect(back.output.contains("left as done, since the guide does not say how to undo it:"))
    let status = try Tool.run("status", "--json", "move.progress.md", in: folder)
    #expect(status.output.contains("\"done\": 0"))
    let progress = try folder.read("move.progress.md")
    #expect(progress.contains("rolling back with: echo prepare"))
  }

  @Test func `an abandoned run says how to undo it, and can be undone`() throws {
    let folder = try TemporaryFolder()
    try folder.write(Self.guide, to: "move.md")
    _ = try Tool.run("exec", "move.md", "--yes", "--no-input", in: folder)
    let abandoned = try Tool.run("exec", "move.md", "--abandon", in: folder)
    #expect(abandoned.errors.contains("undo what was done with 'runbook exec move.md --rollback'"))
    let asked = try Tool.run("exec", "move.md", "--rollback", "--no-input", in: folder)
    #expect(asked.exitCode == 4)
    #expect(asked.errors.contains("runbook exec move.md --rollback --yes"))
    let back = try Tool.run("exec", "move.md", "--rollback", in: folder, input: "r\nr\n")
    #expect(back.exitCode == 0)
    #expect(try folder.read("undone") == "switch\nprepare\n")
  }

  @Test func `what the guide says cannot be undone is said before anything is undone`() throws {
    let folder = try TemporaryFolder()
    try folder.write(
      """
      # Move It

      ## 1. Drop it

      **Warning:** This permanently deletes the old table and cannot be undone.

      ```sh
      echo dropped
      ```

      ### Rollback

      ```sh
      echo kept
      ```

      """, to: "move.md")
    _ = try Tool.run("exec", "move.md", "--yes", "--no-input", "--confirm", "1", in: folder)
    let back = try Tool.run("exec", "move.md", "--rollback", in: folder, input: "q\n")
    let list = try #require(back.output.firstRange(of: "To be undone\n"))
    let shown = back.output[list.upperBound...]
    #expect(shown.contains("cannot be undone."), "\(back.output)\(back.errors)")
  }

  @Test func `where the guide says nothing of undoing, a person has to`() throws {
    let folder = try TemporaryFolder()
    try folder.write("# A\n\n1. Do it:\n\n   ```sh\n   true\n   ```\n2. Look at it\n", to: "a.md")
    _ = try Tool.run("exec", "a.md", "--yes", "--no-input", in: folder)
    let back = try Tool.run("exec", "a.md", "--rollback", in: folder)
    #expect(back.exitCode == 4)
    #expect(back.errors.contains("undo 1 Do it"))
    try folder.write("# B\n\n1. Look at it\n", to: "b.md")
    let none = try Tool.run("exec", "b.md", "--rollback", in: folder)
    #expect(none.exitCode == 3)
    #expect(none.errors.contains("there is no run in 'b.progress.md' to roll back"))
  }

  @Test func `what is left out is said and ends with 4 until it is undone`() throws {
    let folder = try TemporaryFolder()
    try folder.write(Self.guide, to: "move.md")
    _ = try Tool.run("exec", "move.md", "--yes", "--no-input", in: folder)
    let back = try Tool.run(
      "exec", "move.md", "--rollback", in: folder, input: "s not today\nr\n")
    #expect(back.exitCode == 4, "\(back.output)\(back.errors)")
    #expect(back.output.contains("Undone in part.\n  undone:\n    1 Prepare\n"))
    #expect(back.output.contains("since its undoing was left out:\n    2 Switch\n"))
    #expect(back.errors.contains("runbook exec move.md --rollback goes on with what is left"))
    let again = try Tool.run("exec", "move.md", "--rollback", "--yes", "--no-input", in: folder)
    #expect(again.exitCode == 0, "\(again.output)\(again.errors)")
    #expect(try folder.read("undone") == "prepare\nswitch\n")
  }

  @Test func `what it says for each stop leads to the end without a person`() throws {
    let folder = try TemporaryFolder()
    try folder.write(
      """
      # Make It

      ## 1. Make it

      ```sh
      PLACE=$(mktemp -d)
      echo make >> calls
      ```

      ## Rollback

      1. Drop it:

         ```sh
         echo drop >> calls
         ```
      2. Remove it:

         ```sh
         rmdir "$PLACE"
         ```

      """, to: "make.md")
    _ = try Tool.run("exec", "make.md", "--yes", "--no-input", in: folder)
    let back = ["exec", "make.md", "--rollback", "--yes", "--no-input"]
    let first = try Tool.run(back, in: folder)
    #expect(first.exitCode == 4, "\(first.output)\(first.errors)")
    #expect(first.errors.contains("make.md --rollback --yes --retry 1\n"))
    let second = try Tool.run(back + ["--retry", "1"], in: folder)
    #expect(second.exitCode == 4, "\(second.output)\(second.errors)")
    #expect(second.errors.contains("make.md --rollback --yes --retry 1 --retry 2.1\n"))
    #expect(try folder.read("calls") == "make\ndrop\nmake\n")
    let third = try Tool.run(back + ["--retry", "1", "--retry", "2.1"], in: folder)
    #expect(third.exitCode == 0, "\(third.output)\(third.errors)")
    #expect(try folder.read("calls") == "make\ndrop\nmake\ndrop\nmake\ndrop\n")
  }

  @Test func `where a command that undoes a step fails, the undoing is told to have failed`() throws
  {
    let folder = try TemporaryFolder()
    try folder.write(
      Self.guide.replacing("echo prepare >> undone", with: "echo closed; exit 5"), to: "move.md")
    _ = try Tool.run("exec", "move.md", "--yes", "--no-input", in: folder)
    var terminal = try ExecTerminal("exec", "move.md", "--rollback", in: folder)
    try terminal.answer("echo switch >> undone", "r")
    try terminal.answer("echo closed; exit 5", "r")
    try terminal.expect("undoing 1 Prepare failed, so it may be undone in part or not at all")
    try terminal.expect("echo closed; exit 5")
    try terminal.expect("a  tries it once more")
    try terminal.answer("[a]gain  [s]kip [reason]  [d]one by hand  [n]ote", "q")
    let (exitCode, transcript) = try terminal.finish()
    #expect(exitCode == 1)
    #expect(
      transcript.contains(
        "undoing 1 Prepare failed, with this command:\n    echo closed; exit 5\n"), "\(transcript)")
    #expect(transcript.contains("runbook exec move.md --rollback goes on with it: try it again"))
    #expect(!transcript.contains("1 Prepare failed;"))
    #expect(try folder.read("move.progress.md").contains("undoing it failed (exit 5)"))
    let again = try Tool.run("exec", "move.md", "--rollback", "--yes", "--no-input", in: folder)
    #expect(again.exitCode == 1)
    #expect(again.errors.hasPrefix("undoing 1 Prepare failed, with this command:"))
  }

  @Test func `where a step of a rollback part fails, it is told what is not undone`() throws {
    let folder = try TemporaryFolder()
    try folder.write(
      Self.guide.replacing("echo switch >> undone", with: "exit 6"), to: "move.md")
    _ = try Tool.run("exec", "move.md", "--yes", "--no-input", in: folder)
    let back = try Tool.run("exec", "move.md", "--rollback", "--yes", "--no-input", in: folder)
    #expect(back.exitCode == 1)
    #expect(back.output.contains("undoing 2 Switch failed"), "\(back.output)")
    #expect(back.errors.hasPrefix("undoing 2 Switch failed, with this command:\n    exit 6\n"))
  }

  @Test func `a wait is nothing to be undone`() throws {
    let folder = try TemporaryFolder()
    try folder.write(
      """
      # Move It

      1. Move it:

         ```sh
         echo moved
         ```

      2. Wait for the caches (up to 1 hour)

      ## Rollback

      ```sh
      echo back
      ```

      """, to: "move.md")
    _ = try Tool.run("exec", "move.md", "--yes", "--no-input", in: folder)
    _ = try Tool.run("mark", "move.progress.md", "2", "done", in: folder)
    let back = try Tool.run("exec", "move.md", "--rollback", "--yes", "--no-input", in: folder)
    #expect(back.exitCode == 0, "\(back.output)\(back.errors)")
    #expect(back.output.contains("To be undone\n  1 Move it\n\n"), "\(back.output)")
  }

  @Test func `a run that is complete is not abandoned`() throws {
    let folder = try TemporaryFolder()
    try folder.write("# A\n\n1. Do it:\n\n   ```sh\n   true\n   ```\n", to: "a.md")
    let exec = try Tool.run("exec", "a.md", "--yes", "--no-input", in: folder)
    #expect(exec.exitCode == 0)
    let before = try folder.read("a.progress.md")
    let abandoned = try Tool.run("exec", "a.md", "--abandon", in: folder)
    #expect(abandoned.exitCode == 64)
    #expect(
      abandoned.errors
        == "error: the run in 'a.progress.md' is complete, so there is nothing to abandon; begin "
        + "another with 'runbook exec a.md --new'\n")
    #expect(try folder.read("a.progress.md") == before)
  }
}
