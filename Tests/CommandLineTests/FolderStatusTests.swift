import RunbookModel
import RunbookTestSupport
import Testing

struct FolderStatusTests {
  private static func progress(_ build: (inout RecordBuilder) -> Void) -> [UInt8] {
    var record = RecordBuilder()
    record.add(.runBegan(guide: "mailbox.md", tool: "0.1.0", directory: "."))
    build(&record)
    return SampleProgress.bytes(of: SmallGuide.text, at: "mailbox.md", record.record)
  }

  private func folder() throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    try folder.makeFolder("eu")
    try folder.makeFolder(".hidden")
    try folder.write(SmallGuide.text, to: "mailbox.md")
    try folder.write(
      Self.progress { record in
        for id in ["p1", "1.1", "1.2", "2.1"] { record.finish(id) }
      }, to: "a.progress.md")
    try folder.write(
      Self.progress { record in
        record.finish("p1")
        record.add(.handedOver(to: "otto"))
      }, to: "b.progress.md")
    try folder.write(
      Self.progress { record in
        record.finish("p1")
        record.add(.waitBegan(.sample("1.1"), due: Timestamp(seconds: 1_763_900_000)))
      }, to: "eu/c.progress.md")
    try folder.write(SmallGuide.progress, to: "eu/d.progress.md")
    try folder.write(SmallGuide.progress, to: ".hidden/e.progress.md")
    return folder
  }

  @Test func `what needs a hand stands first, and what is complete last`() throws {
    let result = try Tool.run("status", ".", in: folder())
    #expect(result.exitCode == 0)
    #expect(result.output.hasPrefix("4 runs: 1 failed, 1 under way, 1 waiting, 1 complete\n"))
    let order = result.output.split(separator: "\n").filter { $0.hasPrefix("  ") }
      .compactMap { line in ["a", "b", "c", "d"].first { line.contains("\($0).progress.md · ") } }
    #expect(order.prefix(4) == ["d", "b", "c", "a"])
  }

  @Test func `it says what is due, whose turn it is, and who waits for whom`() throws {
    let text = try Tool.run("status", ".", in: folder()).output
    #expect(text.contains("\nDue\n  due since 2025-11-23 12:13 UTC, "), "\(text)")
    #expect(text.contains(" · 1.1 Stop the delivery · eu/c.progress.md\n"))
    #expect(text.contains("\nWhose turn\n"))
    #expect(text.contains("  ana: 1.2 Copy the folder · eu/d.progress.md\n"))
    #expect(
      text.contains("  otto: 1.1 Stop the delivery · b.progress.md · ana waits for otto\n"))
  }

  @Test func `JSON has each run with its path, turn and due time, in the order of paths`() throws {
    let text = try Tool.run("status", "--json", ".", in: folder()).output
    let paths = text.matches(of: /"progress": "([^"]+)"/).map { String($0.output.1) }
    #expect(paths == ["a.progress.md", "b.progress.md", "eu/c.progress.md", "eu/d.progress.md"])
    #expect(text.contains("\"turn\": {\"person\": \"otto\", \"askedBy\": \"ana\", "))
    #expect(text.contains("\"due\": \"2025-11-23T12:13:20Z\""))
  }

  @Test func `a step that another guide's run has to do names that run until it is complete`()
    throws
  {
    let folder = try folder()
    try folder.write(
      Self.progress { record in
        record.add(.evidence(.sample("1.1"), path: "d.progress.md"))
        record.add(.evidence(.sample("1.2"), path: "../a.progress.md"))
      }, to: "eu/c.progress.md")
    let text = try Tool.run("status", ".", in: folder).output
    let expected = """

      Waits for another run
        1.1 Stop the delivery · eu/c.progress.md · waits for eu/d.progress.md, 1 of 3

      """
    #expect(text.contains(expected), "\(text)")
  }

  @Test func `a damaged run is told of and shown as far as it reads beside the others`() throws {
    let folder = try folder()
    let text = try folder.read("eu/d.progress.md").replacing("runbook-event {\"run\"", with: "x")
    try folder.write(text, to: "eu/d.progress.md")
    let result = try Tool.run("status", ".", in: folder)
    #expect(result.exitCode == 3)
    #expect(result.errors.hasPrefix("eu/d.progress.md:"))
    #expect(result.errors.contains("runbook repair eu/d.progress.md"))
    #expect(
      result.output.hasPrefix(
        "4 runs: 1 damaged, 1 under way, 1 waiting, 1 complete\n\n✗ Move the Mailbox\n"))
    #expect(result.output.contains("eu/d.progress.md · damaged, and read only in part"))
    #expect(!result.output.contains("by hand"))
  }
}
