import Testing

/// Progress that two people made in two branches, merged by real git.
struct MergeCommandTests {
  private static let guide = """
    # Move the Mailbox

    ## Step 1: Move

    1. Stop the delivery
    2. Copy the folder
    3. Open the mailbox

    ## Step 2: Clean up

    1. Tell everybody
    2. Throw the old server away

    """

  /// A repository in which the run has begun, with a branch for otto.
  private func repository(hasDriver: Bool = true) throws -> GitRepository {
    let repository = try GitRepository()
    try repository.begin(["move.md": Self.guide], hasDriver: hasDriver)
    _ = try Tool.run("exec", "move.md", "--no-input", "--by", "ana", in: repository.folder)
    try repository.commit("begin the run")
    try repository.git("branch", "otto")
    return repository
  }

  private func mark(
    _ repository: borrowing GitRepository, _ words: String..., by name: String
  ) throws {
    let result = try Tool.run(
      ["mark", "move.progress.md"] + words + ["--by", name], in: repository.folder)
    #expect(result.exitCode == 0, "\(result.errors)")
  }

  private func status(_ repository: borrowing GitRepository) throws -> String {
    try Tool.run("status", "--json", "move.progress.md", in: repository.folder).output
  }

  @Test func `two people who did different steps merge without a conflict`() throws {
    let repository = try repository()
    try mark(repository, "1.1", "1.2", "done", by: "ana")
    try repository.commit("ana")
    try repository.git("checkout", "--quiet", "otto")
    try mark(repository, "1.3", "2.1", "done", by: "otto")
    try repository.commit("otto")
    let merged = try repository.merge("main")
    #expect(merged.code == 0, "\(merged.text)")
    let text = try repository.folder.read("move.progress.md")
    #expect(text.contains("**▓▓▓▓▓▓▓▓░░ 4 of 5**"))
    #expect(!text.contains("<<<<<<<"))
    let stripped = try Tool.run("strip", "move.progress.md", in: repository.folder)
    #expect(stripped.output == Self.guide)
  }

