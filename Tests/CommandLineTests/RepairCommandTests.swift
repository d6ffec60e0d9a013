import RunbookTestSupport
import Testing

/// Progress documents that somebody or something has damaged.
struct RepairCommandTests {
  private func folder(_ change: (String) -> String) throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    try folder.write(SmallGuide.text, to: "mailbox.md")
    let text = String(decoding: SmallGuide.progress, as: UTF8.self)
    let damaged = change(text)
    #expect(damaged != text)
    try folder.write(damaged, to: "mailbox.progress.md")
    return folder
  }

  @Test func `damage is told with its place, and what can be read is shown`() throws {
    let folder = try folder {
      $0.replacing("**1.1 Step 1.1** done", with: "**1.1** undone")
    }
    let result = try Tool.run("status", "mailbox.progress.md", in: folder)
    #expect(result.exitCode == 3)
    #expect(result.output.contains("1 of 3"))
    let place = #/^mailbox\.progress\.md:\d+:1: error: this entry does not have its checksum/#
    #expect(result.errors.firstMatch(of: place) != nil, "\(result.errors)")
    #expect(result.errors.contains("runbook repair mailbox.progress.md"))
    #expect(result.errors.split(separator: "\n").count == 1)
    let exec = try Tool.run("exec", "mailbox.md", "--no-input", in: folder)
    #expect(exec.exitCode == 3)
  }

  @Test func `repair shows what it would write and waits to be told`() throws {
    let folder = try folder {
      $0.replacing("**1.1 Step 1.1** done", with: "**1.1** undone")
    }
    let before = try folder.read("mailbox.progress.md")
    let shown = try Tool.run("repair", "mailbox.progress.md", in: folder)
    #expect(shown.exitCode == 0)
    #expect(shown.output.contains("the event is known, and its entry is written anew"))
    #expect(shown.output.contains("The run then stands at 1 of 3."))
    #expect(shown.output.contains("To write it: runbook repair mailbox.progress.md --yes"))
    #expect(try folder.read("mailbox.progress.md") == before)

    let written = try Tool.run("repair", "mailbox.progress.md", "--yes", in: folder)
    #expect(written.exitCode == 0)
    #expect(try folder.read("mailbox.progress.md.damaged") == before)
    let status = try Tool.run("status", "mailbox.progress.md", in: folder)
    #expect(status.exitCode == 0, "\(status.errors)")
    let stripped = try Tool.run("strip", "mailbox.progress.md", in: folder)
    #expect(stripped.output == SmallGuide.text)
  }

  @Test func `an entry that cannot be read is kept as a note`() throws {
    let folder = try folder {
      $0.replacing("\"event\":\"stepFinished\",\"step\":\"1.1\"", with: "\"event\":step 1.1")
    }
    let shown = try Tool.run("repair", "mailbox.progress.md", "--yes", in: folder)
    #expect(shown.output.contains("its text is kept as a note on the run"), "\(shown.output)")
    let text = try folder.read("mailbox.progress.md")
    #expect(text.contains("Could not be read"))
    #expect(text.contains("1.1 Step 1.1"))
    let status = try Tool.run("status", "mailbox.progress.md", in: folder)
    #expect(status.exitCode == 0)
    #expect(status.output.contains("0 of 3"))
  }

  @Test func `a record that has lost its opening is found by its heading`() throws {
    let folder = try folder { text in
      text.split(separator: "\n", omittingEmptySubsequences: false)
        .filter { !$0.hasPrefix("<!-- runbook-record") }.joined(separator: "\n")
    }
    let status = try Tool.run("status", "mailbox.progress.md", in: folder)
    #expect(status.exitCode == 3)
    _ = try Tool.run("repair", "mailbox.progress.md", "--yes", in: folder)
    #expect(try Tool.run("status", "mailbox.progress.md", in: folder).exitCode == 0)
    let stripped = try Tool.run("strip", "mailbox.progress.md", in: folder)
    #expect(stripped.output == SmallGuide.text)
  }

  @Test func `what was ticked by hand is kept by a repair`() throws {
    let folder = try folder {
      $0.replacing("**1.1 Step 1.1** done", with: "**1.1** undone")
        .replacing("1. [ ] Open the mailbox", with: "1. [x] Open the mailbox")
    }
    let shown = try Tool.run("repair", "mailbox.progress.md", "--yes", in: folder)
    #expect(
      shown.output.contains("2.1 Open the mailbox and read the newest mail was ticked by hand."))
    #expect(shown.output.contains("The run then stands at 2 of 3."))
    let text = try folder.read("mailbox.progress.md")
    #expect(text.contains("1. [x] Open the mailbox"))
    #expect(text.contains("ticked by hand"))
  }

  @Test func `a box whose entry is lost is told of, and its step is open`() throws {
    let folder = try folder {
      $0.replacing("\"event\":\"stepFinished\",\"step\":\"1.1\"", with: "\"event\":step 1.1")
    }
    let shown = try Tool.run("repair", "mailbox.progress.md", "--yes", in: folder)
    let sentence = """
      1.1 Stop the delivery is ticked, and the record that can be read has it as pending; where \
      the box is right: runbook mark mailbox.progress.md 1.1 done

      """
    #expect(shown.output.contains(sentence), "\(shown.output)")
    let text = try folder.read("mailbox.progress.md")
    #expect(text.contains("1. [ ] Stop the delivery"))
    #expect(text.contains("Its box was ticked in a damaged document."))
  }

  @Test func `what is written while a person thinks about a repair is looked at anew`() throws {
    let folder = try folder {
      $0.replacing("**1.1 Step 1.1** done", with: "**1.1** undone")
    }
    var terminal = try ExecTerminal("repair", "mailbox.progress.md", in: folder)
    try terminal.expect("Write it?")
    try terminal.expect("›")
    let text = try folder.read("mailbox.progress.md")
    try folder.write(
      text.replacing("1. [ ] Open the mailbox", with: "1. [x] Open the mailbox"),
      to: "mailbox.progress.md")
    try terminal.type("y\n")
    try terminal.expect("'mailbox.progress.md' was written to meanwhile")
    try terminal.expect("was ticked by hand.")
    try terminal.answer("Write it?", "y")
    #expect(try terminal.finish().exitCode == 0)
    #expect(try folder.read("mailbox.progress.md").contains("ticked by hand"))
    #expect(
      try folder.names == ["mailbox.md", "mailbox.progress.md", "mailbox.progress.md.damaged"])
    #expect(try folder.read("mailbox.progress.md.damaged").contains("[x] Open the mailbox"))
  }

  @Test func `a tail that a power cut has left without bytes is cut off by the next writer`() throws
  {
    let folder = try TemporaryFolder()
    try folder.write(SmallGuide.text, to: "mailbox.md")
    try folder.write(
      SmallGuide.progress + [UInt8](repeating: 0, count: 300), to: "mailbox.progress.md")
    let status = try Tool.run("status", "mailbox.progress.md", in: folder)
    #expect(status.exitCode == 0, "\(status.errors)")
    #expect(status.errors.contains("the last entry was cut short"))
    let mark = try Tool.run("mark", "mailbox.progress.md", "2.1", "done", in: folder)
    #expect(mark.exitCode == 0, "\(mark.errors)")
    #expect(!(try folder.bytes(of: "mailbox.progress.md").contains(0)))
    #expect(
      try Tool.run("status", "mailbox.progress.md", in: folder).output.contains("2 of 3"))
  }

  @Test func `what is whole needs no repair`() throws {
    let folder = try TemporaryFolder()
    try folder.write(SmallGuide.progress, to: "mailbox.progress.md")
    let result = try Tool.run("repair", "mailbox.progress.md", in: folder)
    #expect(result.exitCode == 0)
    #expect(result.output == "Nothing in 'mailbox.progress.md' is damaged.\n")
    #expect(try folder.names == ["mailbox.progress.md"])
  }

  @Test func `a person who is asked can leave the file as it is`() throws {
    let folder = try folder {
      $0.replacing("**1.1 Step 1.1** done", with: "**1.1** undone")
    }
    let before = try folder.read("mailbox.progress.md")
    var terminal = try ExecTerminal("repair", "mailbox.progress.md", in: folder)
    try terminal.answer("Write it?", "n")
    _ = try terminal.finish()
    #expect(try folder.read("mailbox.progress.md") == before)
    terminal = try ExecTerminal("repair", "mailbox.progress.md", in: folder)
    try terminal.answer("Write it?", "y")
    #expect(try terminal.finish().exitCode == 0)
    #expect(try folder.read("mailbox.progress.md") != before)
  }
}
