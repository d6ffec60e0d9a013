import Testing

/// Every command that reads a file answers one that cannot be read in the same way.
struct UnreadableFileTests {
  private static let commands = ["show", "check", "status", "strip", "render"]

  private func expectOneLine(
    _ result: Tool.Result, _ beginning: String, sourceLocation: SourceLocation = #_sourceLocation
  ) {
    #expect(result.exitCode == 3, sourceLocation: sourceLocation)
    #expect(result.errors.hasPrefix(beginning), "\(result.errors)", sourceLocation: sourceLocation)
    #expect(result.errors.count { $0 == "\n" } == 1, sourceLocation: sourceLocation)
  }

  @Test(arguments: commands) func `a missing file is named`(_ command: String) throws {
    let folder = try TemporaryFolder()
    let result = try Tool.run(command, "none.md", in: folder)
    expectOneLine(result, "error: 'none.md' does not exist;")
  }

  @Test(arguments: ["show", "check", "strip", "render"])
  func `a folder is no guide`(_ command: String) throws {
    let folder = try TemporaryFolder()
    try folder.makeFolder("guides.md")
    let result = try Tool.run(command, "guides.md", in: folder)
    expectOneLine(result, "error: 'guides.md' is a folder;")
  }

  @Test(arguments: commands + ["exec"], ["/dev/zero", "pipe"])
  func `a device or pipe is no guide`(_ command: String, _ path: String) throws {
    let folder = try TemporaryFolder()
    try folder.makePipe("pipe")
    let result = try Tool.run(command, path, in: folder)
    expectOneLine(result, "error: '\(path)' is a device or pipe;")
  }

  @Test(arguments: commands) func `an empty file is called empty`(_ command: String) throws {
    let folder = try TemporaryFolder()
    try folder.write("", to: "empty.md")
    let result = try Tool.run(command, "empty.md", in: folder)
    expectOneLine(result, "error: 'empty.md' is empty;")
  }

  @Test(arguments: ["show", "check"])
  func `bytes that are not UTF-8 are located`(_ command: String) throws {
    let folder = try TemporaryFolder()
    try folder.write(Array("# Gr\u{FC}n\nabc".utf8) + [0xE9] + Array("x\n".utf8), to: "latin.md")
    let result = try Tool.run(command, "latin.md", in: folder)
    expectOneLine(result, "latin.md:2:4: error: byte 12 is not UTF-8;")
  }

  @Test(arguments: ["status", "strip", "render"])
  func `a guide without a run is no progress document`(_ command: String) throws {
    let folder = try TemporaryFolder()
    try folder.write(SmallGuide.text, to: "mailbox.md")
    let result = try Tool.run(command, "mailbox.md", in: folder)
    expectOneLine(result, "error: 'mailbox.md' holds no run;")
  }

  @Test(arguments: commands) func `a damaged record is located`(_ command: String) throws {
    let folder = try TemporaryFolder()
    let text = String(decoding: SmallGuide.progress, as: UTF8.self)
      .replacing("connection refused", with: "connection accepted")
    try folder.write(text, to: "mailbox.progress.md")
    let result = try Tool.run(command, "mailbox.progress.md", in: folder)
    expectOneLine(result, "mailbox.progress.md:")
    #expect(result.errors.contains(": error: "))
  }

  @Test func `a path with a line break still makes one line`() throws {
    let folder = try TemporaryFolder()
    expectOneLine(try Tool.run("show", "a\nb.md", in: folder), "error: 'a b.md' does not exist;")
  }
}
