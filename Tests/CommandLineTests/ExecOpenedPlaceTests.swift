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

  private static let named = """
    # Fail Over

    1. Stop the primary:

       ```sh
       echo stopped >> calls
       ```

    2. On the standby, promote it:

       ```sh
       echo promoted >> calls
       ```

    3. On the standby, look:

       ```sh
       echo looked >> calls
       ```

    """

  @Test func `a place that the words name waits for a word once`() throws {
    let folder = try TemporaryFolder()
    try folder.write(Self.named, to: "restart.md")
    let first = try Tool.run(Self.unattended, in: folder)
    #expect(first.exitCode == 4)
    #expect(first.errors.contains("the guide has this done 'on the standby'"))
    #expect(first.errors.contains("--confirm 2"))
    #expect(try folder.read("calls") == "stopped\n")
    let second = try Tool.run(Self.unattended + ["--confirm", "2"], in: folder)
    #expect(second.exitCode == 0)
    #expect(try folder.read("calls") == "stopped\npromoted\nlooked\n")
  }

  private static let rollback = """
    # Deploy It

    ## 1. Deploy it

    ```sh
    echo deployed >> calls
    ```

    ## Rollback

    1. Sign in:

       ```sh
       ssh web
       ```
    2. Remove it:

       ```sh
       echo removed >> calls
       ```

    """

  @Test func `what follows in a rollback part waits for a word too`() throws {
    let folder = try TemporaryFolder()
    try folder.write(Self.rollback, to: "deploy.md")
    let environment = try folder.install("ssh")
    _ = try Tool.run("exec", "deploy.md", "--yes", "--no-input", in: folder)
    let back = ["exec", "deploy.md", "--rollback", "--yes", "--no-input"]
    let first = try Tool.run(back, in: folder, environment: environment)
    #expect(first.exitCode == 4, "\(first.output)\(first.errors)")
    _ = try Tool.run("mark", "deploy.progress.md", "2.1", "done", in: folder)
    let second = try Tool.run(back, in: folder, environment: environment)
    #expect(second.exitCode == 4, "\(second.output)\(second.errors)")
    #expect(second.errors.contains("'ssh web' in 2.1 opens another place"))
    #expect(try folder.read("calls") == "deployed\n")
    let third = try Tool.run(back + ["--confirm", "2.2"], in: folder, environment: environment)
    #expect(third.exitCode == 0, "\(third.output)\(third.errors)")
    #expect(try folder.read("calls") == "deployed\nremoved\n")
  }

  @Test func `what undoes a step behind it waits for a word too, and says which`() throws {
    let folder = try TemporaryFolder()
    let heading = "## 2. Clear it\n\n"
    try folder.write(
      Self.guide.replacingOccurrences(
        of: heading,
        with: "\(heading)<!-- runbook: rollback=\"echo restored >> calls\" -->\n\n"),
      to: "restart.md")
    let environment = try folder.install("ssh")
    _ = try Tool.run(Self.unattended, in: folder, environment: environment)
    _ = try Tool.run("mark", "restart.progress.md", "1", "done", in: folder)
    _ = try Tool.run("mark", "restart.progress.md", "2", "done", in: folder)
    let back = ["exec", "restart.md", "--rollback", "--yes", "--no-input"]
    let first = try Tool.run(back, in: folder, environment: environment)
    #expect(first.exitCode == 4, "\(first.output)\(first.errors)")
    #expect(first.errors.contains("'ssh web' in 1 opens another place"))
    #expect(try !folder.names.contains("calls"))
    let second = try Tool.run(back + ["--confirm", "2"], in: folder, environment: environment)
    #expect(second.exitCode == 0, "\(second.output)\(second.errors)")
    #expect(try folder.read("calls") == "restored\n")
  }

  @Test func `that the place was opened does not show that the guide goes on here`() throws {
    let folder = try TemporaryFolder()
    try folder.write(
      Self.guide.replacingOccurrences(
        of: "## 2.", with: "It says:\n\n```text\nWelcome\n```\n\n## 2."),
      to: "restart.md")
    let environment = try folder.install("ssh")
    var terminal = try ExecTerminal(
      "exec", "restart.md", "--yes", in: folder, environment: environment)
    try terminal.expect("'ssh web' in 1 opens another place")
    try terminal.answer("[r]un", "r")
    #expect(try terminal.finish().exitCode == 0)
    #expect(try folder.read("calls") == "ssh web\ncleared\nlooked\n")
  }

  @Test func `leaving an inner place leaves one in the outer`() throws {
    let folder = try TemporaryFolder()
    let inner = "```sh\nsu - postgres\n```\n\n## 3. Leave\n\n```sh\nexit\n```\n\n"
    try folder.write(
      """
      # Restart It

      ## 1. Sign in

      ```sh
      ssh web
      ```

      ## 2. Become another

      \(inner)## 4. Clear it

      ```sh
      echo cleared >> calls
      ```

      """, to: "restart.md")
    let environment = try folder.install("ssh", "su")
    for id in ["1", "2", "3"] {
      _ = try Tool.run(Self.unattended, in: folder, environment: environment)
      _ = try Tool.run("mark", "restart.progress.md", id, "done", in: folder)
    }
    let exec = try Tool.run(Self.unattended, in: folder, environment: environment)
    #expect(exec.exitCode == 4, "\(exec.output)\(exec.errors)")
    #expect(exec.errors.contains("'ssh web' in 1 opens another place"))
    #expect(try !folder.names.contains("calls"))
  }

  @Test func `what undoes the whole waits for a word where the guide has not left the place`()
    throws
  {
    let folder = try TemporaryFolder()
    try folder.write(
      """
      # Restart It

      ## 1. Sign in

      ```sh
      ssh web
      ```

      ## 2. Clear it

      ```sh
      echo cleared >> calls
      ```

      ## Rollback

      ```sh
      echo restored >> calls
      ```

      """, to: "restart.md")
    let environment = try folder.install("ssh")
    for id in ["1", "2"] {
      _ = try Tool.run(Self.unattended, in: folder, environment: environment)
      _ = try Tool.run("mark", "restart.progress.md", id, "done", in: folder)
    }
    let back = ["exec", "restart.md", "--rollback", "--yes", "--no-input"]
    let first = try Tool.run(back, in: folder, environment: environment)
    #expect(first.exitCode == 4, "\(first.output)\(first.errors)")
    #expect(first.errors.contains("'ssh web' in 1 opens another place"))
    #expect(try !folder.names.contains("calls"))
  }
}
