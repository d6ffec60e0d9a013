import Foundation
import RunbookTestSupport
import SystemCalls
import Testing

/// What becomes of commands and progress when a run ends before its time.
struct ExecEndingTests {
  /// A guide with a step that tells the number of its process and of a child, and goes on until
  /// it is ended.
  static let guide = """
    # Wait

    ## Steps

    1. Count:

       ```bash
       echo once >> count
       ```

    2. Begin:

       ```bash
       echo again >> begun
       trap '' HUP
       setsid sleep 300 & echo $! > child
       echo $$ > process; echo begun; wait
       ```

    3. End:

       ```bash
       echo end >> count
       ```

    """

  /// Waits until something holds, with a deadline that only a failure reaches.
  static func expectSoon(_ what: String, _ condition: () throws -> Bool) throws {
    let deadline = ContinuousClock.now + .seconds(20)
    while try !condition() {
      try #require(ContinuousClock.now < deadline, "\(what) did not come to be")
      usleep(5_000)
    }
  }

  /// The tool in the middle of the second step, and what it runs.
  struct Midway: ~Copyable {
    let folder: TemporaryFolder
    let tool: Process

    init(_ guide: String = ExecEndingTests.guide) throws {
      let folder = try TemporaryFolder()
      try folder.write(guide, to: "wait.md")
      let tool = Process()
      tool.executableURL = Tool.location
      tool.arguments = ["exec", "wait.md", "--yes", "--no-input"]
      tool.currentDirectoryURL = folder.url
      tool.environment = ["PATH": "/usr/bin:/bin", "LANG": "C.UTF-8"]
      tool.standardInput = FileHandle.nullDevice
      tool.standardOutput = FileHandle.nullDevice
      tool.standardError = FileHandle.nullDevice
      try tool.run()
      let path = folder.url(of: "process").path
      try ExecEndingTests.expectSoon("the second step") {
        try FileManager.default.fileExists(atPath: path)
          && String(contentsOfFile: path, encoding: .utf8).hasSuffix("\n")
      }
      self.tool = tool
      self.folder = folder
    }

    func processes() throws -> [String] {
      try [folder.read("process"), folder.read("child")].map { String($0.dropLast()) }
    }
  }

