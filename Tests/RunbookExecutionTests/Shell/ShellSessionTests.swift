import RunbookExecution
import RunbookModel
import RunbookTestSupport
import SystemCalls
import Testing

struct ShellSessionTests {
  /// A session of the real bash in a small environment, and what it has shown.
  struct Shell {
    var session: ShellSession
    var mask = SecretMask([])
    private(set) var output = ""
    private(set) var errors = ""
    private(set) var ending: CommandResult.Ending?
    private(set) var place: CommandPlace?

    init(environment: [String: String] = [:], directory: String = "/") throws {
      let path = ["PATH": ProcessContext.environment["PATH"] ?? "/usr/bin:/bin"]
      session = ShellSession(
        shell: "/bin/bash", environment: path.merging(environment) { $1 }, directory: directory,
        signals: try SignalWatch())
    }

    @discardableResult
    mutating func run(
      _ script: String, _ values: [Input.Name: String] = [:], shell: ShellName? = nil,
      directory: String? = nil, timeout: Duration? = nil
    ) async throws -> Int {
      var output: [UInt8] = []
      var errors: [UInt8] = []
      let prepared = try PreparedScript(.command(script), inputs: [], values: values)
      let request = CommandRequest(
        prepared, mask: mask, shell: shell, directory: directory, timeout: timeout)
      let result = try await session.run(request) { stream, bytes in
        if stream == .standardOutput { output += bytes } else { errors += bytes }
      }
      self.output = String(decoding: output, as: UTF8.self)
      self.errors = String(decoding: errors, as: UTF8.self)
      ending = result.ending
      place = result.place
      return result.exitCode
    }

    mutating func value(printedBy script: String) async throws -> (value: String?, CommandResult) {
      output = ""
      errors = ""
      var shown: [(OutputStream, [UInt8])] = []
      let result = try await session.value(printedBy: request(script)) { shown.append(($0, $1)) }
      for (stream, bytes) in shown {
        let text = String(decoding: bytes, as: UTF8.self)
        if stream == .standardOutput { output += text } else { errors += text }
      }
      return result
    }

    mutating func start(_ script: String, title: String) async throws {
      try await session.start(request(script), title: title)
    }

    private func request(_ script: String) throws -> CommandRequest {
      CommandRequest(
        try PreparedScript(.command(script), inputs: [], values: [:]), mask: mask)
    }
  }

  @Test func `a command's output and its exit code are those of the shell`() async throws {
    var shell = try Shell()
    #expect(try await shell.run("echo out; echo err >&2; (exit 7)") == 7)
    #expect(shell.output == "out\n")
    #expect(shell.errors == "err\n")
  }

  @Test func `the first failing command ends a block`() async throws {
    var shell = try Shell()
    #expect(try await shell.run("echo one\nfalse\necho two") == 1)
    #expect(shell.output == "one\n")
  }

