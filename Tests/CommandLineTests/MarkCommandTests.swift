import Testing

struct MarkCommandTests {
  private func folder() throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    try folder.write(SmallGuide.progress, to: "m.progress.md")
    return folder
  }

  @Test func `a mark is kept in the document and shown in its boxes`() throws {
    let folder = try folder()
    let result = try Tool.run("mark", "m.progress.md", "2.1", "done", "--by", "otto", in: folder)
    #expect(result.exitCode == 0, "\(result.errors)")
    #expect(result.output.hasPrefix("✓ 2.1 "))
    let text = try folder.read("m.progress.md")
    #expect(text.contains("1. [x] Open the mailbox"))
    #expect(text.contains("otto"))
    #expect(try Tool.run("strip", "m.progress.md", in: folder).output == SmallGuide.text)
  }

  @Test func `the last mark completes the run`() throws {
    let folder = try folder()
    let result = try Tool.run("mark", "m.progress.md", "1", "2", "done", in: folder)
    #expect(result.output.hasSuffix("The run is complete: 3 of 3.\n"), "\(result.output)")
    let status = try Tool.run("status", "--json", "m.progress.md", in: folder)
    #expect(status.output.contains("\"complete\": true"))
  }

  @Test func `a note alone changes no outcome`() throws {
    let folder = try folder()
    let result = try Tool.run("mark", "m.progress.md", "1.2", "--note", "asked ops", in: folder)
    #expect(result.exitCode == 0)
    #expect(try folder.read("m.progress.md").contains("asked ops"))
    #expect(try Tool.run("status", "m.progress.md", in: folder).output.contains("1 failed"))
  }

  @Test func `an unknown id writes nothing, even beside a known one`() throws {
    let folder = try folder()
    let before = try folder.bytes(of: "m.progress.md")
    let result = try Tool.run("mark", "m.progress.md", "2.1", "1.9", "done", in: folder)
    #expect(result.exitCode == 3)
    #expect(
      result.errors.hasPrefix("error: 'm.progress.md' has no '1.9'; nearest are '1.1', '1.2'"))
    #expect(try folder.bytes(of: "m.progress.md") == before)
  }

  @Test(arguments: [
    ("9.9", "'1.2', '2', '2.1'"), ("1.7.3", "'1', '1.1', '1.2'"), ("p12", "'p1'"),
    ("c4", "'p1', '2', '2.1'"),
  ])
  func `an id that nothing has is answered with those nearest to it`(_ id: String, _ near: String)
    throws
  {
    let result = try Tool.run("mark", "m.progress.md", id, "done", in: folder())
    #expect(result.exitCode == 3)
    #expect(result.errors.contains("has no '\(id)'; nearest are \(near),"), "\(result.errors)")
    #expect(result.errors.contains("runbook show m.progress.md"))
  }

  @Test func `a word that is no outcome is refused with those that are`() throws {
    let folder = try folder()
    let result = try Tool.run("mark", "m.progress.md", "2.1", "finished", in: folder)
    #expect(result.exitCode == 64)
    #expect(result.errors.contains("done, skipped, failed or pending"))
  }

  @Test func `what was ticked by hand before is recorded first`() throws {
    let folder = try folder()
    let text = try folder.read("m.progress.md")
      .replacing("1. [ ] Open the mailbox", with: "1. [x] Open the mailbox")
    try folder.write(text, to: "m.progress.md")
    _ = try Tool.run("mark", "m.progress.md", "1.2", "skipped", in: folder)
    let status = try Tool.run("status", "m.progress.md", in: folder)
    #expect(status.output.contains("3 of 3"), "\(status.output)")
  }
}
