import Foundation
import Testing

/// What a person can do about a step that has failed, at a terminal.
struct ExecFailureTests {
  private static let guide = """
    # Move It

    1. Prepare it:

       ```sh {rollback="touch undone"}
       touch prepared
       ```

    2. Switch it:

       ```sh
       seq 1 40; echo "connection refused by the other side" >&2; exit 7
       ```

    3. Look at it

    ## Troubleshooting

    ### Issue: The disk is full

    **Symptoms:** no space left on device

    **Solutions:**

    1. Delete something

    ### Issue: The other side does not listen

    **Symptoms:** connection refused

    **Solutions:**

    They often forget it after a restart.

    1. Start it:

       ```sh
       touch started
       ```

    """

  /// A folder in which the second step has failed, and the terminal that asks what now.
  private static func afterFailure(
    in folder: borrowing TemporaryFolder
  ) throws -> ExecTerminal {
    try folder.write(guide, to: "move.md")
    var terminal = try ExecTerminal("exec", "move.md", in: folder)
    try terminal.answer("touch prepared", "r")
    try terminal.answer("exit 7", "r")
    try terminal.expect("connection refused by the other side")
    try terminal.expect("exit 7")
    try terminal.expect("The guide knows this trouble:")
    try terminal.expect("1 The other side does not listen (line ")
    return terminal
  }

  @Test func `the remedy that fits best is a small run of its own, kept with the step`() throws {
    let folder = try TemporaryFolder()
    var terminal = try Self.afterFailure(in: folder)
    try terminal.answer("[t]rouble", "1")
    try terminal.expect("They often forget it after a restart.")
    try terminal.answer("touch started", "r")
    try terminal.expect("'The other side does not listen' is walked through; try 2 again")
    try terminal.answer("[a]gain", "q")
    #expect(try terminal.finish().exitCode == 1)
    #expect(try folder.names.contains("started"))
    #expect(
      try folder.read("move.progress.md").contains(
        "The other side does not listen: Start it: done"))
  }

  @Test func `it is skipped with a reason`() throws {
    let folder = try TemporaryFolder()
    var terminal = try Self.afterFailure(in: folder)
    try terminal.answer("[s]kip", "s")
    try terminal.answer("why it is skipped", "the other side is gone")
    try terminal.answer("[d]one", "q")
    #expect(try terminal.finish().exitCode == 130)
    let progress = try folder.read("move.progress.md")
    #expect(progress.contains("> the other side is gone"))
    #expect(progress.contains("**2 Switch it** skipped"))
  }

  @Test func `a person has done it by hand`() throws {
    let folder = try TemporaryFolder()
    var terminal = try Self.afterFailure(in: folder)
    try terminal.answer("[d]one by hand", "d with the console")
    try terminal.answer("[d]one", "d")
    try terminal.expect("Complete.")
    #expect(try terminal.finish().exitCode == 0)
    #expect(try folder.read("move.progress.md").contains("> with the console"))
  }

  @Test func `what was done before is rolled back`() throws {
    let folder = try TemporaryFolder()
    var terminal = try Self.afterFailure(in: folder)
    try terminal.answer("[u]ndo what was done", "u")
    try terminal.expect("To be undone")
    try terminal.answer("touch undone", "r")
    try terminal.expect("Rolled back.")
    #expect(try terminal.finish().exitCode == 0)
    #expect(try folder.names.contains("undone"))
  }

  @Test func `leaving keeps it as failed, and the next sitting shows the end of its output`() throws
  {
    let folder = try TemporaryFolder()
    var terminal = try Self.afterFailure(in: folder)
    try terminal.answer("[q]uit", "q")
    #expect(try terminal.finish().exitCode == 1)
    var again = try ExecTerminal("exec", "move.md", in: folder)
    try again.expect("it has failed before")
    try again.expect("│ 40\n")
    try again.expect("│ connection refused by the other side")
    try again.answer("[r]un", "q")
    #expect(try again.finish().exitCode == 130)
  }
}
