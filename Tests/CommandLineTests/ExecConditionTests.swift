import Testing

/// Directives say when a step or a block of one is on the way, and what may be left out.
struct ExecConditionTests {
  private static let guide = """
    # Deploy It

    1. Register the hook: <!-- runbook: when=webhooks -->

       ```sh
       echo registered >> calls
       ```

    2. Poll instead: <!-- runbook: when=!webhooks -->

       ```sh
       echo polled >> calls
       ```

    3. Deploy it:

       ```sh
       echo deployed >> calls
       ```

       <!-- runbook: when=webhooks -->
       ```sh
       echo announced >> calls
       ```

       <!-- runbook: optional -->
       ```sh
       echo measured >> calls
       ```

    """

  @Test(arguments: [
    ("yes", "registered\ndeployed\nannounced\n"), ("no", "polled\ndeployed\n"),
  ])
  func `a fact that directives speak of settles steps and blocks`(
    _ answer: String, _ calls: String
  ) throws {
    let folder = try TemporaryFolder()
    try folder.write(Self.guide, to: "deploy.md")
    let open = try Tool.run("exec", "deploy.md", "--yes", "--no-input", in: folder)
    #expect(open.exitCode == 4)
    #expect(open.errors.contains("waits for a condition: webhooks"))
    #expect(try !folder.names.contains("calls"))
    let exec = try Tool.run(
      "exec", "deploy.md", "--yes", "--no-input", "--condition", "webhooks=\(answer)", in: folder)
    #expect(exec.exitCode == 0, "\(exec.output)\(exec.errors)")
    #expect(try folder.read("calls") == calls)
    let status = try Tool.run("status", "--json", "deploy.progress.md", in: folder)
    #expect(status.output.contains("\"notApplicable\": 1"))
    #expect(status.output.contains("\"complete\": true"))
  }

  @Test func `a person is asked once, and about what is optional`() throws {
    let folder = try TemporaryFolder()
    try folder.write(Self.guide, to: "deploy.md")
    var terminal = try ExecTerminal("exec", "deploy.md", "--yes", in: folder)
    try terminal.answer("webhooks: does this apply to you?", "n")
    try terminal.answer("is optional.", "r")
    try terminal.expect("Complete.")
    _ = try terminal.finish()
    #expect(try folder.read("calls") == "polled\ndeployed\nmeasured\n")
  }
}
