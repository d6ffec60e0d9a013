import Foundation
import Testing

/// What somebody else has ended while a person was asked stays as they ended it.
struct ExecEndedElsewhereTests {
  private static let guide = """
    # Check It

    ## 1. Before

    Tell the others.

    ## 2. Look

    1. Look at one
    2. Look at two

    ## 3. Build

    ```sh
    exit 3
    ```

    """

  private static func mark(_ ids: String..., in folder: borrowing TemporaryFolder) throws {
    let environment = ["USER": "bob"]
    let mark = try Tool.run(
      ["mark", "check.progress.md"] + ids + ["done"], in: folder, environment: environment)
    #expect(mark.exitCode == 0, "\(mark.errors)")
  }

  private static func outcome(of id: String, in folder: borrowing TemporaryFolder) throws -> String
  {
    let status = try Tool.run("status", "--json", "check.progress.md", in: folder).output
    let step = status.components(separatedBy: "\"id\": \"\(id)\"").last ?? ""
    let outcome = step.components(separatedBy: "\"outcome\": \"").dropFirst().first ?? ""
    return String(outcome.prefix { $0 != "\"" })
  }

  /// A run that asks for the group, one step after its first.
  private static func atGroup(in folder: borrowing TemporaryFolder) throws -> ExecTerminal {
    try folder.write(guide, to: "check.md")
    var terminal = try ExecTerminal("exec", "check.md", in: folder)
    try terminal.answer("[d]one", "d")
    try terminal.expect("[e]ach")
    return terminal
  }

  @Test func `of a group that failed, what is asked about is a step that failed`() throws {
    let folder = try TemporaryFolder()
    var terminal = try Self.atGroup(in: folder)
    try Self.mark("2.1", in: folder)
    try terminal.type("f broken\n")
    try terminal.expect("2.1 Look at one is done by now, and stays so")
    try terminal.answer("[a]gain", "s later")
    try terminal.expect("skipped")
    try terminal.answer("[r]un", "q")
    _ = try terminal.finish()
    #expect(try Self.outcome(of: "2.1", in: folder) == "done")
    #expect(try Self.outcome(of: "2.2", in: folder) == "skipped")
  }

  @Test func `of a group that others have ended nothing is failed, asked about or gone back to`()
    throws
  {
    let folder = try TemporaryFolder()
    var terminal = try Self.atGroup(in: folder)
    try Self.mark("2.1", "2.2", in: folder)
    try terminal.type("f broken\n")
    try terminal.expect("2.2 Look at two is done by now, and stays so")
    // What is gone back to is what was ended here.
    try terminal.answer("[r]un", "b")
    try terminal.expect("1 Before")
    try terminal.answer("[d]one", "q")
    #expect(!terminal.transcript.contains("[a]gain"))
    _ = try terminal.finish()
    #expect(try Self.outcome(of: "1", in: folder) == "pending")
    #expect(try Self.outcome(of: "2.1", in: folder) == "done")
    #expect(try Self.outcome(of: "2.2", in: folder) == "done")
  }

  @Test(arguments: ["s", "d", "a"])
  func `what failed and was ended by another since stays so`(_ answer: String) throws {
    let folder = try TemporaryFolder()
    var terminal = try Self.atGroup(in: folder)
    try terminal.type("d\n")
    try terminal.answer("[r]un", "r")
    try terminal.expect("[a]gain")
    try Self.mark("3", in: folder)
    try terminal.type("\(answer)\n")
    if answer == "s" { try terminal.answer("why it is skipped", "later") }
    try terminal.expect("3 Build is done by now, and stays so")
    try terminal.expect("Complete.")
    _ = try terminal.finish()
    #expect(try Self.outcome(of: "3", in: folder) == "done")
  }
}