  @Test func `a failure that the script looks at is none`() async throws {
    var shell = try Shell()
    #expect(
      try await shell.run("false || echo no\nif false; then :; fi\nfalse | cat\necho end") == 0)
    #expect(shell.output == "no\nend\n")
  }

  @Test func `a block with a syntax error runs nothing of it`() async throws {
    var shell = try Shell()
    #expect(try await shell.run("echo ran\nif true; then\n") == 2)
    #expect(shell.output == "")
    #expect(shell.errors.contains("syntax error"))
  }

  @Test func `directory, variables, functions, options and mask go on to the next block`()
    async throws
  {
    var shell = try Shell()
    let script = """
      cd /tmp; umask 027; plain='a b'; export shared=$'x\\ny'; list=(1 "2 3"); shopt -s nullglob
      set -o pipefail
      greet() { echo "hello $1"; }
      declare -A map=([k]=v)
      """
    #expect(try await shell.run(script) == 0)
    let questions = """
      pwd; umask; echo "$plain"; echo "$shared"; env | grep ^shared=; echo "${list[1]}"
      greet you; echo "${map[k]}"; shopt nullglob; set -o | grep pipefail
      """
    #expect(try await shell.run(questions) == 0)
    let expected = [
      "/tmp", "0027", "a b", "x", "y", "shared=x", "2 3", "hello you", "v", "nullglob on",
      "pipefail on",
    ]
    let lines = shell.output.split(separator: "\n")
    let words = lines.map { line in
      line.split { $0 == " " || $0 == "\t" }.joined(separator: " ")
    }
    #expect(words == expected)
  }

  @Test(arguments: [
    "cd /tmp; x=1; exit 3", "cd /tmp; x=1; false", "cd /tmp; x=1; trap 'true' EXIT",
  ])
  func `a block that ends early or badly still hands on its state`(_ script: String) async throws {
    var shell = try Shell()
    try await shell.run(script)
    #expect(try await shell.run("echo $PWD $x") == 0)
    #expect(shell.output == "/tmp 1\n")
  }

  @Test func `a shell that is killed leaves the state of before`() async throws {
    var shell = try Shell()
    try await shell.run("x=1")
    #expect(try await shell.run("x=2; kill -9 $$") == 137)
    try await shell.run("echo $x")
    #expect(shell.output == "1\n")
  }

  @Test func `an unset variable stays unset in the next block`() async throws {
    var shell = try Shell(environment: ["GONE": "there"])
    try await shell.run("echo $GONE; unset GONE")
    #expect(shell.output == "there\n")
    try await shell.run("echo ${GONE-unset}")
    #expect(shell.output == "unset\n")
  }

  @Test func `no start-up file is read, and children get the caller's variable for theirs`()
    async throws
  {
    var shell = try Shell(environment: ["BASH_ENV": "/dev/null", "ENV": "/dev/null"])
    try await shell.run("echo $BASH_ENV")
    #expect(shell.output == "/dev/null\n")
  }

  @Test func `a command reads an empty standard input and does not hang`() async throws {
    var shell = try Shell()
    #expect(try await shell.run("cat; echo end") == 0)
    #expect(shell.output == "end\n")
  }

  @Test func `a process left in the background does not hold up the block`() async throws {
    var shell = try Shell()
    #expect(try await shell.run("sleep 600 & echo $!") == 0)
    let process = shell.output.split(separator: "\n").first ?? ""
    #expect(try await shell.run("kill \(process)") == 0)
  }

  @Test func `a large state and a large output both arrive whole`() async throws {
    var shell = try Shell()
    try await shell.run("big=$(head -c 300000 /dev/zero | tr '\\0' a); seq 20000")
    #expect(shell.output.hasSuffix("\n20000\n"))
    try await shell.run("echo ${#big}")
    #expect(shell.output == "300000\n")
  }

  @Test func `neither script nor value is in an argument vector or the environment`() async throws {
    var shell = try Shell()
    let script = "secret=«KEY»; tr '\\0' '\\n' </proc/$$/cmdline; env"
    try await shell.run(script, ["KEY": "s3cr3t-value"])
    #expect(!shell.output.contains("s3cr3t"))
    #expect(!shell.output.contains("secret="))
  }

  @Test func `secrets are hidden on both streams`() async throws {
    var shell = try Shell()
    shell.mask = SecretMask(["s3cr3t-value"])
    try await shell.run("echo «KEY»; printf %s «KEY» | base64 >&2", ["KEY": "s3cr3t-value"])
    #expect(shell.output == "••••••••\n")
    #expect(!shell.errors.contains("czNjcjN0"))
  }

  @Test func `nothing is left in the folder for temporary files`() async throws {
    let pipe = try await pipeOfShell()
    #expect(pipe.hasPrefix("/tmp/runbook-"))
    #expect(!DurableFile(FilePath.folder(of: pipe)).exists)
  }

  /// The pipe that a shell had that is gone.
  private func pipeOfShell() async throws -> String {
    var shell = try Shell()
    try await shell.run("echo \"$__runbook_channel\"")
    return shell.output.split(separator: "\n").first.map(String.init) ?? ""
  }

  @Test func `a shell that cannot be started is an error that names it`() async throws {
    var session = ShellSession(
      shell: "/nowhere/bash", environment: [:], directory: "/", signals: try SignalWatch())
    let script = try PreparedScript(.command("true"), inputs: [], values: [:])
    await #expect(throws: ExecutionError.self) {
      _ = try await session.run(CommandRequest(script, mask: SecretMask([]))) { _, _ in }
    }
  }
}
