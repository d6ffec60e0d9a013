import Testing

/// A value is checked when it is given, and one that is refused is refused with the reason.
struct ExecTypedInputTests {
  private static let guide = """
    # Set It Up

    1. Set it:

       <!-- runbook: input="RELEASE: /v[0-9]+/" input="TIER: one of small, large" -->
       ```sh
       ssh-keygen -f /path/to/key.pem -C you@example.com
       curl -H "Host: yourdomain.com" "$BASE_URL:$SMTP_PORT/<release>/<tier>"
       ```

    """

  private static let good = [
    "BASE_URL": "https://acme.dev", "SMTP_PORT": "25", "YOURDOMAIN_COM": "acme.dev",
    "RELEASE": "v3", "TIER": "small",
  ]

  @Test(arguments: [
    ("BASE_URL", "acme.dev", "is no address: it does not begin with a scheme such as https://"),
    ("SMTP_PORT", "smtp", "is no port: a number from 1 to 65535"),
    ("RELEASE", "3", "does not match /v[0-9]+/"), ("TIER", "huge", "is none of small, large"),
  ])
  func `a value on the command line that cannot be is refused, and nothing runs`(
    _ name: String, _ value: String, _ reason: String
  ) throws {
    let folder = try TemporaryFolder()
    try folder.write(Self.guide, to: "set.md")
    let environment = try folder.install("curl", "ssh-keygen")
    let exec = try Tool.run(
      "exec", "set.md", "--yes", "--no-input", "--input", "\(name)=\(value)", in: folder,
      environment: environment)
    #expect(exec.exitCode == 4)
    #expect(exec.errors.hasPrefix("error: the value of \(name) \(reason) (line "), "\(exec.errors)")
    #expect(try !folder.names.contains("calls"))
    #expect(try !folder.names.contains("set.progress.md"))
  }

  @Test func `a form that the guide's own placeholder shows is asked for until it fits`() throws {
    let folder = try TemporaryFolder()
    try folder.write(
      "# A\n\n1. Ask it:\n\n   ```sh\n   curl -H \"Host: yourdomain.com\" -u you@example.com:\n"
        + "   cat /path/to/key.pem\n   ```\n", to: "a.md")
    let environment = try folder.install("curl", "cat")
    var terminal = try ExecTerminal("exec", "a.md", in: folder, environment: environment)
    try terminal.answer("in place of yourdomain.com", "https://acme.dev")
    try terminal.expect("is no domain: it begins with a scheme; give the name alone")
    try terminal.answer("YOURDOMAIN_COM", "acme")
    try terminal.expect("is no domain: it has no dot, as in example.org")
    try terminal.type("acme.dev\n")
    try terminal.answer("in place of you@example.com", "ana")
    try terminal.expect("is no mailbox: it has no @")
    try terminal.type("ana@acme.dev\n")
    try terminal.answer("in place of /path/to/key.pem", "~/key.pem")
    try terminal.expect("is no path: '~' stands for no folder in a value; give the whole path")
    try terminal.type("/srv/key.pem\n")
    try terminal.answer("[r]un", "r")
    #expect(try terminal.finish().exitCode == 0)
    #expect(
      try folder.read("calls") == "curl -H Host: acme.dev -u ana@acme.dev:\ncat /srv/key.pem\n")
  }
}
