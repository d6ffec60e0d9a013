import Foundation
import Testing

/// What follows a command that opens another place (`ssh web`) may be meant for there, and never
/// runs here unasked.
struct ExecOpenedPlaceTests {
  private static let guide = """
    # Restart It

    ## 1. Sign in

    ```sh
    ssh web
    ```

    ## 2. Clear it

    ```sh
    echo cleared >> calls
    ```

    ## 3. Look

    ```sh
    echo looked >> calls
    ```

    """

  private static let unattended = ["exec", "restart.md", "--yes", "--no-input"]

  @Test func `without a terminal nothing is opened, and what follows waits for a word`() throws {
    let folder = try TemporaryFolder()
    try folder.write(Self.guide, to: "restart.md")
    let environment = try folder.install("ssh")
    let first = try Tool.run(Self.unattended, in: folder, environment: environment)
    #expect(first.exitCode == 4)
    #expect(first.output.contains("'ssh web' opens something to type in, and nobody is there"))
    _ = try Tool.run("mark", "restart.progress.md", "1", "done", in: folder)
    let second = try Tool.run(Self.unattended, in: folder, environment: environment)
    #expect(second.exitCode == 4)
    #expect(second.errors.contains("'ssh web' in 1 opens another place"))
    #expect(second.errors.contains("--confirm 2"))
    #expect(try !folder.names.contains("calls"))
    // Once it is said, the guide goes on here.
    let third = try Tool.run(
      Self.unattended + ["--confirm", "2"], in: folder, environment: environment)
    #expect(third.exitCode == 0)
    #expect(try folder.read("calls") == "cleared\nlooked\n")
  }

  @Test(arguments: ["```sh\nexit\n```", "<!-- runbook: confirm=never -->"])
  func `what leaves it, and its author, say that it is for here`(_ line: String) throws {
    let folder = try TemporaryFolder()
    let heading = "## 2. Clear it\n\n"
    try folder.write(
      Self.guide.replacingOccurrences(of: heading, with: "\(heading)\(line)\n\n"),
      to: "restart.md")
    let environment = try folder.install("ssh")
    _ = try Tool.run(Self.unattended, in: folder, environment: environment)
    _ = try Tool.run("mark", "restart.progress.md", "1", "done", in: folder)
    let exec = try Tool.run(Self.unattended, in: folder, environment: environment)
    #expect(exec.exitCode == 0, "\(exec.output)\(exec.errors)")
    #expect(try folder.read("calls") == "cleared\nlooked\n")
  }

  @Test func `a person is asked once although all else runs unasked`() throws {
    let folder = try TemporaryFolder()
    try folder.write(Self.guide, to: "restart.md")
    let environment = try folder.install("ssh")
    var terminal = try ExecTerminal(
      "exec", "restart.md", "--yes", in: folder, environment: environment)
    try terminal.expect("'ssh web' in 1 opens another place")
    try terminal.answer("[r]un", "r")
    #expect(try terminal.finish().exitCode == 0)
    #expect(try folder.read("calls") == "ssh web\ncleared\nlooked\n")
  }
}
