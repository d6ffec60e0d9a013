import Foundation
import RunbookTestSupport
import Testing

/// Where scripts and secrets go, and where not.
struct ExecSecrecyTests {
  static let secret = "s3cret-0123456789"
  static let mark = "mark-of-this-script"

  /// What looks at all arguments, and at all files that could hold what a run is about.
  ///
  /// The patterns are spelled otherwise than what they find: others look at arguments meanwhile.
  private static let looking =
    "ps axww -o args= > args; find \"$TMPDIR\" -type f > files; "
    + "grep -rls 'mark-of-[t]his-script' /dev/shm /var/tmp >> files || true; "
    + "grep -rls 's3cre[t]-01234' . /dev/shm /var/tmp >> files || true"

  private static let shell = ": \(mark); \(looking)\nprintf %s \"<api-token>\" > got"

  @Test(arguments: ["bash", "sh"])
  func `no script or secret is in an argument, nor in a file while it runs or afterwards`(
    _ program: String
  ) throws { try Self.keepsSecret(program, Self.shell) }

  @Test(.enabled(if: InstalledProgram.isThere("zsh"), "zsh is not installed"))
  func `nor with zsh`() throws { try Self.keepsSecret("zsh", Self.shell) }

  @Test(.enabled(if: InstalledProgram.isThere("fish"), "fish is not installed"))
  func `nor with fish`() throws {
    try Self.keepsSecret("fish", "sh look.sh # \(Self.mark)\nprintf %s \"<api-token>\" > got")
  }

  @Test(.enabled(if: InstalledProgram.isThere("python3"), "python3 is not installed"))
  func `nor with python`() throws {
    try Self.keepsSecret(
      "python3",
      "import os  # \(Self.mark)\nos.system('sh look.sh')\nopen('got', 'w').write('<api-token>')")
  }

  @Test(.enabled(if: InstalledProgram.isThere("node"), "node is not installed"))
  func `nor with node`() throws {
    try Self.keepsSecret(
      "node",
      "require('child_process').execSync('sh look.sh')  // \(Self.mark)\n"
        + "require('fs').writeFileSync('got', '<api-token>')")
  }

