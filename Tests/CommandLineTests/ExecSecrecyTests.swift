import Foundation
import Testing

/// Where scripts and secrets go, and where not.
struct ExecSecrecyTests {
  static let secret = "s3cret-0123456789"
  static let mark = "mark-of-this-script"

  /// What looks at all arguments and files while a script runs.
  private static let looking =
    "ps axww -o args= > args; find \"$TMPDIR\" -type f > files; "
    + "grep -rls \"$(printf 'mark-of-%s' this-script)\" /dev/shm >> files || true"

  static let scripts = [
    ("bash", ": \(mark); \(looking)\nprintf %s \"<api-token>\" > got"),
    ("sh", ": \(mark); \(looking)\nprintf %s \"<api-token>\" > got"),
    ("zsh", ": \(mark); \(looking)\nprintf %s \"<api-token>\" > got"),
    ("fish", "sh look.sh # \(mark)\nprintf %s \"<api-token>\" > got"),
    (
      "python3",
      "import os  # \(mark)\nos.system('sh look.sh')\nopen('got', 'w').write('<api-token>')"
    ),
    (
      "node",
      "require('child_process').execSync('sh look.sh')  // \(mark)\n"
        + "require('fs').writeFileSync('got', '<api-token>')"
    ),
  ]

  @Test(arguments: scripts)
  func `no script or secret is in an argument, nor in a file while it runs or afterwards`(
    _ program: String, _ script: String
  ) throws {
    guard FileManager.default.isExecutableFile(atPath: "/usr/bin/\(program)") else { return }
    let folder = try TemporaryFolder()
    try folder.makeFolder("tmp")
    try folder.write(Self.looking, to: "look.sh")
    try folder.write(
      "# Show It\n\n1. Show it:\n\n   ```sh {interpreter=\(program)}\n   "
        + script.replacing("\n", with: "\n   ") + "\n   ```\n", to: "show.md")
    let exec = try Tool.run(
      "exec", "show.md", "--yes", "--no-input", "--input", "API_TOKEN", in: folder,
      environment: ["API_TOKEN": Self.secret, "TMPDIR": folder.url(of: "tmp").path])
    #expect(exec.exitCode == 0, "\(exec.output)\(exec.errors)")
    #expect(try folder.read("got") == Self.secret)
    let arguments = try folder.read("args")
    #expect(arguments.contains("exec show.md"))
    #expect(!arguments.contains(Self.mark))
    #expect(!arguments.contains(Self.secret))
    #expect(try folder.read("files") == "")
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.url(of: "tmp").path).isEmpty)
    #expect(try !folder.read("show.progress.md").contains(Self.secret))
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
}
