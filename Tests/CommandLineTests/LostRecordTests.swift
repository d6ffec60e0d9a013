import RunbookTestSupport
import Testing

/// Progress documents from which somebody has deleted the record.
struct LostRecordTests {
  /// A folder with a run in which all but 2.1 is done, and its record cut off from `words` on.
  private func folder(from words: String = "## Run record") throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    try folder.write(SmallGuide.text, to: "m.md")
    _ = try Tool.run("exec", "m.md", "--no-input", "--by", "ana", in: folder)
    _ = try Tool.run("mark", "m.progress.md", "p1", "1", "done", "--by", "ana", in: folder)
    let text = try folder.read("m.progress.md")
    let range = try #require(text.firstRange(of: words))
    try folder.write(String(text[..<range.lowerBound]), to: "m.progress.md")
    return folder
  }

  @Test(arguments: ["## Run record", "<!-- runbook-record"])
  func `every command says that the record is gone, and the ways out`(_ words: String) throws {
    let folder = try folder(from: words)
    let before = try folder.read("m.progress.md")
    for arguments in [
      ["exec", "m.md", "--no-input"], ["exec", "m.progress.md", "--no-input"],
      ["status", "m.progress.md"], ["render", "m.progress.md"],
      ["mark", "m.progress.md", "2.1", "done"],
    ] {
      let result = try Tool.run(arguments, in: folder)
      #expect(result.exitCode == 3, "\(arguments): \(result.errors)")
      #expect(result.output.isEmpty, "\(result.output)")
      for way in [
        "error: the run record is gone from 'm.progress.md'",
        "git checkout HEAD -- m.progress.md;", "runbook repair m.progress.md;",
        "runbook exec m.md --new\n",
      ] { #expect(result.errors.contains(way), "\(arguments): \(result.errors)") }
    }
    #expect(try folder.names == ["m.md", "m.progress.md"])
    #expect(try folder.read("m.progress.md") == before)
  }

  @Test(arguments: ["## Run record", "<!-- runbook-record"])
  func `repair makes a record of the boxes when told to`(_ words: String) throws {
    let folder = try folder(from: words)
    let before = try folder.read("m.progress.md")
    let shown = try Tool.run("repair", "m.progress.md", in: folder)
    #expect(shown.exitCode == 0)
    #expect(shown.output.contains("  1.1 Stop the delivery: ticked by hand\n"), "\(shown.output)")
    #expect(shown.output.contains("To write it: runbook repair m.progress.md --yes"))
    #expect(try folder.read("m.progress.md") == before)

    let written = try Tool.run("repair", "m.progress.md", "--yes", "--by", "otto", in: folder)
    #expect(written.exitCode == 0, "\(written.errors)")
    #expect(try folder.read("m.progress.md.damaged") == before)
    #expect(try folder.read("m.progress.md").contains("The record of this run was lost."))
    let status = try Tool.run("status", "m.progress.md", in: folder)
    #expect(status.exitCode == 0 && status.output.contains("2 of 3"), "\(status.output)")
    let report = try Tool.run("render", "m.progress.md", in: folder).output
    #expect(report.contains("by hand (noted by otto)"))
    if words == "## Run record" {
      #expect(try Tool.run("strip", "m.progress.md", in: folder).output == SmallGuide.text)
    }
  }

  @Test func `what was skipped is open again, also below a group that is ticked`() throws {
    let folder = try TemporaryFolder()
    try folder.write("# Go\n\n1. **Open all**\n   1. Open one\n   2. Open two\n", to: "m.md")
    _ = try Tool.run("exec", "m.md", "--no-input", in: folder)
    _ = try Tool.run("mark", "m.progress.md", "1.1", "done", in: folder)
    _ = try Tool.run("mark", "m.progress.md", "1.2", "skipped", in: folder)
    let text = try folder.read("m.progress.md")
    #expect(text.contains("1. [x] **Open all**"))
    let range = try #require(text.firstRange(of: "## Run record"))
    try folder.write(String(text[..<range.lowerBound]), to: "m.progress.md")
    let result = try Tool.run("repair", "m.progress.md", "--yes", in: folder)
    #expect(result.exitCode == 0, "\(result.errors)")
    let status = try Tool.run("status", "m.progress.md", in: folder)
    #expect(status.output.contains("1 of 2"), "\(status.output)")
  }

  @Test func `another run can be begun, and the old document is kept`() throws {
    let folder = try folder()
    let result = try Tool.run("exec", "m.md", "--new", "--no-input", in: folder)
    #expect(result.exitCode == 4, "\(result.errors)")
    #expect(try folder.names.count == 3)
  }

  @Test func `a list of runs has it among what needs a hand`() throws {
    let folder = try folder()
    try folder.write(SmallGuide.progress, to: "a.progress.md")
    let result = try Tool.run("status", ".", in: folder)
    #expect(result.exitCode == 3)
    #expect(result.output.hasPrefix("2 runs: 1 damaged, 1 failed\n\n✗ Move the Mailbox\n"))
    #expect(
      result.output.contains("m.progress.md · the run record is gone from it"), "\(result.output)")
  }

  @Test func `a guide that quotes marks in a block of code is a guide`() throws {
    let folder = try TemporaryFolder()
    let guide =
      "# Quote\n\n1. Read this:\n\n   ```markdown\n   <!-- runbook-mark begin n=4 -->\n   ```\n"
      + "\n```markdown\n<!-- runbook-mark begin n=4 -->\n- [x] A <!-- runbook-mark done -->\n```\n"
    try folder.write(guide, to: "q.md")
    let result = try Tool.run("status", "q.md", in: folder)
    #expect(result.errors.contains("holds no run"), "\(result.errors)")
    #expect(try Tool.run("exec", "q.md", "--no-input", in: folder).exitCode == 4)
  }
}
