import RunbookModel
import RunbookTestSupport
import Testing

struct ProgressCommandTests {
  @Test func `strip gives the guide back byte for byte`() throws {
    let folder = try TemporaryFolder()
    try folder.write(SmallGuide.progress, to: "mailbox.progress.md")
    let result = try Tool.run("strip", "mailbox.progress.md", in: folder)
    #expect(result.exitCode == 0)
    #expect(result.output == SmallGuide.text)
  }

  @Test func `status says how far the run is and what is next`() throws {
    let folder = try TemporaryFolder()
    try folder.write(SmallGuide.progress, to: "mailbox.progress.md")
    let result = try Tool.run("status", "mailbox.progress.md", in: folder)
    #expect(result.exitCode == 0)
    #expect(result.output.hasPrefix("Move the Mailbox\n"))
    #expect(result.output.contains("1 of 3"))
    #expect(result.output.contains("1 failed"))
  }

  @Test func `status as JSON counts the leaves and lists what is open in order`() throws {
    let folder = try TemporaryFolder()
    try folder.write(SmallGuide.progress, to: "mailbox.progress.md")
    let result = try Tool.run("status", "--json", "mailbox.progress.md", in: folder)
    #expect(result.output.hasPrefix("{\n  \"schema\": \"runbook-status/1\",\n"))
    #expect(result.output.contains("\"guide\": \"mailbox.md\""))
    #expect(result.output.contains("\"waitsFor\": \"retry\""))
    #expect(result.output.contains("\"total\": 3"))
  }

  @Test func `status of a folder tells of all runs in it, and JSON is an array`() throws {
    let folder = try TemporaryFolder()
    try folder.write(SmallGuide.progress, to: "b.progress.md")
    try folder.write(SmallGuide.progress, to: "a.progress.md")
    try folder.write(SmallGuide.text, to: "mailbox.md")
    let text = try Tool.run("status", ".", in: folder)
    #expect(text.exitCode == 0)
    #expect(text.output.hasPrefix("2 runs: 2 failed\n"))
    let order = text.output.split(separator: "\n").filter { $0.hasPrefix("  ") }
      .filter { $0.contains(".progress.md") }
    #expect(order.first?.contains("a.progress.md") == true)
    #expect(try Tool.run("status", "--json", ".", in: folder).output.hasPrefix("[\n"))
  }

  @Test(arguments: [[], ["--json"]])
  func `status of a guide is that of the run beside it, and says which`(_ flags: [String]) throws {
    let folder = try TemporaryFolder()
    try folder.write(SmallGuide.text, to: "mailbox.md")
    try folder.write(SmallGuide.progress, to: "mailbox.progress.md")
    let result = try Tool.run(["status", "mailbox.md"] + flags, in: folder)
    let direct = try Tool.run(["status", "mailbox.progress.md"] + flags, in: folder)
    #expect(result.exitCode == 0)
    #expect(result.output == direct.output)
    #expect(result.errors.contains("its run in 'mailbox.progress.md'"))
  }

  @Test func `a folder without a run says so`() throws {
    let folder = try TemporaryFolder()
    let result = try Tool.run("status", ".", in: folder)
    #expect(result.exitCode == 3)
    #expect(result.errors.hasPrefix("error: no run"))
  }

  @Test func `a box ticked in an editor counts before anything has recorded it`() throws {
    let folder = try TemporaryFolder()
    let text = String(decoding: SmallGuide.progress, as: UTF8.self)
      .replacing("1. [ ] Open the mailbox", with: "1. [x] Open the mailbox")
    try folder.write(text, to: "mailbox.progress.md")
    let result = try Tool.run("status", "mailbox.progress.md", in: folder)
    #expect(result.output.contains("2 of 3"), "\(result.output)")
    #expect(try folder.read("mailbox.progress.md") == text)
  }

  @Test func `a last entry that was cut short does not count and is told of`() throws {
    let folder = try TemporaryFolder()
    try folder.write(Array(SmallGuide.progress.dropLast(20)), to: "mailbox.progress.md")
    let result = try Tool.run("status", "mailbox.progress.md", in: folder)
    #expect(result.exitCode == 0)
    #expect(
      result.errors.contains(
        #/^note: mailbox\.progress\.md:\d+:1: the last entry was cut short, and does not count/#))
    #expect(result.output.contains("interrupted"))
  }

  @Test(arguments: [
    ("markdown", "<!-- runbook-report mailbox -->\n### Move the Mailbox: "),
    ("json", "{\n  \"schema\": \"runbook-report/1\","), ("text", "Move the Mailbox\n"),
  ])
  func `each format of a report is written`(_ format: String, _ beginning: String) throws {
    let folder = try TemporaryFolder()
    try folder.write(SmallGuide.progress, to: "mailbox.progress.md")
    let result = try Tool.run("render", "--format", format, "mailbox.progress.md", in: folder)
    #expect(result.exitCode == 0)
    #expect(result.output.hasPrefix(beginning), "\(result.output)")
  }

  @Test func `a format that there is not is refused with those that there are`() throws {
    let folder = try TemporaryFolder()
    let result = try Tool.run("render", "--format", "docx", "x.progress.md", in: folder)
    #expect(result.exitCode == 64)
    #expect(result.errors.contains("markdown"))
  }
}