  @Test func `killed in the middle of a step, it leaves nothing running and runs nothing twice`()
    throws
  {
    let midway = try Midway()
    let processes = try midway.processes()
    for process in processes { #expect(RunningProcess.isAlive(process)) }
    kill(midway.tool.processIdentifier, SIGKILL)
    midway.tool.waitUntilExit()
    try Self.expectSoon("the end of what it ran") {
      !processes.contains(where: RunningProcess.isAlive)
    }

    let again = try Tool.run("exec", "wait.md", "--yes", "--no-input", in: midway.folder)
    #expect(again.exitCode == 4)
    #expect(again.errors.contains("--retry 2"))
    #expect(try midway.folder.read("begun") == "again\n")
    #expect(try midway.folder.read("count") == "once\n")
    let status = try Tool.run("status", "wait.progress.md", "--json", in: midway.folder)
    #expect(status.output.contains("\"interrupted\": 1"))
  }

  @Test(arguments: [SIGTERM, SIGHUP, SIGINT])
  func `a signal ends it with its command, and progress is saved`(_ signal: Int32) throws {
    let midway = try Midway()
    let processes = try midway.processes()
    kill(midway.tool.processIdentifier, signal)
    midway.tool.waitUntilExit()
    #expect(midway.tool.terminationStatus == 128 + signal)
    for process in processes { #expect(!RunningProcess.isAlive(process)) }
    let progress = try midway.folder.read("wait.progress.md")
    #expect(progress.contains("<!-- runbook-mark interrupted"))
    #expect(progress.contains("<!-- runbook-mark done"))
    let again = try Tool.run("exec", "wait.md", "--yes", "--no-input", in: midway.folder)
    #expect(again.exitCode == 4)
    #expect(try midway.folder.read("begun") == "again\n")
  }

  @Test func `a tree that ignores being asked is gone two seconds after its time is over`() throws {
    let folder = try TemporaryFolder()
    // Three below each other, of which one has a session of its own and one has lost its parent.
    try folder.write(
      #"""
      # Hold

      1. Hold on:

         ```bash {timeout=500ms}
         trap '' TERM HUP INT
         echo $$ >> tree
         bash -c 'trap "" TERM; echo $$ >> tree
           setsid bash -c "trap \"\" TERM; echo \$\$ >> tree; sleep 300" &
           (setsid sleep 301 & echo $! >> tree)
           sleep 302 & echo $! >> tree; wait' &
         wait
         ```

      """#, to: "hold.md")
    let exec = try Tool.run("exec", "hold.md", "--yes", "--no-input", in: folder)
    #expect(exec.exitCode == 1)
    #expect(exec.output.contains("exit 124"))
    let processes = try folder.read("tree").split(separator: "\n").map(String.init)
    #expect(processes.count == 5)
    for process in processes { #expect(!RunningProcess.isAlive(process)) }
    let progress = try folder.read("hold.progress.md")
    let seconds = try #require(progress.firstMatch(of: /"seconds":"([0-9.]+)"/))
    // Half a second until its time is over, and at most two until it is gone.
    #expect(Double(seconds.1).map { $0 < 2.5 } == true, "\(seconds.1)")
  }

  @Test func `a run that is held is refused to a second one, also in the middle of a step`() throws
  {
    let midway = try Midway()
    let second = try Tool.run("exec", "wait.md", "--yes", "--no-input", in: midway.folder)
    #expect(second.exitCode == 5)
    #expect(second.errors.contains("(process \(midway.tool.processIdentifier))"))
    #expect(try midway.folder.read("begun") == "again\n")
    kill(midway.tool.processIdentifier, SIGKILL)
    midway.tool.waitUntilExit()
    // The lock of a dead process is nobody's.
    let third = try Tool.run("exec", "wait.md", "--yes", "--no-input", in: midway.folder)
    #expect(third.exitCode == 4)
  }

  @Test func `when the terminal is gone, the command is ended and progress is saved`() throws {
    let folder = try TemporaryFolder()
    try folder.write(Self.guide, to: "wait.md")
    var terminal = try ExecTerminal("exec", "wait.md", "--yes", in: folder)
    try terminal.expect("│ begun")
    let processes = try [folder.read("process"), folder.read("child")].map {
      String($0.dropLast())
    }
    #expect(terminal.leave() == 129)
    for process in processes { #expect(!RunningProcess.isAlive(process)) }
    #expect(try folder.read("wait.progress.md").contains("<!-- runbook-mark interrupted"))
    let again = try Tool.run("exec", "wait.md", "--yes", "--no-input", in: folder)
    #expect(again.exitCode == 4)
    #expect(try folder.read("begun") == "again\n")
  }

  @Test func `with standard input closed, it does what it can and touches no file`() throws {
    let folder = try TemporaryFolder()
    try folder.write(ExecGuides.local, to: "count.md")
    let script = "'\(Tool.location.path)' exec count.md --yes <&-; echo $? >code"
    let shell = try Process.run(
      URL(fileURLWithPath: "/bin/sh"), arguments: ["-c", "cd '\(folder.url.path)'; \(script)"])
    shell.waitUntilExit()
    #expect(try folder.read("code") == "0\n")
    let strip = try Tool.run("strip", "count.progress.md", in: folder)
    #expect(strip.output == ExecGuides.local)
  }

  @Test func `with standard output closed, it stops, says so and damages nothing`() throws {
    let folder = try TemporaryFolder()
    try folder.write(ExecGuides.local, to: "count.md")
    let script = "'\(Tool.location.path)' exec count.md --yes >&- 2>errors; echo $? >code"
    let shell = try Process.run(
      URL(fileURLWithPath: "/bin/sh"), arguments: ["-c", "cd '\(folder.url.path)'; \(script)"])
    shell.waitUntilExit()
    #expect(try folder.read("code") == "6\n")
    #expect(try folder.read("errors").contains("standard output cannot be written"))
    #expect(try Tool.run("exec", "count.md", "--yes", in: folder).exitCode == 0)
  }
}
