import Testing

/// A guide that is edited while a run of it is half done.
struct UpdateCommandTests {
  private static let guide = """
    # Deploy

    ## Step 1: Prepare

    1. Open the vault
    2. Say what is new:

       ```sh
       echo new key
       ```

    3. Restart the proxy

    ## Step 2: Roll out

    1. Restart web-1
    2. Restart the proxy
    3. Drain the queue

    """

  /// A folder with a run in which all but the command was done.
  private func folder() throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    try folder.write(Self.guide, to: "deploy.md")
    _ = try Tool.run("exec", "deploy.md", "--no-input", "--by", "ana", in: folder)
    _ = try Tool.run(
      "mark", "deploy.progress.md", "1.1", "1.3", "2.1", "2.2", "2.3", "done", "--by", "ana",
      in: folder)
    return folder
  }

  /// The outcome of each step by its title, in the guide's order.
  private func outcomes(_ folder: borrowing TemporaryFolder) throws -> [String] {
    let json = try Tool.run("status", "--json", "deploy.progress.md", in: folder).output
    return json.matches(of: #/"title": "([^"]*)",\s*"outcome": "([^"]*)"/#)
      .map { "\($0.1): \($0.2)" }
  }

  @Test func `steps that say the same keep their outcome under another number`() throws {
    let folder = try folder()
    try folder.write(
      Self.guide.replacing("1. Open the vault\n2.", with: "1. Look around\n2. Open the vault\n3.")
        .replacing("3. Restart the proxy\n\n## Step 2", with: "4. Restart the proxy\n\n## Step 2"),
      to: "deploy.md")
    let result = try Tool.run("update", "deploy.progress.md", in: folder)
    #expect(result.exitCode == 0)
    #expect(result.output.contains("new      1.1 Look around"))
    #expect(result.output.contains("1.1 is 1.2 now"))
    #expect(
      try outcomes(folder) == [
        "Look around: pending", "Open the vault: done", "Say what is new: pending",
        "Restart the proxy: done", "Restart web-1: done", "Restart the proxy: done",
        "Drain the queue: done",
      ])
    #expect(
      try Tool.run("strip", "deploy.progress.md", in: folder).output == folder.read("deploy.md"))
  }

  @Test func `a step that says something else is open again, with the reason`() throws {
    let folder = try folder()
    try folder.write(Self.guide.replacing("web-1", with: "web-2"), to: "deploy.md")
    let result = try Tool.run("update", "deploy.progress.md", "--by", "otto", in: folder)
    #expect(
      result.output.contains(
        "changed  2.1 Restart web-2: 'web-1' became 'web-2'; it was done and is open again"))
    #expect(try outcomes(folder).contains("Restart web-2: pending"))
    let record = try folder.read("deploy.progress.md")
    #expect(record.contains("**2.1 Restart web-2** reopened: it was done, and 'web-1' became"))
  }

  @Test func `what was removed is listed and stays in the record`() throws {
    let folder = try folder()
    try folder.write(Self.guide.replacing("3. Drain the queue\n", with: ""), to: "deploy.md")
    let result = try Tool.run("update", "deploy.progress.md", in: folder)
    #expect(result.output.contains("removed  2.3 Drain the queue; it was done"))
    #expect(try outcomes(folder).count == 5)
    #expect(try folder.read("deploy.progress.md").contains("✅ **2.3 Drain the queue** done · ana"))
  }

  @Test func `what moved to another heading keeps its outcome, and so where it moves once more`()
    throws
  {
    let folder = try folder()
    let moved = Self.guide.replacing("3. Drain the queue\n", with: "")
      .replacing("1. Open the vault", with: "1. Drain the queue\n2. Open the vault")
    try folder.write(moved, to: "deploy.md")
    let result = try Tool.run("update", "deploy.progress.md", in: folder)
    #expect(result.output.contains("moved    2.3 Drain the queue, now 1.1"))
    #expect(try outcomes(folder).first == "Drain the queue: done")
    try folder.write(Self.guide, to: "deploy.md")
    _ = try Tool.run("update", "deploy.progress.md", in: folder)
    #expect(try outcomes(folder).last == "Drain the queue: done")
  }

  @Test func `under a heading that was renamed everything is asked again`() throws {
    let folder = try folder()
    try folder.write(
      Self.guide.replacing("Roll out", with: "Roll out to production"), to: "deploy.md")
    let result = try Tool.run("update", "deploy.progress.md", in: folder)
    #expect(result.output.contains("it stood under 'Roll out' and stands under"))
    #expect(try outcomes(folder).suffix(3).allSatisfy { $0.hasSuffix(": pending") })
  }

  @Test func `twins of which one more stands there are all asked again`() throws {
    let folder = try folder()
    try folder.write(
      Self.guide.replacing("3. Drain", with: "3. Restart the proxy\n4. Drain"), to: "deploy.md")
    _ = try Tool.run("update", "deploy.progress.md", in: folder)
    #expect(
      try outcomes(folder).suffix(5) == [
        "Restart the proxy: done", "Restart web-1: done", "Restart the proxy: pending",
        "Restart the proxy: pending", "Drain the queue: done",
      ])
  }

  @Test func `exec names the command that carries the run over, and changes nothing`() throws {
    let folder = try folder()
    try folder.write(Self.guide.replacing("web-1", with: "web-2"), to: "deploy.md")
    let before = try folder.read("deploy.progress.md")
    let result = try Tool.run("exec", "deploy.md", "--yes", "--no-input", in: folder)
    #expect(result.exitCode == 4)
    #expect(result.errors.contains("runbook update deploy.progress.md deploy.md"))
    #expect(!result.output.contains("new key\n"))
    #expect(try folder.read("deploy.progress.md") == before)
  }

  @Test func `exec offers to go on with the guide as it is now`() throws {
    let folder = try folder()
    try folder.write(Self.guide.replacing("web-1", with: "web-2"), to: "deploy.md")
    let result = try Tool.run("exec", "deploy.md", in: folder, input: "y\nr\nd\n")
    #expect(result.output.contains("changed  2.1 Restart web-2: 'web-1' became 'web-2'"))
    #expect(result.output.contains("Go on with the guide as it is now?"))
    #expect(try outcomes(folder).allSatisfy { $0.hasSuffix(": done") }, "\(result.output)")
  }

  @Test func `a dry run says what would change and writes nothing`() throws {
    let folder = try folder()
    try folder.write(Self.guide.replacing("web-1", with: "web-2"), to: "deploy.md")
    let before = try folder.read("deploy.progress.md")
    let result = try Tool.run("update", "deploy.progress.md", "--dry-run", in: folder)
    #expect(
      result.output.hasPrefix("'deploy.progress.md' would go on with 'deploy.md': 1 changed."))
    #expect(try folder.read("deploy.progress.md") == before)
  }

  @Test func `a guide that says the same with other line endings is the same`() throws {
    let folder = try folder()
    try folder.write(Self.guide.replacing("\n", with: "\r\n"), to: "deploy.md")
    let result = try Tool.run("exec", "deploy.md", "--yes", "--no-input", in: folder)
    #expect(result.exitCode == 0, "\(result.errors)")
    let same = try Tool.run("update", "deploy.progress.md", in: folder)
    #expect(same.output.contains("nothing was changed"))
  }

  @Test func `a guide edited inside of the progress document asks again what changed`() throws {
    let folder = try folder()
    let text = try folder.read("deploy.progress.md")
    try folder.write(
      text.replacing("[x] Restart web-1", with: "[x] Restart web-9"), to: "deploy.progress.md")
    #expect(try outcomes(folder).contains("Restart web-9: pending"))
    _ = try Tool.run("mark", "deploy.progress.md", "1.2", "done", in: folder)
    #expect(try outcomes(folder).filter { $0.hasSuffix(": done") }.count == 5)
    let record = try folder.read("deploy.progress.md")
    #expect(record.contains("the guide changed: edited in the progress document"))
    let update = try Tool.run("update", "deploy.progress.md", in: folder)
    #expect(update.output.contains("'web-9' became 'web-1'"), "\(update.output)")
    #expect(try outcomes(folder).allSatisfy { $0.hasSuffix(": done") })
  }

  @Test func `a run that another process holds is not carried over`() throws {
    let folder = try folder()
    try folder.write(Self.guide.replacing("web-1", with: "web-2"), to: "deploy.md")
    var holder = try ExecTerminal("exec", "deploy.progress.md", in: folder)
    try holder.answer("Go on with the guide as it is now?", "n")
    try holder.expect("1.2 Say what is new")
    let result = try Tool.run("update", "deploy.progress.md", in: folder)
    #expect(result.exitCode == 5)
    try holder.answer("[q]uit", "q")
    _ = try holder.finish()
  }
}
