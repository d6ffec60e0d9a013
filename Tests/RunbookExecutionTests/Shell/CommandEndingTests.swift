import RunbookExecution
import RunbookTestSupport
import SystemCalls
import Testing

/// How commands are brought to an end, with all that they have begun.
struct CommandEndingTests {
  /// Waits until something holds, with a deadline that only a failure reaches.
  ///
  /// It keeps its thread: who gives it up gets it back late where other tests keep theirs.
  static func holdsSoon(_ condition: () -> Bool) -> Bool {
    let deadline = ContinuousClock.now + .seconds(60)
    while !condition() {
      if ContinuousClock.now > deadline { return false }
      _ = WatchedDescriptor.ready(of: [], within: .milliseconds(5))
    }
    return true
  }

  @Test func `a tree that ignores being asked is gone soon after its time is over`() async throws {
    var shell = try ShellSessionTests.Shell()
    // Three below each other, one of them in a session of its own, and one that lost its parent.
    let script = """
      trap '' TERM HUP INT
      bash -c 'trap "" TERM; setsid bash -c "trap \\"\\" TERM; echo \\$\\$; sleep 300" & echo $!
        (setsid sleep 301 & echo $!)
        sleep 302 & echo $!; wait' &
      echo $!
      wait
      """
    let began = ContinuousClock.now
    let code = try await shell.run(script, timeout: .milliseconds(500))
    let took = began.duration(to: .now)
    #expect(code == CommandResult.outOfTime)
    #expect(shell.ending == .outOfTime)
    #expect(took < .milliseconds(2500), "\(took)")
    let processes = shell.output.split(separator: "\n")
    #expect(processes.count == 5, "\(shell.output)")
    for process in processes { #expect(!RunningProcess.isAlive(process)) }
  }

  @Test func `what ends when it is asked to has the time to put things in order`() async throws {
    var shell = try ShellSessionTests.Shell()
    let script = "trap 'echo tidied; exit 0' TERM; sleep 300 & wait"
    #expect(try await shell.run(script, timeout: .milliseconds(200)) == CommandResult.outOfTime)
    #expect(shell.output == "tidied\n")
    #expect(shell.ending == .outOfTime)
  }

  @Test func `a command that ends in time is not touched`() async throws {
    var shell = try ShellSessionTests.Shell()
    #expect(try await shell.run("echo quick", timeout: .seconds(60)) == 0)
    #expect(shell.ending == .byItself)
  }

  @Test func `the state before a command that took too long is that of the next`() async throws {
    var shell = try ShellSessionTests.Shell()
    try await shell.run("x=1")
    try await shell.run("x=2; trap '' TERM; sleep 300", timeout: .milliseconds(100))
    try await shell.run("echo $x")
    #expect(shell.output == "1\n")
  }

  @Test func `what a block leaves running goes on, and can say what it likes`() async throws {
    var shell = try ShellSessionTests.Shell()
    try await shell.run("(sleep 0.05; seq 20000; echo end of it >&2; sleep 300) & echo $!")
    let process = shell.output.split(separator: "\n")[0]
    var news: [String] = []
    let isTold = Self.holdsSoon {
      news += shell.session.background.news().map(\.text)
      return news.suffix(2).contains { $0.contains("end of it") }
    }
    #expect(isTold)
    #expect(RunningProcess.isAlive(process))
    #expect(news.contains { $0.contains("\n20000\n") })
  }

  @Test func `at the end, what was left running is hung up on, and daemons are let alone`()
    async throws
  {
    let (job, daemon) = try await leftBehind()
    #expect(Self.holdsSoon { !RunningProcess.isAlive(job) })
    #expect(RunningProcess.isAlive(daemon))
    var shell = try ShellSessionTests.Shell()
    try await shell.run("kill \(daemon)")
  }

  /// A job and a daemon of a session that has ended.
  private func leftBehind() async throws -> (job: String, daemon: String) {
    var shell = try ShellSessionTests.Shell()
    // A daemon is one from when it leads its own session, which takes it a moment.
    try await shell.run(
      """
      sleep 300 & echo $!; setsid sleep 300 </dev/null >/dev/null 2>&1 & daemon=$!
      until [ "$(ps -o sid= -p $daemon | tr -d ' ')" = $daemon ]; do sleep 0.01; done
      echo $daemon
      """)
    let lines = shell.output.split(separator: "\n").map(String.init)
    return (lines[0], lines[1])
  }

  @Test func `a command in the background runs beside others and is ended with the run`()
    async throws
  {
    var shell = try ShellSessionTests.Shell()
    try await shell.run("export where=here")
    shell.mask = SecretMask(["s3cr3t-value"])
    let script =
      "echo $$; echo up $where s3cr3t-value; trap 'echo down; exit 3' TERM; sleep 300 & wait"
    try await shell.start(script, title: "server")
    var news = ""
    #expect(
      Self.holdsSoon {
        for item in shell.session.background.news() { news += item.text }
        return news.contains("up here ••••••••\n")
      })
    #expect(try await shell.run("echo beside") == 0)
    let process = news.split(separator: "\n")[0]
    #expect(RunningProcess.isAlive(process))
    let reports = shell.session.background.end()
    #expect(!RunningProcess.isAlive(process))
    #expect(reports.map(\.title) == ["server"])
    #expect(reports.map(\.exitCode) == [3])
  }

  @Test func `a value that a command prints is taken whole, and neither shown nor kept`()
    async throws
  {
    var shell = try ShellSessionTests.Shell()
    let script = "echo asking >&2; printf 'a b\\nc\\n\\n'; cd /tmp"
    let (value, result) = try await shell.value(printedBy: script)
    #expect(value == "a b\nc")
    #expect(result.exitCode == 0)
    #expect(result.output.text(.ofFailure) == "asking\n")
    #expect(shell.output == "")
    #expect(shell.errors == "asking\n")
    #expect(shell.session.directory == "/")
    #expect(try await shell.value(printedBy: "echo part; false").value == nil)
    #expect(try await shell.value(printedBy: #"printf '\xff'"#).value == nil)
  }

  @Test func `a result says where the command ran, and as whom`() async throws {
    var shell = try ShellSessionTests.Shell(directory: "/usr")
    try await shell.run("cd lib")
    #expect(shell.place == CommandPlace(directory: "/usr"))
    try await shell.run("hostname; id -un")
    #expect(shell.place == CommandPlace(directory: "/usr/lib"))
    #expect(shell.output == "\(CommandPlace(directory: "/").host)\n\(shell.place?.user ?? "")\n")
  }

  @Test func `what runs in the background has secrets hidden that are learned later`() async throws
  {
    var shell = try ShellSessionTests.Shell()
    try await shell.start(
      "until test -e go; do sleep 0.01; done; echo up s3cr3t-value; sleep 300", title: "server")
    shell.session.background.hide(SecretMask(["s3cr3t-value"]))
    try await shell.run("touch go")
    var news = ""
    #expect(
      Self.holdsSoon {
        for item in shell.session.background.news() { news += item.text }
        return news.contains("\n")
      })
    #expect(news == "up ••••••••\n")
    shell.session.background.end()
  }
}
