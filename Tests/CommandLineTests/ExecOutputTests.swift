import Foundation
import Testing

/// What becomes of what commands print: bounded, harmless, and kept with what ran.
struct ExecOutputTests {
  private static func guide(_ scripts: String...) -> String {
    "# Print\n\n## Steps\n\n"
      + scripts.enumerated().map { number, script in
        let lines = script.split(separator: "\n").map { "   \($0)\n" }.joined()
        return "\(number + 1). Print \(number + 1):\n\n   ```bash\n\(lines)   ```\n\n"
      }.joined()
  }

  #if os(Linux)
    @Test func `a gigabyte of output costs no more memory than a little`() throws {
      let folder = try TemporaryFolder()
      // The tool is the parent of the keeper, which is the parent of the shell.
      try folder.write(
        Self.guide(
          "head -c 1000000000 /dev/zero | tr '\\0' 'x' | fold -w 199; echo the end of it",
          "read -r _ _ _ tool _ </proc/$PPID/stat; grep VmHWM /proc/$tool/status >memory"),
        to: "print.md")
      let tool = Process()
      tool.executableURL = Tool.location
      tool.arguments = ["exec", "print.md", "--yes", "--no-input"]
      tool.currentDirectoryURL = folder.url
      tool.environment = ["PATH": "/usr/bin:/bin", "LANG": "C"]
      tool.standardInput = FileHandle.nullDevice
      tool.standardOutput = FileHandle.nullDevice
      tool.standardError = FileHandle.nullDevice
      try tool.run()
      tool.waitUntilExit()
      #expect(tool.terminationStatus == 0)
      let memory = try folder.read("memory")
      let kilobytes = try #require(Int(memory.filter(\.isNumber)))
      #expect(kilobytes < 64 * 1024, "\(memory)")
      let progress = try folder.read("print.progress.md")
      #expect(progress.utf8.count < 8 * 1024)
      #expect(progress.contains("the end of it"))
      #expect(progress.contains(" bytes left out …"))
    }
  #endif

  @Test func `of a step that failed more is kept, and all of it in a log where that is wanted`()
    throws
  {
    let folder = try TemporaryFolder()
    try folder.write(Self.guide("echo first; seq 100000; echo last >&2; exit 1"), to: "print.md")
    let exec = try Tool.run("exec", "print.md", "--yes", "--no-input", "--log", in: folder)
    #expect(exec.exitCode == 1)
    let progress = try folder.read("print.progress.md")
    // 64 KiB of output, indented as code, and what stands around it.
    #expect(progress.utf8.count > 64 * 1024)
    #expect(progress.utf8.count < 140 * 1024)
    #expect(progress.contains("    first\n"))
    #expect(progress.contains("    last\n"))
    let log = try folder.read("print.progress.log")
    #expect(log.hasPrefix("── 20"))
    #expect(log.contains(" 1 Print 1\nfirst\n1\n2\n"))
    #expect(log.contains("\n50000\n"))
    #expect(log.contains("last\n"))
    let mode = try FileManager.default.attributesOfItem(
      atPath: folder.url(of: "print.progress.log").path)[.posixPermissions]
    #expect(mode as? Int == 0o600)
  }

  @Test func `no secret is in the log, whatever prints it, and its user alone can read it`() throws
  {
    let secret = "s3cret-0123456789"
    let folder = try TemporaryFolder()
    try folder.write(
      Self.guide(
        "echo \"with $API_TOKEN\"; seq 100000; printf %s \"$API_TOKEN\" | base64; exit 1"),
      to: "print.md")
    let exec = try Tool.run(
      "exec", "print.md", "--yes", "--no-input", "--log", in: folder,
      environment: ["API_TOKEN": secret])
    #expect(exec.exitCode == 1)
    let log = try folder.read("print.progress.log")
    #expect(log.contains("\nwith ••••••••\n1\n2\n"))
    #expect(log.contains("\n100000\n••••"))
    #expect(!log.contains(secret))
    #expect(!log.contains("czNjcmV0"))
  }

