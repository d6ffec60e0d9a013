import Foundation
import Testing

/// A rollback that stopped in the middle: nothing goes forward unasked, and everything says so.
struct ExecRollbackUnderWayTests {
  private static let guide = """
    # Release

    ## 1. Build

    ```sh
    touch artifact
    ```

    ## 2. Upload

    ```sh
    test -e allowed
    ```

    ## 3. Deploy

    ```sh
    echo deployed >> deployed
    ```

    ## Rollback

    1. Remove the artifact:

       ```sh
       rm -f artifact
       ```

    2. Tell support that it was withdrawn.

    """

  private func isThere(_ name: String, in folder: borrowing TemporaryFolder) -> Bool {
    FileManager.default.fileExists(atPath: folder.url(of: name).path)
  }

  /// A run that failed at its second step, and whose rollback stopped after its first.
  private static func halfWayBack(_ folder: borrowing TemporaryFolder) throws {
    try folder.write(guide, to: "release.md")
    _ = try Tool.run("exec", "release.md", "--yes", "--no-input", in: folder)
    let back = try Tool.run("exec", "release.md", "--rollback", "--yes", "--no-input", in: folder)
    #expect(back.exitCode == 4, "\(back.output)\(back.errors)")
    #expect(
      back.errors.hasSuffix(
        "mark release.progress.md 4.2 done\n  and then: runbook exec release.md --rollback --yes\n"),
      "\(back.errors)")
    try folder.write("", to: "allowed")
  }

  @Test func `without a person, nothing goes forward, and the command to go back is named`() throws
  {
    let folder = try TemporaryFolder()
    try Self.halfWayBack(folder)
    let exec = try Tool.run("exec", "release.md", "--yes", "--no-input", in: folder)
    #expect(exec.exitCode == 4, "\(exec.output)\(exec.errors)")
    #expect(
      exec.errors == """
        waits for a person: a rollback is under way, 1 of 2, and nothing goes forward meanwhile
          to go on with it: runbook exec release.md --rollback --yes

        """)
    let isDeployedThere = isThere("deployed", in: folder)
    #expect(!isDeployedThere)
  }

  @Test func `everything that shows the run says that a rollback is under way`() throws {
    let folder = try TemporaryFolder()
    try Self.halfWayBack(folder)
    let words = "rollback under way, 1 of 2"
    let path = "release.progress.md"
    #expect(try folder.read(path).split(separator: "\n")[2].contains(words))
    let status = try Tool.run("status", path, in: folder).output
    #expect(status.contains(words))
    #expect(!status.contains("Upload"))
    #expect(try Tool.run("status", ".", in: folder).output.contains("1 run: 1 being rolled back"))
    let json = try Tool.run("status", path, "--json", in: folder).output
    #expect(json.contains(#""rollback": {"ended": 1, "total": 2}"#))
    for format in ["markdown", "summary", "text", "html"] {
      let report = try Tool.run("render", path, "--format", format, in: folder).output
      #expect(report.contains("ollback under way, 1 of 2"), "\(format): \(report)")
      #expect(!report.contains("next: 2 Upload"))
    }
    #expect(
      try Tool.run("exec", "release.md", "--dry-run", in: folder).output.contains(
        "ask first, since a rollback is under way, 1 of 2"))
  }

  @Test func `a mark on its last step points back, and going back then ends it`() throws {
    let folder = try TemporaryFolder()
    try Self.halfWayBack(folder)
    let mark = try Tool.run("mark", "release.progress.md", "4.2", "done", in: folder)
    #expect(
      mark.output.hasSuffix(
        "Next: a rollback is under way, 2 of 2: runbook exec release.progress.md --rollback\n"))
    let back = try Tool.run("exec", "release.progress.md", "--rollback", "--no-input", in: folder)
    #expect(back.exitCode == 0, "\(back.output)\(back.errors)")
    let status = try Tool.run("status", "release.progress.md", "--json", in: folder).output
    #expect(status.contains(#""rollback": null"#))
    #expect(status.contains(#""done": 0"#))
    let exec = try Tool.run("exec", "release.md", "--yes", "--no-input", in: folder)
    #expect(exec.exitCode == 0, "\(exec.output)\(exec.errors)")
    let isArtifactThere = isThere("artifact", in: folder)
    #expect(isArtifactThere)
  }

  @Test func `steps of the rollback that are only marked hold the run as well`() throws {
    let folder = try TemporaryFolder()
    try folder.write(Self.guide, to: "release.md")
    _ = try Tool.run("exec", "release.md", "--yes", "--no-input", in: folder)
    _ = try Tool.run("mark", "release.progress.md", "4.1", "done", in: folder)
    let exec = try Tool.run("exec", "release.md", "--yes", "--no-input", in: folder)
    #expect(exec.exitCode == 4)
    #expect(exec.errors.contains("a rollback is under way, 1 of 2"))
    _ = try Tool.run("mark", "release.progress.md", "4.1", "pending", in: folder)
    let again = try Tool.run("exec", "release.md", "--yes", "--no-input", in: folder)
    #expect(again.exitCode == 1, "\(again.errors)")
  }

  @Test func `at a terminal it is asked which way to go, and the answer is kept`() throws {
    let folder = try TemporaryFolder()
    try Self.halfWayBack(folder)
    var terminal = try ExecTerminal("exec", "release.md", "--yes", in: folder)
    try terminal.answer("[u]ndo what is left  [f]orward all the same  [q]uit", "f")
    #expect(try terminal.finish().exitCode == 0)
    let isDeployedThere = isThere("deployed", in: folder)
    #expect(isDeployedThere)
    let record = try folder.read("release.progress.md")
    #expect(record.contains("rollback left in the middle, to go forward all the same"))

    let other = try TemporaryFolder()
    try Self.halfWayBack(other)
    var back = try ExecTerminal("exec", "release.md", in: other)
    try back.answer("[u]ndo what is left", "u")
    try back.answer("Tell support", "d")
    try back.expect("Rolled back.")
    #expect(try back.finish().exitCode == 0)
    let isOtherDeployed = isThere("deployed", in: other)
    #expect(!isOtherDeployed)
  }

  @Test func `leaving before anything is undone leaves the run going forward`() throws {
    let folder = try TemporaryFolder()
    try folder.write(Self.guide, to: "release.md")
    _ = try Tool.run("exec", "release.md", "--yes", "--no-input", in: folder)
    _ = try Tool.run("exec", "release.md", "--rollback", in: folder, input: "q\n")
    try folder.write("", to: "allowed")
    let exec = try Tool.run("exec", "release.md", "--yes", "--no-input", in: folder)
    #expect(exec.exitCode == 0, "\(exec.output)\(exec.errors)")
  }

  private static let twoCommands = """
    # Move

    ## 1. Switch

    <!-- runbook: rollback="echo one >> undone" rollback="test -e allowed && echo two >> undone" -->

    Switch it at the provider.

    ## 2. Look

    Look at it.

    """

  @Test func `of several commands that undo a step, those that ran do not run again`() throws {
    let folder = try TemporaryFolder()
    try folder.write(Self.twoCommands, to: "move.md")
    _ = try Tool.run("exec", "move.md", in: folder, input: "d\nq\n")
    let first = try Tool.run("exec", "move.md", "--rollback", "--yes", "--no-input", in: folder)
    #expect(first.exitCode == 1, "\(first.output)\(first.errors)")
    #expect(first.errors.contains("runbook exec move.md --rollback goes on"))
    let exec = try Tool.run("exec", "move.md", "--yes", "--no-input", in: folder)
    #expect(exec.exitCode == 4)
    #expect(exec.errors.contains("a rollback is under way, 1 of 2"))
    try folder.write("", to: "allowed")
    let second = try Tool.run("exec", "move.md", "--rollback", "--yes", "--no-input", in: folder)
    #expect(second.exitCode == 0, "\(second.output)\(second.errors)")
    #expect(second.output.contains("carried out before: echo one >> undone"))
    #expect(try folder.read("undone") == "one\ntwo\n")
  }

  @Test func `what nothing but the rollback part of the whole covers is named at the end`() throws {
    let folder = try TemporaryFolder()
    try folder.write(Self.guide, to: "release.md")
    _ = try Tool.run("exec", "release.md", "--yes", "--no-input", in: folder)
    let back = try Tool.run("exec", "release.md", "--rollback", in: folder, input: "r\nd\n")
    #expect(back.exitCode == 0, "\(back.output)\(back.errors)")
    #expect(
      back.output.hasSuffix(
        """
        Rolled back.
          undone by the part 'Rollback' as a whole: 1, 2; look whether it undid them
          runbook exec release.md goes on at 1, from what is open again

        """), "\(back.output)")
  }

  @Test func `the prompt says that a reason may stand behind skipping`() throws {
    let folder = try TemporaryFolder()
    try folder.write(Self.guide, to: "release.md")
    var terminal = try ExecTerminal("exec", "release.md", in: folder)
    try terminal.answer("[r]un  [e]dit  [s]kip [reason]  [d]one by hand", "s built elsewhere")
    try terminal.answer("test -e allowed", "q")
    #expect(try terminal.finish().exitCode == 130)
    #expect(try folder.read("release.progress.md").contains("> built elsewhere"))
  }
}