  @Test(arguments: ["ours", "theirs"])
  func `of two runs one stays in place, and the other is kept beside it`(_ side: String) throws {
    let repository = try GitRepository()
    try repository.begin(["move.md": Self.guide], hasDriver: true)
    for (name, id) in [("ana", "1.1"), ("otto", "1.2")] {
      try repository.git("checkout", "--quiet", "-b", name, "main")
      _ = try Tool.run("exec", "move.md", "--no-input", "--by", name, in: repository.folder)
      try mark(repository, id, "done", by: name)
      try repository.commit(name)
    }
    #expect(try repository.merge("ana").code != 0)
    let merge = try Tool.run("merge", "move.progress.md", "--take", side, in: repository.folder)
    #expect(merge.exitCode == 0, "\(merge.errors)")
    #expect(merge.output.contains("holds the run of \(side)"))
    let match = merge.output.firstMatch(of: #/kept in '(move\.[-\d]+\.progress\.md)'/#)
    let other = try #require(match).1
    let (here, there) = side == "ours" ? ("otto", "ana") : ("ana", "otto")
    #expect(try repository.folder.read("move.progress.md").contains("\"by\":\"\(here)\""))
    #expect(!(try repository.folder.read("move.progress.md").contains("\"by\":\"\(there)\"")))
    #expect(try repository.folder.read(String(other)).contains("\"by\":\"\(there)\""))
    let status = try Tool.run("status", String(other), in: repository.folder)
    #expect(status.exitCode == 0 && status.output.contains("1 of 5"), "\(status.output)")
  }

  @Test func `without the driver, an edit of the guide on one side alone is no question`() throws {
    let repository = try repository(hasDriver: false)
    try repository.folder.write(
      Self.guide.replacing("3. Open the mailbox", with: "3. Open the mailbox and read the newest"),
      to: "move.md")
    let update = try Tool.run("update", "move.progress.md", "--by", "ana", in: repository.folder)
    #expect(update.exitCode == 0, "\(update.errors)")
    try repository.commit("ana")
    try repository.git("checkout", "--quiet", "otto")
    try mark(repository, "1.3", "done", by: "otto")
    try repository.commit("otto")
    #expect(try repository.merge("main").code != 0)
    #expect(try repository.folder.read("move.progress.md").contains("<<<<<<<"))
    let resolved = try Tool.run(
      "merge", "move.progress.md", "--by", "otto", in: repository.folder,
      environment: ["PATH": "/usr/local/bin:/usr/bin:/bin"])
    #expect(resolved.exitCode == 0, "\(resolved.errors)")
    let stripped = try Tool.run("strip", "move.progress.md", in: repository.folder).output
    #expect(stripped.contains("3. Open the mailbox and read the newest\n"), "\(stripped)")
  }

  @Test func `both orders of a merge give the same document`() throws {
    let repository = try repository()
    try mark(repository, "1.1", "done", by: "ana")
    try repository.commit("ana")
    try repository.git("checkout", "--quiet", "otto")
    try mark(repository, "2.1", "skipped", "--note", "nobody is there", by: "otto")
    try repository.commit("otto")
    #expect(try repository.merge("main").code == 0)
    let one = try repository.folder.read("move.progress.md")
    try repository.git("checkout", "--quiet", "main")
    #expect(try repository.merge("otto~1").code == 0)
    #expect(try repository.folder.read("move.progress.md") == one)
  }

  @Test func `the same step done twice is done`() throws {
    let repository = try repository()
    try mark(repository, "1.1", "done", by: "ana")
    try repository.commit("ana")
    try repository.git("checkout", "--quiet", "otto")
    try mark(repository, "1.1", "done", by: "otto")
    try repository.commit("otto")
    #expect(try repository.merge("main").code == 0)
    #expect(try status(repository).contains("\"done\": 1"))
  }

  @Test func `boxes ticked in an editor on two branches are both believed`() throws {
    let repository = try repository()
    let begun = try repository.folder.read("move.progress.md")
    try repository.folder.write(
      begun.replacing("[ ] Stop the", with: "[x] Stop the"), to: "move.progress.md")
    try repository.commit("ana")
    try repository.git("checkout", "--quiet", "otto")
    try repository.folder.write(
      begun.replacing("[ ] Open the", with: "[x] Open the"), to: "move.progress.md")
    try repository.commit("otto")
    #expect(try repository.merge("main").code == 0)
    #expect(try status(repository).contains("\"done\": 2"))
    let text = try repository.folder.read("move.progress.md")
    #expect(text.contains("**1.1 Stop the delivery** ticked by hand"))
    #expect(text.contains("**1.3 Open the mailbox** ticked by hand"))
  }

  @Test func `one step that ended in two ways leaves markers around its two entries alone`() throws
  {
    let repository = try repository()
    try mark(repository, "1.1", "done", by: "ana")
    try mark(repository, "1.2", "done", by: "ana")
    try repository.commit("ana")
    try repository.git("checkout", "--quiet", "otto")
    try mark(repository, "1.1", "failed", by: "otto")
    try mark(repository, "2.1", "done", by: "otto")
    try repository.commit("otto")
    let merged = try repository.merge("main")
    #expect(merged.code != 0)
    #expect(merged.text.contains("1.1 Stop the delivery ended in two ways"))
    let text = try repository.folder.read("move.progress.md")
    let above = text.prefix(upTo: try #require(text.firstRange(of: "<<<<<<<")).lowerBound)
    #expect(above.contains("## Run record"))
    #expect(above.contains("[x] Copy the folder"))
    #expect(above.contains("[x] Tell everybody"))
    #expect(text.split(separator: "\n").count { $0.hasPrefix("<<<<<<<") } == 1)

    let shown = try Tool.run("status", "move.progress.md", in: repository.folder)
    #expect(shown.exitCode == 0)
    #expect(shown.errors.contains("runbook merge move.progress.md"))
    let stopped = try Tool.run("exec", "move.md", "--no-input", in: repository.folder)
    #expect(stopped.exitCode == 4)
    #expect(stopped.errors.contains("runbook merge move.progress.md"))

    let unsaid = try Tool.run("merge", "move.progress.md", in: repository.folder)
    #expect(unsaid.exitCode == 1)
    #expect(unsaid.errors.contains("--take ours"))
    #expect(try repository.folder.read("move.progress.md") == text)
    // Git calls the branch that is checked out ours.
    let resolved = try Tool.run(
      "merge", "move.progress.md", "--take", "theirs", in: repository.folder)
    #expect(resolved.exitCode == 0, "\(resolved.errors)")
    let json = try status(repository)
    #expect(json.contains("\"done\": 3"), "\(json)")
    #expect(json.contains("\"failed\": 0"))
    let record = try repository.folder.read("move.progress.md")
    #expect(record.contains("❌ **1.1 Stop the delivery** failed · otto"))
  }

  @Test func `without the driver a file with markers is read as two and resolved`() throws {
    let repository = try repository(hasDriver: false)
    try mark(repository, "1.1", "done", by: "ana")
    try repository.commit("ana")
    try repository.git("checkout", "--quiet", "otto")
    try mark(repository, "2.1", "done", by: "otto")
    try repository.commit("otto")
    #expect(try repository.merge("main").code != 0)
    #expect(try repository.folder.read("move.progress.md").contains("<<<<<<<"))
    #expect(try status(repository).contains("\"done\": 2"))
    let resolved = try Tool.run("merge", "move.progress.md", in: repository.folder)
    #expect(resolved.exitCode == 0, "\(resolved.errors)")
    let text = try repository.folder.read("move.progress.md")
    #expect(text.contains("**▓▓▓▓░░░░░░ 2 of 5**"))
    #expect(!text.contains("by hand"))
    let again = try Tool.run("merge", "move.progress.md", in: repository.folder)
    #expect(again.output.hasPrefix("No conflict markers"))
  }

  @Test func `a note that one has edited by hand is as it was edited`() throws {
    let repository = try repository()
    try mark(repository, "1.1", "done", "--note", "it took long", by: "ana")
    try repository.commit("ana")
    try repository.git("branch", "--force", "otto")
    try mark(repository, "1.2", "done", by: "ana")
    try repository.commit("ana")
    try repository.git("checkout", "--quiet", "otto")
    let text = try repository.folder.read("move.progress.md")
    try repository.folder.write(
      text.replacing("> it took long", with: "> it took five minutes"), to: "move.progress.md")
    try repository.commit("otto")
    let merged = try repository.merge("main")
    #expect(merged.code == 0, "\(merged.text)")
    let both = try repository.folder.read("move.progress.md")
    #expect(both.contains("> it took five minutes"))
    #expect(!both.contains("it took long"))
    #expect(try status(repository).contains("\"done\": 2"))
  }

  @Test func `what is written while a person settles a conflict is read anew`() throws {
    let repository = try repository()
    try mark(repository, "1.1", "done", by: "ana")
    try repository.commit("ana")
    try repository.git("checkout", "--quiet", "otto")
    try mark(repository, "1.1", "failed", by: "otto")
    try repository.commit("otto")
    #expect(try repository.merge("main").code != 0)
    var terminal = try ExecTerminal("merge", "move.progress.md", in: repository.folder)
    try terminal.expect("ended in two ways")
    try terminal.expect("›")
    let text = try repository.folder.read("move.progress.md")
    try repository.folder.write(
      text.replacing("[ ] Tell everybody", with: "[x] Tell everybody"), to: "move.progress.md")
    try terminal.type("1\n")
    try terminal.expect("was written to meanwhile")
    try terminal.expect("ended in two ways")
    try terminal.expect("›")
    try terminal.type("1\n")
    #expect(try terminal.finish().exitCode == 0)
    let resolved = try repository.folder.read("move.progress.md")
    #expect(resolved.contains("[x] Tell everybody"))
    #expect(resolved.contains("**2.1 Tell everybody** ticked by hand"))
    #expect(resolved.ranges(of: "ticked by hand").count == 1)
  }

  @Test func `progress of one merges with an edited guide of the other`() throws {
    let repository = try repository()
    try mark(repository, "1.1", "1.2", "2.1", "done", by: "ana")
    try repository.commit("ana")
    try repository.git("checkout", "--quiet", "otto")
    try repository.folder.write(
      Self.guide.replacing("1. Stop the", with: "1. Read the log\n2. Stop the")
        .replacing("2. Copy the folder\n3.", with: "3. Copy the whole folder\n4."), to: "move.md")
    let updated = try Tool.run("update", "move.progress.md", in: repository.folder)
    #expect(updated.exitCode == 0, "\(updated.errors)")
    try mark(repository, "1.1", "done", by: "otto")
    try repository.commit("otto")
    let merged = try repository.merge("main")
    #expect(merged.code == 0, "\(merged.text)")
    let text = try repository.folder.read("move.progress.md")
    #expect(text.contains("1. [x] Read the log"))
    #expect(text.contains("2. [x] Stop the delivery"))
    #expect(text.contains("3. [ ] Copy the whole folder"))
    #expect(text.contains("1. [x] Tell everybody"))
    let stripped = try Tool.run("strip", "move.progress.md", in: repository.folder)
    #expect(try stripped.output == repository.folder.read("move.md"))
  }

  @Test func `guides that were edited in two ways leave markers in the guide's part`() throws {
    let repository = try repository()
    try repository.folder.write(
      Self.guide.replacing("Copy the folder", with: "Copy all folders"), to: "move.md")
    _ = try Tool.run("update", "move.progress.md", in: repository.folder)
    try repository.commit("ana")
    try repository.git("checkout", "--quiet", "otto")
    try repository.folder.write(
      Self.guide.replacing("Copy the folder", with: "Copy no folder"), to: "move.md")
    _ = try Tool.run("update", "move.progress.md", in: repository.folder)
    try mark(repository, "2.1", "done", by: "otto")
    try repository.commit("otto")
    #expect(try repository.merge("main").code != 0)
    let text = try repository.folder.read("move.progress.md")
    #expect(text.contains("<<<<<<< ours\n"))
    #expect(text.contains("Copy all folders"))
    #expect(text.contains("Copy no folder"))
    let resolved = try Tool.run(
      "merge", "move.progress.md", "--take", "theirs", in: repository.folder)
    #expect(resolved.exitCode == 0, "\(resolved.errors)")
    let stripped = try Tool.run("strip", "move.progress.md", in: repository.folder)
    #expect(stripped.output == Self.guide.replacing("Copy the folder", with: "Copy all folders"))
    #expect(try status(repository).contains("\"done\": 1"))
  }

  @Test func `a box ticked in a forge's editor merges with what was recorded meanwhile`() throws {
    let repository = try repository(hasDriver: false)
    let begun = try repository.folder.read("move.progress.md")
    // Forges save a text with other line endings, and with or without the last.
    try repository.folder.write(
      begun.replacing("[ ] Throw the", with: "[x] Throw the").replacing("\n", with: "\r\n"),
      to: "move.progress.md")
    let shown = try status(repository)
    #expect(shown.contains("\"done\": 1"), "\(shown)")
    try mark(repository, "1.1", "done", by: "ana")
    let text = try repository.folder.read("move.progress.md")
    #expect(text.contains("**2.2 Throw the old server away** ticked by hand"))
    #expect(try status(repository).contains("\"done\": 2"))
  }
}
