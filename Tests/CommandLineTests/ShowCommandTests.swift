import Testing

struct ShowCommandTests {
  @Test func `the tree says what runs, what it needs and what is done by hand`() throws {
    let folder = try TemporaryFolder()
    try folder.write(SmallGuide.text, to: "mailbox.md")
    let result = try Tool.run("show", "mailbox.md", in: folder)
    #expect(result.exitCode == 0)
    #expect(result.errors.isEmpty)
    #expect(result.output.hasPrefix("Move the Mailbox\n"))
    let lines = result.output.split(separator: "\n")
    #expect(lines.contains { $0.contains("1.1") && $0.hasSuffix("by hand") })
    #expect(
      lines.contains { $0.contains("1.2") && $0.contains("$ rsync") && $0.contains("<old-host>") })
  }

  @Test func `the same guide on standard input gives the same JSON`() throws {
    let folder = try TemporaryFolder()
    try folder.write(SmallGuide.text, to: "mailbox.md")
    let fromFile = try Tool.run("show", "--json", "mailbox.md", in: folder)
    let fromInput = try Tool.run("show", "--json", "-", in: folder, input: SmallGuide.text)
    #expect(fromFile.output == fromInput.output)
    #expect(fromFile.output.hasPrefix("{\n  \"schema\": \"runbook/1\",\n"))
  }

  @Test func `a progress document shows as the guide in it`() throws {
    let folder = try TemporaryFolder()
    try folder.write(SmallGuide.text, to: "mailbox.md")
    try folder.write(SmallGuide.progress, to: "mailbox.progress.md")
    let guide = try Tool.run("show", "--json", "mailbox.md", in: folder)
    let progress = try Tool.run("show", "--json", "mailbox.progress.md", in: folder)
    #expect(guide.output == progress.output)
  }

  @Test func `a guide without a step is answered with a diagnostic`() throws {
    let folder = try TemporaryFolder()
    try folder.write("# Notes\n\nNothing to do here.\n", to: "notes.md")
    let tree = try Tool.run("show", "notes.md", in: folder)
    #expect(tree.exitCode == 0)
    #expect(tree.errors.hasPrefix("notes.md:1:1: warning: nothing here reads as a step"))
    let json = try Tool.run("show", "--json", "notes.md", in: folder)
    #expect(json.exitCode == 0)
    #expect(json.output.contains("\"rule\": \"no-step\""))
  }

  @Test func `signs are plain where the locale is not UTF-8`() throws {
    let folder = try TemporaryFolder()
    try folder.write(SmallGuide.text, to: "mailbox.md")
    let result = try Tool.run("show", "mailbox.md", in: folder, environment: ["LC_ALL": "C"])
    #expect(result.output.utf8.allSatisfy { $0 < 0x80 })
  }
}
