import Foundation
import RunbookTestSupport
import Testing

/// What directives make of a run, with real shells.
struct ExecDirectiveTests {
  /// A guide of one step with a block, its directive and a step by hand behind it.
  private static func guide(_ directive: String, _ script: String) -> String {
    """
    # Try It

    ## Steps

    1. Do it:

       <!-- runbook: \(directive) -->
       ```sh
       \(script.replacing("\n", with: "\n   "))
       ```

    2. Say it:

       ```sh
       echo said
       ```

    """
  }

  private struct Exec {
    let result: Tool.Result
    let files: [String: String]
    let progress: String
  }

  private static func exec(
    _ directive: String, _ script: String, _ arguments: String..., input: String? = nil
  ) throws -> Exec {
    let folder = try TemporaryFolder()
    try folder.write(guide(directive, script), to: "try.md")
    let options = input == nil ? ["--yes", "--no-input"] : []
    let result =
      try input.map { try Tool.run("exec", "try.md", in: folder, input: $0) }
      ?? Tool.run(["exec", "try.md"] + options + arguments, in: folder)
    let names = try folder.names.filter { !$0.hasSuffix(".md") }
    return Exec(
      result: result,
      files: Dictionary(uniqueKeysWithValues: try names.map { ($0, try folder.read($0)) }),
      progress: try folder.read("try.progress.md"))
  }

  @Test func `a command that fails is tried again until it succeeds`() throws {
    let exec = try Self.exec(
      "retry=3 every=100ms", "echo x >> tries; test $(wc -l < tries) -ge 3")
    #expect(exec.result.exitCode == 0)
    #expect(exec.files["tries"] == "x\nx\nx\n")
    #expect(exec.result.output.contains("try 3 of 4 in 0.1 s\n"))
    #expect(exec.progress.contains("> try 3; before it: exit 1; exit 1\n"))
  }

  @Test func `a command that goes on failing fails with its last exit code`() throws {
    let exec = try Self.exec("retry=1 every=100ms", "echo x >> tries; exit 7")
    #expect(exec.result.exitCode == 1)
    #expect(exec.files["tries"] == "x\nx\n")
    #expect(exec.progress.contains("failed · exit 7"))
  }

  @Test(arguments: [
    ("exit=0,2", "exit 2", Int32(0)), ("exit=2-4", "exit 0", 1), ("exit=nonzero", "exit 1", 0),
    ("expect=\"all ... good\"", "echo all is; echo so good", 0), ("expect=\"good\"", "echo bad", 1),
    ("expect", "echo unseen", 0),
  ])
  func `success is what the directive says`(
    directive: String, script: String, code: Int32
  ) throws {
    #expect(try Self.exec(directive, script).result.exitCode == code)
  }

  @Test func `what holds already is not done, and that is said and kept`() throws {
    let exec = try Self.exec("verify=\"test -d .\"", "touch done")
    #expect(exec.result.exitCode == 0)
    #expect(exec.files["done"] == nil)
    #expect(exec.result.output.contains("it is so already: test -d ."))
    #expect(exec.progress.contains("> it was so already: test -d .\n"))
  }

  @Test func `done means verified`() throws {
    let good = try Self.exec("verify=\"test -f made\"", "touch made")
    #expect(good.result.exitCode == 0)
    let bad = try Self.exec("verify=\"test -f made || { echo none there; exit 4; }\"", "true")
    #expect(bad.result.exitCode == 1)
    #expect(bad.result.output.contains("│ none there\n"))
    #expect(bad.progress.contains("not verified:"))
  }

  @Test func `looking at a step changes nothing for the commands that follow`() throws {
    let exec = try Self.exec(
      "verify=\"cd /; kept=other; test -f seen\"", "pwd > seen; set | grep -c ^kept= > kept || true"
    )
    #expect(exec.files["seen"] != "/\n")
    #expect(exec.files["kept"] == "0\n")
  }

