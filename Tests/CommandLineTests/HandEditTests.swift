import RunbookTestSupport
import Testing

/// Progress documents in which people, formatters and forges have been at work.
struct HandEditTests {
  private static let guide = """
    # Move the Mailbox

    A few words that everybody should have read before anything is moved, and which fill a line.

    ## Step 1: Copy the mail

    1. Stop the delivery
    2. Say how far it is:

       ```sh
       printf 'nearly\\n\\n\\nthere\\n'
       ```

    3. Look at the queue

    ## Step 2: Check the result

    1. Open the mailbox
    2. Tell everybody

    ## Checklist

    - [ ] The old server is off

    """

  /// A folder with a run in which 1.1 was marked with a note, and 1.2 was run.
  private func folder() throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    try folder.write(Self.guide, to: "mailbox.md")
    _ = try Tool.run("exec", "mailbox.md", "--no-input", "--by", "ana", in: folder)
    _ = try Tool.run(
      "mark", "mailbox.progress.md", "1.1", "done", "--note", "it was stopped at noon by hand",
      in: folder)
    _ = try Tool.run("exec", "mailbox.md", "--no-input", "--yes", "--by", "ana", in: folder)
    return folder
  }

  private func edit(
    _ folder: borrowing TemporaryFolder, _ change: (String) -> String
  ) throws {
    let text = try folder.read("mailbox.progress.md")
    let edited = change(text)
    #expect(edited != text)
    try folder.write(edited, to: "mailbox.progress.md")
  }

  /// The ids of what is done.
  private func done(_ folder: borrowing TemporaryFolder) throws -> [String] {
    let result = try Tool.run("status", "--json", "mailbox.progress.md", in: folder)
    #expect(result.exitCode == 0, "\(result.errors)")
    let matches = result.output.matches(
      of: #/"id": "([^"]*)",\s*"line": \d+,\s*"title": "[^"]*",\s*"outcome": "done"/#)
    return matches.map { String($0.1) }
  }

  private func strip(_ folder: borrowing TemporaryFolder) throws -> String {
    try Tool.run("strip", "mailbox.progress.md", in: folder).output
  }

  // MARK: Boxes

  @Test(arguments: [
    "[x]  Open", "[X] Open", "[ x ] Open", "[x ] Open", "[✓] Open", "[v]   Open", "[x]\tOpen",
  ])
  func `a box that a person ticks in a way of their own is ticked`(_ ticked: String) throws {
    let folder = try folder()
    try edit(folder) { $0.replacing("[ ] Open", with: ticked) }
    #expect(try done(folder).contains("2.1"))
    _ = try Tool.run("mark", "mailbox.progress.md", "1.3", "done", in: folder)
    #expect(try folder.read("mailbox.progress.md").contains("1. [x] Open the mailbox"))
    #expect(try strip(folder) == Self.guide)
  }

  @Test(arguments: ["- [ x ] The", "- [x ] The", "- [✓] The", "- [x]  The"])
  func `so is a box of the guide's own`(_ ticked: String) throws {
    let folder = try folder()
    try edit(folder) { $0.replacing("- [ ] The", with: ticked) }
    _ = try Tool.run("mark", "mailbox.progress.md", "1.3", "done", in: folder)
    let document = try folder.read("mailbox.progress.md")
    #expect(document.contains(#/- \[x\] +The old server/#))
    #expect(document.contains(#"event":"editedByHand","step":"c1""#))
  }

  @Test func `an entry that is cut out of the record is missed, and a box that it leaves is named`()
    throws
  {
    let folder = try folder()
    try edit(folder) { text in
      let start = text.range(of: "<!-- runbook-event", from: #""event":"note""#)
      return start.map { text.replacingCharacters(in: $0, with: "") } ?? text
    }
    let status = try Tool.run("status", "mailbox.progress.md", in: folder)
    #expect(status.exitCode == 3)
    #expect(status.errors.contains("mailbox.progress.md:"))
    #expect(status.errors.contains("one is gone"))
    #expect(status.errors.contains("runbook repair mailbox.progress.md"))
    let repair = try Tool.run("repair", "mailbox.progress.md", "--yes", in: folder)
    #expect(repair.output.contains("one is gone"), "\(repair.output)\(repair.errors)")
    #expect(try Tool.run("status", "mailbox.progress.md", in: folder).exitCode == 0)
  }

  @Test func `a box ticked in an editor is nobody's doing, whoever writes next`() throws {
    let folder = try folder()
    try edit(folder) { $0.replacing("1. [ ] Open the mailbox", with: "1. [x] Open the mailbox") }
    let before = try Tool.run("render", "mailbox.progress.md", in: folder).output
    #expect(before.contains("| **2.1** Open the mailbox | done | by hand |"), "\(before)")
    _ = try Tool.run("mark", "mailbox.progress.md", "2.2", "done", "--by", "bob", in: folder)
    let report = try Tool.run("render", "mailbox.progress.md", in: folder).output
    let row = "| **2.1** Open the mailbox | done | by hand (noted by bob) |"
    #expect(report.contains(row), "\(report)")
    #expect(report.contains("| **2.2** Tell everybody | done | bob |"))
    let json = try Tool.run("status", "--json", "mailbox.progress.md", in: folder).output
    #expect(json.contains("\"by\": \"by hand (noted by bob)\""), "\(json)")
    let text = try folder.read("mailbox.progress.md")
    #expect(text.contains("**2.1 Open the mailbox** ticked by hand · noted by bob"))
    #expect(!text.contains("**2.1 Open the mailbox** done"))
  }

  @Test func `steps that are all done say that checks are open, and the bar is not full`() throws {
    let folder = try folder()
    _ = try Tool.run("mark", "mailbox.progress.md", "1", "2", "done", "--by", "ana", in: folder)
    let words = "▓▓▓▓▓▓▓▓▓░ 5 of 5 steps, checks 0 of 1"
    #expect(try folder.read("mailbox.progress.md").contains("> **\(words)** · next: c1"))
    for arguments in [["status"], ["render"], ["render", "--format", "text"]] {
      let text = try Tool.run(arguments + ["mailbox.progress.md"], in: folder).output
      #expect(text.contains(words), "\(text)")
    }
    _ = try Tool.run("mark", "mailbox.progress.md", "c1", "done", "--by", "ana", in: folder)
    let status = try Tool.run("status", "mailbox.progress.md", in: folder).output
    #expect(status.contains("▓▓▓▓▓▓▓▓▓▓ 5 of 5 · complete"), "\(status)")
  }

  @Test func `a box ticked in an editor counts at once and is recorded by the next command`() throws
  {
    let folder = try folder()
    #expect(try done(folder) == ["1.1", "1.2"])
    try edit(folder) { $0.replacing("1. [ ] Open the mailbox", with: "1. [x] Open the mailbox") }
    #expect(try done(folder) == ["1.1", "1.2", "2.1"])
    let report = try Tool.run("render", "mailbox.progress.md", in: folder).output
    #expect(report.contains("3 of 5"), "\(report)")
    _ = try Tool.run("mark", "mailbox.progress.md", "2.2", "done", in: folder)
    let text = try folder.read("mailbox.progress.md")
    #expect(text.contains("**2.1 Open the mailbox** ticked by hand"))
    #expect(try done(folder) == ["1.1", "1.2", "2.1", "2.2"])
  }

  @Test func `a box that was cleared opens its step again`() throws {
    let folder = try folder()
    try edit(folder) { $0.replacing("1. [x] Stop the delivery", with: "1. [ ] Stop the delivery") }
    #expect(try done(folder) == ["1.2"])
    let exec = try Tool.run("exec", "mailbox.md", "--no-input", "--yes", in: folder)
    #expect(exec.exitCode == 4)
    #expect(exec.errors.hasPrefix("waits for a person: 1.1"), "\(exec.errors)")
    let text = try folder.read("mailbox.progress.md")
    #expect(text.contains("**1.1 Stop the delivery** cleared by hand"))
    #expect(text.contains("it was stopped at noon by hand"))
  }

  @Test(arguments: ["X", "x"])
  func `a box ticked in the web editor of a forge, which changes line endings, counts too`(
    _ tick: String
  ) throws {
    let folder = try folder()
    try edit(folder) {
      $0.replacing("[ ] Look at the queue", with: "[\(tick)] Look at the queue")
        .replacing("\n", with: "\r\n")
    }
    #expect(try done(folder) == ["1.1", "1.2", "1.3"])
    let exec = try Tool.run("exec", "mailbox.md", "--no-input", "--yes", in: folder)
    #expect(exec.exitCode == 4, "\(exec.errors)")
    #expect(exec.errors.hasPrefix("waits for a person: 2.1"), "\(exec.errors)")
    #expect(try done(folder) == ["1.1", "1.2", "1.3"])
    #expect(try strip(folder).replacing("\r\n", with: "\n") == Self.guide)
  }

  @Test func `taking out a box of the guide's own says nothing of its step`() throws {
    let folder = try folder()
    _ = try Tool.run("mark", "mailbox.progress.md", "c1", "done", in: folder)
    try edit(folder) { $0.replacing("- [x] The old server", with: "- The old server") }
    #expect(try done(folder) == ["1.1", "1.2"])
    _ = try Tool.run("mark", "mailbox.progress.md", "1.3", "done", in: folder)
    #expect(try done(folder) == ["1.1", "1.2", "1.3"])
    let text = try folder.read("mailbox.progress.md")
    #expect(!text.contains("cleared by hand"))
    #expect(text.contains("- [x] The old server"))
    #expect(try strip(folder) == Self.guide)
  }

  // MARK: Words

  @Test func `the text of a note in the record is the note`() throws {
    let folder = try folder()
    try edit(folder) { $0.replacing("stopped at noon by hand", with: "stopped at one\n> by otto") }
    let report = try Tool.run("render", "--format", "json", "mailbox.progress.md", in: folder)
    #expect(report.exitCode == 0, "\(report.errors)")
    #expect(report.output.contains("it was stopped at one"))
    #expect(!report.output.contains("noon"))
    _ = try Tool.run("mark", "mailbox.progress.md", "2.1", "done", in: folder)
    let text = try folder.read("mailbox.progress.md")
    #expect(text.contains("it was stopped at one"))
    #expect(text.contains("by otto"))
  }

  @Test func `status lines that were deleted are drawn again`() throws {
    let folder = try folder()
    _ = try Tool.run("mark", "mailbox.progress.md", "1.3", "done", in: folder)
    let before = try folder.read("mailbox.progress.md")
    try edit(folder) { text in
      text.replacing(#/<!-- runbook-mark begin -->\n[^\n]*\n<!-- runbook-mark end -->\n/#, with: "")
    }
    #expect(try done(folder) == ["1.1", "1.2", "1.3"])
    #expect(try strip(folder) == Self.guide)
    _ = try Tool.run("mark", "mailbox.progress.md", "1.3", "--note", "yes", in: folder)
    let after = try folder.read("mailbox.progress.md")
    let status = try #require(before.firstMatch(of: #/<!-- runbook-mark begin -->\n[^\n]*\n/#)).0
    #expect(after.contains(status))
  }

  @Test func `without the summary a box that differs is asked about and never believed`() throws {
    let folder = try folder()
    try edit(folder) { text in
      let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
      return (lines.prefix(1) + lines.dropFirst(4)).joined(separator: "\n")
        .replacing("1. [ ] Open the mailbox", with: "1. [x] Open the mailbox")
    }
    #expect(try done(folder) == ["1.1", "1.2"])
    let exec = try Tool.run("exec", "mailbox.md", "--no-input", "--yes", in: folder)
    #expect(exec.exitCode == 4)
    #expect(exec.errors.contains("runbook mark mailbox.progress.md 2.1 done"), "\(exec.errors)")
    #expect(try folder.read("mailbox.progress.md").contains("1. [x] Open the mailbox"))
    var terminal = try ExecTerminal("exec", "mailbox.md", in: folder)
    try terminal.answer("Is the box right?", "y")
    try terminal.answer("[q]uit", "q")
    _ = try terminal.finish()
    #expect(try done(folder) == ["1.1", "1.2", "2.1"])
    #expect(try folder.read("mailbox.progress.md").contains("**▓▓▓▓▓▓░░░░ 3 of 5**"))
  }

  // MARK: Formatters

  @Test func `lines that a formatter has wrapped say what they said`() throws {
    let folder = try folder()
    try edit(folder) { Self.formatted($0) }
    #expect(try done(folder) == ["1.1", "1.2"])
    let repair = try Tool.run("repair", "mailbox.progress.md", in: folder)
    #expect(repair.output == "Nothing in 'mailbox.progress.md' is damaged.\n", "\(repair.errors)")
    let report = try Tool.run("render", "--format", "json", "mailbox.progress.md", in: folder)
    #expect(report.output.contains("nearly\\n\\n\\nthere"), "\(report.output)")
    #expect(report.output.contains("it was stopped at noon by hand"))
    _ = try Tool.run("mark", "mailbox.progress.md", "1.3", "done", in: folder)
    #expect(try done(folder) == ["1.1", "1.2", "1.3"])
  }

  @Test func `marks that a filler of paragraphs has broken are marks all the same`() throws {
    let folder = try folder()
    try edit(folder) {
      $0.replacing("<!-- runbook-mark done -->", with: "<!-- runbook-mark\n   done -->")
        .replacing("<!-- runbook-mark pending -->", with: "<!--\n   runbook-mark pending\n   -->")
        .replacing("3. [ ] Look", with: "3. [x] Look")
    }
    #expect(try strip(folder) == Self.guide)
    #expect(try done(folder) == ["1.1", "1.2", "1.3"])
  }

  /// What mdformat does to such a document: lines are wrapped, blank lines put around blocks, bullets
  /// and numbers made alike, indented code becomes fenced and loses blank lines at its end.
  private static func formatted(_ text: String) -> String {
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    for index in lines.indices {
      if lines[index].hasPrefix("<!-- runbook-event") { lines[index] += "\n" }
      if let match = lines[index].firstMatch(of: #/^[23]\. \[/#) {
        lines[index] = "1. [" + lines[index][match.range.upperBound...]
      }
    }
    return lines.map { wrapped($0) }.joined(separator: "\n")
      .replacing(
        "<summary>5 lines</summary>\n\n    nearly\n\n\n    there\n\n",
        with: "<summary>5 lines</summary>\n\n```\nnearly\n\n\nthere\n```\n"
      )
      .replacing("\n\n\n<!-- runbook-record", with: "\n\n<!-- runbook-record")
  }

  private static func wrapped(_ line: String) -> String {
    guard line.count > 60, !line.hasPrefix("<!--"), !line.hasPrefix("    ") else { return line }
    let start = line.hasPrefix("> ") ? "> " : ""
    var lines: [String] = []
    var current = ""
    for word in line.dropFirst(start.count).split(separator: " ") {
      if current.count + word.count > 55 {
        lines.append(start + current)
        current = ""
      }
      current += (current.isEmpty ? "" : " ") + word
    }
    return (lines + [start + current]).joined(separator: "\n")
  }

  // MARK: Damage

  @Test func `damage is told with its line and column by every command, and nothing is run`() throws
  {
    let folder = try folder()
    try edit(folder) { $0.replacing("\"event\":\"stepStarted\"", with: "\"event\":\"stepStarte") }
    let line = try folder.read("mailbox.progress.md").split(
      separator: "\n", omittingEmptySubsequences: false
    ).firstIndex { $0.contains("stepStarte") }
    let number = try #require(line) + 1
    for command in ["status", "render", "strip"] {
      let result = try Tool.run(command, "mailbox.progress.md", in: folder)
      #expect(result.exitCode == 3)
      let place = "mailbox.progress.md:\(number):"
      #expect(result.errors.hasPrefix(place), "\(command): \(result.errors)")
      #expect(!result.output.isEmpty)
    }
    let before = try folder.read("mailbox.progress.md")
    for command in [["exec", "--yes", "--no-input"], ["update"], ["mark"]] {
      let rest = command[0] == "mark" ? ["1.3", "done"] : []
      let result = try Tool.run(
        [command[0], "mailbox.progress.md"] + rest + command.dropFirst(), in: folder)
      #expect(result.exitCode == 3, "\(command): \(result.errors)")
    }
    #expect(try folder.read("mailbox.progress.md") == before)
  }
}

extension String {
  /// The entry that begins with `start` and has `part` in its first line, up to the next.
  fileprivate func range(of start: String, from part: String) -> Range<String.Index>? {
    guard let inside = firstRange(of: part),
      let first = self[..<inside.lowerBound].ranges(of: start).last,
      let next = self[inside.upperBound...].firstRange(of: start)
    else { return nil }
    return first.lowerBound..<next.lowerBound
  }

  fileprivate func replacingCharacters(in range: Range<String.Index>, with text: String) -> String {
    self[..<range.lowerBound] + text + self[range.upperBound...]
  }
}
