import Testing

struct BindingsCommandTests {
  private static let guide = """
    # Deploy the Blog

    ## 1. Build

    ```sh
    make
    ```

    ## 2. Announce It

    Write to the mailing list.

    """

  @Test func `a binding that finds its step is shown, and passed without a word`() throws {
    let folder = try TemporaryFolder()
    try folder.write(Self.guide, to: "deploy.md")
    try folder.write(
      "## 2 Announce It\n\n<!-- runbook: run=\"echo announced\" role=editor hosts=a,b -->\n",
      to: "deploy.bindings.md")
    let check = try Tool.run("check", "deploy.md", in: folder)
    #expect(check.exitCode == 0)
    #expect(check.output.isEmpty)
    let show = try Tool.run("show", "deploy.md", in: folder)
    #expect(show.output.contains("Announce It  $ echo announced · for editor · on a, b\n"))
    let json = try Tool.run("show", "--json", "deploy.md", in: folder)
    #expect(json.output.contains(#"{"line": 9, "kind": "command"}"#))
  }

  @Test func `a binding that finds no step is an error at its place`() throws {
    let folder = try TemporaryFolder()
    try folder.write(Self.guide, to: "deploy.md")
    try folder.write("# About\n\n## 3\n\n```sh\necho x\n```\n", to: "deploy.bindings.md")
    let exec = try Tool.run("exec", "--yes", "deploy.md", in: folder)
    #expect(exec.exitCode == 3)
    #expect(
      exec.errors
        == "deploy.bindings.md:3:1: error: '3' finds no step in 'deploy.md'\n")
    #expect(try folder.names == ["deploy.bindings.md", "deploy.md"])
    for path in ["deploy.md", "deploy.bindings.md"] {
      let check = try Tool.run("check", path, in: folder)
      #expect(check.exitCode == 1)
      #expect(
        check.output.hasPrefix(
          "deploy.bindings.md:3:1: error: '3' finds no step in 'deploy.md'"))
    }
  }

  @Test func `what a binding gives a step to run is run, and takes part in progress`() throws {
    let folder = try TemporaryFolder()
    try folder.write(Self.guide.replacing("make", with: "true"), to: "deploy.md")
    try folder.write("## 2\n\n```sh\necho announced\n```\n", to: "deploy.bindings.md")
    let exec = try Tool.run("exec", "--yes", "deploy.md", in: folder)
    #expect(exec.exitCode == 0)
    #expect(exec.output.contains("announced\n"))
    let status = try Tool.run("status", "deploy.progress.md", in: folder)
    #expect(status.output.contains("2 of 2"))
  }

  @Test func `a bindings file that cannot be read keeps its guide from being used`() throws {
    let folder = try TemporaryFolder()
    try folder.write(Self.guide, to: "deploy.md")
    try folder.write([0x23, 0x20, 0xFF], to: "deploy.bindings.md")
    for command in ["show", "check", "exec"] {
      let result = try Tool.run(command, "deploy.md", in: folder)
      #expect(result.exitCode == 3)
      #expect(result.errors.hasPrefix("deploy.bindings.md:1:3: error: byte 3 is not UTF-8"))
    }
  }
}

struct DirectiveCommandTests {
  @Test func `an unknown key is an error with its place and what was meant`() throws {
    let folder = try TemporaryFolder()
    try folder.write("# A\n\n## 1. Deploy it <!-- runbook: timout=3m -->\n\nDo it.\n", to: "a.md")
    let check = try Tool.run("check", "a.md", in: folder)
    #expect(check.exitCode == 1)
    #expect(
      check.output == """
        a.md:3:31: error: a directive has no key 'timout'; 'timeout' is perhaps meant [directive-key]
        3 | ## 1. Deploy it <!-- runbook: timout=3m -->
          |                               ^~~~~~ fix-it: Write 'timeout'

        """)
  }
}