  @Test func `a command is not over before what it began is so`() throws {
    let exec = try Self.exec(
      "until=\"test -f ready\" every=100ms timeout=20s",
      "(sleep 0.3; touch ready) > /dev/null 2>&1 &")
    #expect(exec.result.exitCode == 0)
    #expect(exec.result.output.contains("it succeeds now"))
    let never = try Self.exec("until=\"test -f ready\" every=100ms timeout=300ms", "true")
    #expect(never.result.exitCode == 1)
    #expect(never.progress.contains("> not so after 0.3 s: test -f ready ends with exit 1\n"))
  }

  @Test func `what has to be confirmed does not run without a word for it`() throws {
    let exec = try Self.exec("confirm=always", "touch ran")
    #expect(exec.result.exitCode == 4)
    #expect(exec.files["ran"] == nil)
    #expect(
      exec.result.errors == """
        waits for a person: 1 Do it has to be confirmed: 'confirm=always'
          to run it all the same: runbook exec try.md --yes --confirm 1

        """)
    #expect(try Self.exec("confirm=always", "touch ran", "--confirm", "1").result.exitCode == 0)
  }

  @Test func `a directive with an error keeps its command from running`() throws {
    let exec = try Self.exec("confrim=always", "touch ran")
    #expect(exec.result.exitCode == 4)
    #expect(exec.files["ran"] == nil)
    #expect(exec.result.output.contains("the directive on line 7 has an error"))
    #expect(
      exec.result.errors.hasPrefix(
        "try.md:7:18: error: a directive has no key 'confrim'; 'confirm' is perhaps meant"))
  }

  @Test func `a slip of one letter behind a fence keeps its command from running too`() throws {
    let folder = try TemporaryFolder()
    try folder.write(
      "# A\n\n1. Do it:\n\n   ```sh {confrim=always}\n   touch ran\n   ```\n", to: "a.md")
    let exec = try Tool.run("exec", "a.md", "--yes", "--no-input", in: folder)
    #expect(exec.exitCode == 4)
    #expect(
      exec.errors.contains("a.md:5:11: error: 'confrim' is no key; 'confirm' is perhaps meant"))
    #expect(try !folder.names.contains("ran"))
  }

  @Test func `a dry run says how each command would run, and of a rollback, what it would undo`()
    throws
  {
    let folder = try TemporaryFolder()
    try folder.write(
      Self.guide("timeout=5m retry=2 verify=\"test -f a\" rollback=\"rm a\"", "touch a"),
      to: "try.md")
    let plain = try Tool.run("exec", "try.md", "--dry-run", in: folder)
    #expect(
      plain.output.contains(
        "  run 1 Do it\n      touch a\n      (at most 5 min a try)\n"
          + "      (up to 3 tries, 5 s between them)\n      (looked at before and after: test -f a)\n"
      ))
    _ = try Tool.run("exec", "try.md", "--yes", "--no-input", in: folder)
    let back = try Tool.run("exec", "try.md", "--dry-run", "--rollback", in: folder)
    #expect(back.output.contains("  undo 1\n      rm a\n"))
    #expect(try folder.names.contains("a"))
  }

  @Test func `another output than the guide shows is told of and is no failure`() throws {
    let folder = try TemporaryFolder()
    try folder.write(
      """
      # Try It

      1. Ask it:

         ```sh
         echo "tool 3.2.1"; echo "state: red"
         ```

         You should see:

         ```text
         tool 1.0.0
         state: green
         ```

      """, to: "try.md")
    let exec = try Tool.run("exec", "try.md", "--yes", "--no-input", in: folder)
    #expect(exec.exitCode == 0)
    #expect(
      exec.output.contains("the guide shows another output: 'state: green' (line 13) did not come"))
    #expect(
      try folder.read("try.progress.md").contains(
        "its output differs from what the guide shows: 'state: green' (line 13) did not come"))
  }

  @Test func `a step by hand with a command runs it, and a name finds it`() throws {
    let folder = try TemporaryFolder()
    try folder.write(
      "# Try It\n\n1. Open it <!-- runbook: name=opening run=\"touch opened\" -->\n2. Close it\n",
      to: "try.md")
    let exec = try Tool.run(
      "exec", "try.md", "--yes", "--no-input", "--only", "opening", in: folder)
    #expect(exec.exitCode == 4)
    #expect(try folder.names == ["opened", "try.md", "try.progress.md"])
  }

  @Test func `a command is ended at its limit of time, with all that it started`() throws {
    let exec = try Self.exec(
      "timeout=300ms",
      "trap '' TERM; (trap '' TERM; sleep 60; touch late) & echo $! > child; sleep 60")
    #expect(exec.result.exitCode == 1)
    #expect(exec.result.output.contains("exit 124"))
    #expect(exec.progress.contains("> ended after 0.3 s, its limit\n"))
    let child = try #require(exec.files["child"].map { $0.filter(\.isNumber) })
    #expect(!RunningProcess.isAlive(child))
    #expect(exec.files["late"] == nil)
  }

  @Test func `the command line limits the time where no directive does`() throws {
    let exec = try Self.exec("retry=0", "sleep 60", "--timeout", "200ms")
    #expect(exec.result.exitCode == 1)
    #expect(exec.progress.contains("ended after 0.2 s, its limit"))
  }

  @Test func `a folder and a shell are those of one block`() throws {
    let folder = try TemporaryFolder()
    try folder.makeFolder("guides")
    try folder.makeFolder("guides/site")
    try folder.write(
      """
      # Try It

      1. Elsewhere:

         ```bash {cwd=site shell=sh}
         pwd > place; echo "${BASH_VERSION-none}" >> place
         ```

      2. Here:

         ```bash
         pwd > here
         ```

      """, to: "guides/try.md")
    let exec = try Tool.run("exec", "guides/try.md", "--yes", "--no-input", in: folder)
    #expect(exec.exitCode == 0)
    let place = try folder.read("guides/site/place").split(separator: "\n")
    #expect(place.first?.hasSuffix("/guides/site") == true)
    #expect(place.last == "none")
    #expect(try folder.names.contains("here"))
  }

  @Test func `what runs in the background goes on beside the run and ends with it`() throws {
    let folder = try TemporaryFolder()
    try folder.write(
      """
      # Try It

      1. Serve it:

         ```sh {background}
         echo $$ > begun; mv begun server; while true; do sleep 0.1; done
         ```

      2. Use it:

         ```sh
         sh wait.sh; kill -0 "$(cat server)"; echo said
         ```

      """, to: "try.md")
    try folder.write("until test -e server; do sleep 0.01; done\n", to: "wait.sh")
    let exec = try Tool.run("exec", "try.md", "--yes", "--no-input", in: folder)
    #expect(exec.exitCode == 0, "\(exec.output)\(exec.errors)")
    #expect(exec.output.contains("said\n"))
    #expect(try !RunningProcess.isAlive(folder.read("server").filter(\.isNumber)))
    let resumed = try Tool.run("mark", "try.progress.md", "2", "pending", in: folder)
    #expect(resumed.exitCode == 0)
    let again = try Tool.run("exec", "try.md", "--yes", "--no-input", in: folder)
    #expect(again.output.contains("1 Serve it ran in the background, and ended with the sitting"))
  }

  @Test func `a secret comes from the command that prints it, and is seen nowhere`() throws {
    let folder = try TemporaryFolder()
    try folder.write("s3cret-0123", to: "vault")
    try folder.write(
      """
      # Try It

      1. Deploy it:

         <!-- runbook: secret="YOUR_KEY=cat vault" -->
         ```sh
         ./deploy --key <your-key>
         ```

      """, to: "try.md")
    try folder.write("#!/bin/sh\necho \"got $2\" | tee got\n", to: "deploy")
    try FileManager.default.setAttributes(
      [.posixPermissions: 0o755], ofItemAtPath: folder.url(of: "deploy").path)
    let exec = try Tool.run("exec", "try.md", "--yes", "--no-input", in: folder)
    #expect(exec.exitCode == 0)
    #expect(try folder.read("got") == "got s3cret-0123\n")
    #expect(exec.output.contains("got ••••••••\n"))
    #expect(!exec.output.contains("s3cret"))
    #expect(!(try folder.read("try.progress.md").contains("s3cret")))
  }
}