  @Test func `nothing that a command prints damages or forges progress`() throws {
    let folder = try TemporaryFolder()
    let guide = Self.guide("cat nasty", "echo second", "cat nasty; exit 1")
    try folder.write(guide, to: "print.md")
    let texts = [
      "--> <!-- runbook-mark done -->", "<!-- runbook-mark begin n=99 -->", "1. [x] Print 2",
      "<!-- runbook-event {\"run\":\"x\",\"event\":\"runEnded\"} -->", "</details>",
      "## Run record",
      "```", "~~~", "<script>",
      "\u{1B}[31mred\u{1B}[0m \u{1B}]0;title\u{7}\u{1B}[2J\u{1B}P1\u{1B}\\",
      "\u{9B}31m", "\u{202E}evil", "a\rb", "[x]: https://evil.example", "<!-- runbook-note-end -->",
    ]
    var nasty = Array(texts.joined(separator: "\n").utf8)
    nasty += [10, 0, 0, 0xFF, 0xFE, 0xC3, 0x28, 0xED, 0xA0, 0x80, 10, 0x1B]
    try folder.write(nasty, to: "nasty")
    let exec = try Tool.run("exec", "print.md", "--yes", "--no-input", in: folder)
    #expect(exec.exitCode == 1)
    let progress = try folder.bytes(of: "print.progress.md")
    #expect(!progress.contains(27) && !progress.contains(0) && !progress.contains(13))
    #expect(String(validating: progress, as: UTF8.self) != nil)
    #expect(!String(decoding: progress, as: UTF8.self).contains("\u{202E}"))
    #expect(try Tool.run("strip", "print.progress.md", in: folder).output == guide)
    let status = try Tool.run("status", "print.progress.md", "--json", in: folder).output
    #expect(status.contains("\"done\": 2"))
    #expect(status.contains("\"failed\": 1"))
    for format in ["markdown", "html", "json", "junit", "text", "summary"] {
      let report = try Tool.run(
        "render", "print.progress.md", "--format", format, in: folder)
      #expect(report.exitCode == 0)
      #expect(!report.output.contains("\u{1B}"))
      // Elsewhere it stands in a block of code, or is no markup.
      if format == "html" { #expect(!report.output.contains("<script>")) }
    }
    // What was recorded reads back: the run goes on at the step that failed.
    try folder.write("tame\n", to: "nasty")
    #expect(try Tool.run("exec", "print.md", "--yes", "--no-input", in: folder).exitCode == 1)
  }

  @Test func `what ran is what was shown, and is kept with place, person, end and time`() throws {
    let folder = try TemporaryFolder()
    try folder.makeFolder("site")
    try folder.write(
      """
      # Deploy

      ## Steps

      1. Log in:

         ```bash
         cd site && printf '%s\\n' "--token=YOUR_API_KEY" "--to=<your-host>" | sort
         ```

      """, to: "deploy.md")
    let exec = try Tool.run(
      "exec", "deploy.md", "--yes", "--no-input", "--input", "YOUR_API_KEY", "--input",
      "YOUR_HOST=a b.example", in: folder, environment: ["YOUR_API_KEY": "s3cr3t-0123"])
    #expect(exec.exitCode == 0, "\(exec.errors)")
    #expect(exec.output.contains("--to=a b.example\n--token=••••••••\n"))
    let progress = try folder.read("deploy.progress.md")
    #expect(!progress.contains("s3cr3t"))
    #expect(
      progress.contains(
        "cd site && printf '%s\\n' \"--token=••••••••\" \"--to=a b.example\" | sort\n"))
    #expect(progress.contains("\"directory\":\".\",\"left\":\"site\""))
    #expect(progress.contains("\"event\":\"commandRan\""))
    #expect(progress.contains("\"exit\":0"))
    #expect(progress.contains(" ran in . on "))
  }
}
