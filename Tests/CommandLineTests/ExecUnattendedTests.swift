import Testing

/// `exec` with nobody at a terminal: scripts and pipelines.
struct ExecUnattendedTests {
  static let secret = "sk_live_0123456789abcdef"

  @Test func `without input it stops at the first thing for a person and says how to answer`()
    throws
  {
    let folder = try TemporaryFolder()
    try folder.write(ExecGuides.shop, to: "shop.md")
    let result = try Tool.run("exec", "shop.md", "--no-input", in: folder)
    #expect(result.exitCode == 4)
    #expect(result.errors.hasPrefix("waits for a person: p1 p2"))
    #expect(result.errors.contains("runbook mark shop.progress.md p1 p2 done"))
  }

  @Test func `an empty standard input is nobody`() throws {
    let folder = try TemporaryFolder()
    try folder.write(ExecGuides.shop, to: "shop.md")
    let result = try Tool.run("exec", "shop.md", in: folder)
    #expect(result.exitCode == 4)
    #expect(result.errors.hasPrefix("waits for a person: p1 p2"))
  }

  @Test func `lines on standard input and options carry a guide out to its end`() throws {
    let folder = try TemporaryFolder()
    try folder.write(ExecGuides.shop, to: "shop.md")
    var environment = try folder.install("pier", "harbor")
    environment["SECRET_KEY"] = Self.secret
    let result = try Tool.run(
      "exec", "shop.md", "--choose", "pier", "--input", "SECRET_KEY", "--yes", in: folder,
      input: "y\nd\nd\nd\ny\n", environment: environment)
    #expect(result.exitCode == 0, "\(result.output)\(result.errors)")
    #expect(
      try folder.read("calls") == "pier secrets set SECRET_KEY=\(Self.secret)\npier deploy\n")
    #expect(!result.output.contains(Self.secret))
    #expect(!(try folder.read("shop.progress.md")).contains(Self.secret))
    let again = try Tool.run("exec", "shop.md", "--yes", "--no-input", in: folder)
    #expect(again.exitCode == 0)
    #expect(try folder.read("calls").split(separator: "\n").count == 2)
  }

  @Test func `an answer that does not fit is told of, and a bare Return is not`() throws {
    let folder = try TemporaryFolder()
    try folder.write(ExecGuides.shop, to: "shop.md")
    let result = try Tool.run("exec", "shop.md", in: folder, input: "maybe\n\n?\ny\nq\n")
    #expect(result.exitCode == 130)
    #expect(result.output.contains("'maybe' is none of these: y, n, o, q"))
    #expect(result.output.contains("o  asks them one by one"))
    #expect(!result.output.contains("''"))
  }

  @Test func `a choice, an input and a failure each stop it, and it goes on from there`() throws {
    let folder = try TemporaryFolder()
    try folder.write(ExecGuides.shop, to: "shop.md")
    var environment = try folder.install("pier")
    environment["SECRET_KEY"] = Self.secret
    let choice = try Tool.run(
      "exec", "shop.md", "--yes", in: folder, input: "y\nd\nd\n", environment: environment)
    #expect(choice.exitCode == 4)
    #expect(choice.errors.contains("--choose 'Harbor'"))
    let input = try Tool.run(
      "exec", "shop.md", "--yes", "--no-input", "--choose", "Pier", in: folder,
      environment: environment)
    #expect(input.exitCode == 4)
    #expect(input.errors.contains("--input SECRET_KEY"))
    try folder.write("", to: "broken")
    let failure = try Tool.run(
      "exec", "shop.md", "--yes", "--no-input", "--input", "SECRET_KEY", in: folder,
      environment: environment)
    #expect(failure.exitCode == 1)
    #expect(failure.errors.contains("2.2.1"))
    try folder.remove("broken")
    let end = try Tool.run(
      "exec", "shop.md", "--yes", "--no-input", "--input", "SECRET_KEY", in: folder,
      environment: environment)
    #expect(end.exitCode == 4)
    #expect(end.errors.contains("runbook mark shop.progress.md 3.1 done"))
    let calls = try folder.read("calls")
    #expect(calls.split(separator: "\n").count == 3, "\(calls)\(end.output)\(failure.output)")
  }

  @Test func `all inputs that a command lacks are named, in the way the run was started`() throws {
    let folder = try TemporaryFolder()
    try folder.write(
      """
      # Copy

      1. Copy the folder:

         ```bash
         rsync -a <old-host>:/srv/ <new-host>:/srv/
         ```

      """, to: "copy.md")
    let both = try Tool.run("exec", "copy.md", "--yes", "--no-input", in: folder)
    #expect(both.exitCode == 4)
    #expect(both.errors.hasPrefix("waits for inputs: "))
    let command = "runbook exec copy.md --yes --input "
    let options = both.errors.split(separator: command).last?.split(separator: " --input ")
    #expect(both.errors.contains(command))
    #expect(options?.count == 2)
    let name = try #require(options?.first?.split(separator: "=").first)
    let one = try Tool.run(
      "exec", "copy.md", "--no-input", "--input", "\(name)=a.example.net", in: folder)
    #expect(one.errors.hasPrefix("waits for an input: "), "\(one.errors)")
    #expect(one.errors.contains("runbook exec copy.md --input "))
  }

  @Test func `a question whether something applies names the first step that it settles`() throws {
    let folder = try TemporaryFolder()
    try folder.write(
      """
      # Connect

      ## Steps

      ### Step 1: Set up tracing (optional)

      1. Open the tracer
      2. Switch it on

      ### Step 2: Go home

      1. Close the door

      """, to: "connect.md")
    let result = try Tool.run("exec", "connect.md", in: folder, input: "q\n")
    let question = try #require(result.output.split(separator: "does this apply to you?").last)
    #expect(question.contains("    1 Set up tracing"), "\(result.output)")
  }

  @Test func `what failed by hand is to be marked, not run again`() throws {
    let folder = try TemporaryFolder()
    try folder.write("# Open\n\n## Steps\n\n1. Open the gate\n", to: "gate.md")
    _ = try Tool.run("exec", "gate.md", in: folder, input: "f it is stuck\n")
    let result = try Tool.run("exec", "gate.md", "--no-input", in: folder)
    #expect(result.exitCode == 4)
    #expect(result.errors.hasPrefix("waits for a person: 1 Open the gate failed\n"))
    #expect(result.errors.contains("runbook mark gate.progress.md 1 done"))
  }

  @Test func `a refused value is told of with its reason before anything is written`() throws {
    let folder = try TemporaryFolder()
    try folder.write(ExecGuides.shop, to: "shop.md")
    let result = try Tool.run(
      "exec", "shop.md", "--no-input", "--input", "SECRET_KEY=sk_test_12345", in: folder)
    #expect(result.exitCode == 4)
    #expect(result.errors.contains("that is a test key; the guide wants sk_live_"))
    #expect(!result.errors.contains("12345"))
    #expect(try folder.names == ["shop.md"])
  }

  @Test func `values are taken from a file of variables`() throws {
    let folder = try TemporaryFolder()
    try folder.write(ExecGuides.shop, to: "shop.md")
    try folder.write("# keys\nexport SECRET_KEY='sk_live_from_a_file' # new\nOTHER=1\n", to: ".env")
    let environment = try folder.install("pier")
    _ = try Tool.run(
      "exec", "shop.md", "--inputs", ".env", "--only", "2.2.1", "--choose", "pier", "--yes",
      in: folder, environment: environment)
    #expect(try folder.read("calls") == "pier secrets set SECRET_KEY=sk_live_from_a_file\n")
  }

  @Test func `a dry run shows the plan and leaves nothing behind`() throws {
    let folder = try TemporaryFolder()
    try folder.write(ExecGuides.shop, to: "shop.md")
    let environment = try folder.install("pier")
    let result = try Tool.run(
      "exec", "shop.md", "--dry-run", "--choose", "Pier", "--input", "SECRET_KEY=\(Self.secret)",
      in: folder, environment: environment)
    #expect(result.exitCode == 0)
    #expect(result.output.contains("SECRET_KEY=••••••••"))
    #expect(result.output.contains("pier deploy"))
    #expect(!result.output.contains("harbor deploy"))
    #expect(try folder.names == ["bin", "shop.md"])
  }

  @Test(arguments: [
    (["--input", "NOTHING=1"], "SECRET_KEY"), (["--choose", "Nowhere"], "Harbor, Pier"),
    (["--condition", "weather=yes"], "none"), (["--timeout", "soon"], "timeout"),
  ])
  func `an unknown name is an error of the command line that lists what exists`(
    _ arguments: [String], _ listed: String
  ) throws {
    let folder = try TemporaryFolder()
    try folder.write(ExecGuides.shop, to: "shop.md")
    let result = try Tool.run(["exec", "shop.md"] + arguments, in: folder)
    #expect(result.exitCode == 64)
    #expect(result.errors.contains(listed))
    #expect(try folder.names == ["shop.md"])
  }
}
