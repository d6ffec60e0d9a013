import Foundation
import RunbookTestSupport
import Testing

/// Law 8: several who work on one run at the same time.
struct TwoAtOnceTests {
  private static let guide =
    "# Many hands\n\n## Step 1: Work\n\n"
    + (1...12).map { "\($0). Open drawer \($0)\n" }.joined()

  private func folder() throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    try folder.write(Self.guide, to: "hands.md")
    _ = try Tool.run("exec", "hands.md", "--no-input", "--by", "ana", in: folder)
    return folder
  }

  @Test func `law 8: what many write down at the same time is all there`() throws {
    let folder = try folder()
    let processes = try (1...12).map { number in
      let process = Process()
      process.executableURL = Tool.location
      process.arguments = [
        "mark", "hands.progress.md", "1.\(number)", "done", "--by", "p\(number)",
      ]
      process.currentDirectoryURL = folder.url
      process.standardOutput = FileHandle.nullDevice
      try process.run()
      return process
    }
    for process in processes {
      process.waitUntilExit()
      #expect(process.terminationStatus == 0)
    }
    let status = try Tool.run("status", "hands.progress.md", in: folder)
    #expect(status.output.contains("12 of 12"), "\(status.output)")
    #expect(try Tool.run("strip", "hands.progress.md", in: folder).output == Self.guide)
    let text = try folder.read("hands.progress.md")
    for number in 1...12 {
      #expect(text.contains("**1.\(number) Open drawer \(number)** done · p"))
    }
    #expect(try folder.names == ["hands.md", "hands.progress.md"])
  }

  @Test func `law 8: what was marked from elsewhere at a prompt is not written down again`() throws
  {
    let folder = try folder()
    var terminal = try ExecTerminal("exec", "hands.md", in: folder)
    try terminal.expect("Open drawer 12")
    try terminal.expect("›")
    let mark = try Tool.run(
      "mark", "hands.progress.md", "1.2", "1.3", "done", "--by", "otto", in: folder)
    #expect(mark.exitCode == 0, "\(mark.errors)")
    try terminal.type("d\n")
    #expect(try terminal.finish().exitCode == 0)
    let text = try folder.read("hands.progress.md")
    #expect(text.contains("**1.4 Open drawer 4** done · ana"))
    #expect(text.contains("**1.2 Open drawer 2** done · otto"))
    #expect(text.ranges(of: "**1.2 Open drawer 2** done").count == 1)
    #expect(text.contains("12 of 12"))
  }

  @Test(arguments: [
    ["exec", "hands.md", "--no-input"], ["update", "hands.progress.md"],
    ["merge", "hands.progress.md"],
  ])
  func `law 8: while one holds the run, no other does, and is told who`(
    _ arguments: [String]
  ) throws {
    let folder = try folder()
    try folder.write(Self.guide + "13. Close the room\n", to: "hands.md")
    var terminal = try ExecTerminal("exec", "hands.progress.md", in: folder)
    try terminal.expect("›")
    let second = try Tool.run(arguments, in: folder)
    #expect(second.exitCode == 5)
    #expect(second.errors.contains("is held by ana (process "), "\(second.errors)")
    try terminal.type("q\n")
    _ = try terminal.finish()
    #expect(try Tool.run(arguments, in: folder).exitCode != 5)
  }
}