  private static func keepsSecret(_ program: String, _ script: String) throws {
    let folder = try TemporaryFolder()
    try folder.makeFolder("tmp")
    try folder.write(looking, to: "look.sh")
    try folder.write(
      "# Show It\n\n1. Show it:\n\n   ```sh {interpreter=\(program)}\n   "
        + script.replacing("\n", with: "\n   ") + "\n   ```\n", to: "show.md")
    let exec = try Tool.run(
      "exec", "show.md", "--yes", "--no-input", "--input", "API_TOKEN", in: folder,
      environment: ["API_TOKEN": secret, "TMPDIR": folder.url(of: "tmp").path])
    #expect(exec.exitCode == 0, "\(exec.output)\(exec.errors)")
    #expect(try folder.read("got") == secret)
    let arguments = try folder.read("args")
    #expect(arguments.contains("exec show.md"))
    #expect(!arguments.contains(mark))
    #expect(!arguments.contains(secret))
    #expect(try folder.read("files") == "")
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.url(of: "tmp").path).isEmpty)
    #expect(try !folder.read("show.progress.md").contains(secret))
  }

  @Test func `a secret is masked in the small run of a remedy`() throws {
    let folder = try TemporaryFolder()
    try folder.write(
      """
      # Try It

      ## Steps

      1. Try it:

         ```sh
         printf '%s' "$API_TOKEN" > kept; exit 3
         ```

      ## Troubleshooting

      ### Issue: The token is refused

      **Symptoms:** the command ends with exit 3

      **Solutions:**

      1. Look at it:

         ```sh
         cat kept; echo
         ```

      """, to: "try.md")
    let exec = try Tool.run(
      "exec", "try.md", in: folder, input: "r\nt 1\nr\nq\n", environment: ["API_TOKEN": Self.secret]
    )
    #expect(exec.output.contains("cat kept"))
    #expect(exec.output.contains("••••••••"), "\(exec.output)")
    #expect(!exec.output.contains(Self.secret))
    #expect(try !folder.read("try.progress.md").contains(Self.secret))
  }

  @Test func `a secret is masked in a linked guide`() throws {
    let folder = try TemporaryFolder()
    try folder.write(
      "# A\n\n1. Keep it:\n\n   ```sh\n   printf %s \"$API_TOKEN\" > kept\n   ```\n"
        + "2. Follow [the other](b.md)\n", to: "a.md")
    try folder.write("# B\n\n1. Show it:\n\n   ```sh\n   cat kept; echo\n   ```\n", to: "b.md")
    let exec = try Tool.run(
      "exec", "a.md", in: folder, input: "r\ng\nr\n", environment: ["API_TOKEN": Self.secret])
    #expect(exec.exitCode == 0, "\(exec.output)\(exec.errors)")
    #expect(exec.output.contains("••••••••"))
    for text in [exec.output, try folder.read("a.progress.md"), try folder.read("b.progress.md")] {
      #expect(!text.contains(Self.secret))
    }
  }

  @Test func `a value that holds a secret is not kept either`() throws {
    let folder = try TemporaryFolder()
    try folder.write(
      """
      # Try It

      1. Try it:

         ```sh
         printf '%s %s' "$TARGET" "$API_TOKEN" > got
         ```

      2. Look at it

      """, to: "try.md")
    let target = "https://ana:\(Self.secret)@example.com"
    let exec = try Tool.run(
      "exec", "try.md", "--yes", "--no-input", in: folder,
      environment: ["API_TOKEN": Self.secret, "TARGET": target])
    #expect(exec.exitCode == 4, "\(exec.output)\(exec.errors)")
    #expect(try folder.read("got") == "\(target) \(Self.secret)")
    #expect(try !folder.read("try.progress.md").contains(Self.secret))
  }

  @Test(arguments: ["abc", "é1"])
  func `a secret too short to mask is refused from each source`(_ value: String) throws {
    let folder = try TemporaryFolder()
    try folder.write(
      "# A\n\n1. Do it:\n\n   ```sh\n   printf %s \"$API_TOKEN\" > got\n   ```\n", to: "a.md")
    try folder.write("API_TOKEN=\(value)\n", to: "values.env")
    let results = [
      try Tool.run(
        "exec", "a.md", "--yes", "--no-input", in: folder, environment: ["API_TOKEN": value]),
      try Tool.run("exec", "a.md", "--yes", "--input", "API_TOKEN=\(value)", in: folder),
      try Tool.run("exec", "a.md", "--yes", "--inputs", "values.env", in: folder),
      try Tool.run("exec", "a.md", "--yes", in: folder, input: "\(value)\n"),
    ]
    for result in results {
      #expect(result.exitCode == 4)
      #expect((result.output + result.errors).contains("is shorter than 4 characters"))
      #expect(!(result.output + result.errors).contains(value))
    }
    #expect(try !folder.names.contains("got"))
  }

  @Test func `a key of several lines that is pasted at a prompt is neither taken nor seen`() throws
  {
    let folder = try TemporaryFolder()
    try folder.write(
      "# A\n\n1. Do it:\n\n   ```sh\n   printf %s \"$API_TOKEN\" > got\n   ```\n", to: "a.md")
    var terminal = try ExecTerminal("exec", "a.md", in: folder)
    try terminal.expect("API_TOKEN ›")
    try terminal.type("-----BEGIN\nQUJDREVG\n-----END\n")
    try terminal.expect("several lines came, and none of them is taken")
    try terminal.answer("API_TOKEN", Self.secret)
    try terminal.answer("[r]un", "r")
    let end = try terminal.finish()
    #expect(end.exitCode == 0)
    #expect(!end.transcript.contains("QUJDREVG"))
    #expect(try folder.read("got") == Self.secret)
  }

  @Test func `a secret in a value is hidden in the commands of remedies and linked guides`() throws
  {
    let folder = try TemporaryFolder()
    try folder.write(
      """
      # A

      ## Steps

      1. Keep it:

         ```sh
         printf %s "$API_TOKEN" > kept; touch <target>; exit 3
         ```
      2. Follow [the other](b.md)

      ## Troubleshooting

      ### Issue: It ends with exit 3

      **Symptoms:** the command ends with exit 3

      **Solutions:**

      1. Look at it:

         ```sh
         ls <target>
         ```

      """, to: "a.md")
    try folder.write("# B\n\n1. Show it:\n\n   ```sh\n   ls <target>\n   ```\n", to: "b.md")
    // The guide hands it to `ls` as an argument, where other tests look for theirs.
    let secret = "hidden-0123456789"
    let target = "it has \(secret)"
    let exec = try Tool.run(
      "exec", "a.md", "--input", "TARGET", in: folder,
      input: "r\nt 1\nr\ns\ng\n\(target)\nr\n",
      environment: ["API_TOKEN": secret, "TARGET": target])
    // Where nobody sits at a terminal, what was answered is shown behind its prompt.
    let shown = exec.output.replacing("TARGET › \(target)\n", with: "")
    #expect(shown.split(separator: "ls 'it has ••••••••'").count > 2, "\(shown)")
    #expect(!shown.contains(secret))
    for name in ["a.progress.md", "b.progress.md"] {
      #expect(try !folder.read(name).contains(secret))
    }
  }
}
