import Testing

/// Documents into which somebody writes while a program goes by them.
struct GuideEditedMeanwhileTests {
  private static let guide = """
    # Deploy

    1. Open the vault
    2. Say what is new:

       ```sh
       echo new key >> ran
       ```

    3. Restart web-1
    4. Tell everybody

    """
  private static let document = "deploy.progress.md"

  private func folder() throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    try folder.write(Self.guide, to: "deploy.md")
    _ = try Tool.run("exec", "deploy.md", "--no-input", "--by", "ana", in: folder)
    return folder
  }

  private func edit(
    _ folder: borrowing TemporaryFolder, _ change: (String) -> String
  ) throws {
    let text = try folder.read(Self.document)
    let edited = change(text)
    #expect(edited != text)
    try folder.write(edited, to: Self.document)
  }

  /// The outcome of each step by its title, in the guide's order.
  private func outcomes(_ folder: borrowing TemporaryFolder) throws -> [String] {
    let json = try Tool.run("status", "--json", Self.document, in: folder).output
    return json.matches(of: #/"title": "([^"]*)",\s*"outcome": "([^"]*)"/#)
      .map { "\($0.1): \($0.2)" }
  }

  @Test func `an answer counts for the step that was shown, and the run stops to be begun anew`()
    throws
  {
    let folder = try folder()
    var terminal = try ExecTerminal("exec", "deploy.md", in: folder)
    try terminal.expect("Open the vault")
    try terminal.expect("›")
    try edit(folder) {
      $0.replacing("1. [ ] Open the vault", with: "1. Look around\n1. [ ] Open the vault")
    }
    try terminal.type("d\n")
    let (exitCode, transcript) = try terminal.finish()
    #expect(exitCode == 4)
    #expect(
      transcript.contains(
        "the guide in 'deploy.progress.md' was edited meanwhile; to go on with what it says now: "
          + "runbook exec deploy.progress.md"), "\(transcript)")
    #expect(
      try outcomes(folder) == [
        "Look around: pending", "Open the vault: done", "Say what is new: pending",
        "Restart web-1: pending", "Tell everybody: pending",
      ])
    #expect(!(try folder.names.contains("ran")))
  }

  @Test func `a step that says something else by the time it is answered stays open`() throws {
    let folder = try folder()
    var terminal = try ExecTerminal("exec", "deploy.md", in: folder)
    try terminal.expect("Open the vault")
    try terminal.expect("›")
    try edit(folder) { $0.replacing("Open the vault", with: "Burn the vault") }
    try terminal.type("d\n")
    #expect(try terminal.finish().exitCode == 4)
    #expect(try outcomes(folder).first == "Burn the vault: pending")
    // What was done of the step as it was stays in the record.
    #expect(try folder.read(Self.document).contains("**1 Open the vault** done · ana"))
  }

  @Test(arguments: ["d\n", "q\n"])
  func `boxes that are ticked while a prompt waits are believed and never drawn over`(
    _ answer: String
  ) throws {
    let folder = try folder()
    var terminal = try ExecTerminal("exec", "deploy.md", in: folder)
    try terminal.expect("Open the vault")
    try terminal.expect("›")
    try edit(folder) { $0.replacing("[ ] Tell everybody", with: "[x] Tell everybody") }
    try terminal.type(answer)
    if answer == "d\n" { try terminal.answer("[q]uit", "q") }
    #expect(try terminal.finish().exitCode == 130)
    #expect(try outcomes(folder).last == "Tell everybody: done")
    let text = try folder.read(Self.document)
    #expect(text.contains("**4 Tell everybody** ticked by hand"))
    #expect(text.contains("4. [x] Tell everybody"))
  }

  @Test func `an editor that saves what it read before takes nothing of the record away`() throws {
    let folder = try folder()
    var terminal = try ExecTerminal("exec", "deploy.md", in: folder)
    try terminal.expect("Open the vault")
    try terminal.expect("›")
    let before = try folder.read(Self.document)
    try terminal.type("d\n")
    try terminal.expect("Say what is new")
    try terminal.expect("›")
    let mark = try Tool.run("mark", Self.document, "1", "--note", "it was open", in: folder)
    #expect(mark.exitCode == 0)
    try terminal.type("r\n")
    try terminal.expect("Restart web-1")
    try terminal.expect("›")
    try folder.write(
      before.replacing("[ ] Tell everybody", with: "[x] Tell everybody"), to: Self.document)
    try terminal.type("d\n")
    #expect(try terminal.finish().exitCode == 0)
    #expect(try outcomes(folder).allSatisfy { $0.hasSuffix(": done") })
    #expect(try folder.read("ran") == "new key\n")
    #expect(try folder.read(Self.document).contains("> it was open"))
  }

  @Test func `where another run has come into the document nothing of this one goes into it`()
    throws
  {
    let folder = try folder()
    _ = try Tool.run(
      "exec", "deploy.md", "--no-input", "--progress", "other.progress.md", in: folder)
    let other = try folder.read("other.progress.md")
    var terminal = try ExecTerminal("exec", "deploy.md", in: folder)
    try terminal.expect("Open the vault")
    try terminal.expect("›")
    try folder.write(other, to: Self.document)
    try terminal.type("d\n")
    let (exitCode, transcript) = try terminal.finish()
    #expect(exitCode == 4)
    #expect(transcript.contains("another run stands in 'deploy.progress.md' now"))
    #expect(try folder.read(Self.document) == other)
  }

  @Test func `where a command puts another run into the document nothing of this one goes into it`()
    throws
  {
    let folder = try TemporaryFolder()
    try folder.write(
      "# Go\n\n1. Copy:\n\n   ```sh\n   cp other g.progress.md\n   ```\n", to: "g.md")
    _ = try Tool.run("exec", "g.md", "--no-input", in: folder)
    let other = try folder.read("g.progress.md")
    try folder.write(other, to: "other")
    let result = try Tool.run("exec", "g.md", "--new", "--yes", "--no-input", in: folder)
    #expect(result.exitCode == 4, "\(result.errors)")
    #expect(result.errors.contains("another run stands in 'g.progress.md' now"))
    #expect(try folder.read("g.progress.md") == other)
  }

  @Test func `boxes that are ticked while the run is carried over are believed`() throws {
    let folder = try folder()
    try folder.write(Self.guide.replacing("web-1", with: "web-2"), to: "deploy.md")
    var terminal = try ExecTerminal("exec", "deploy.md", in: folder)
    try terminal.expect("Go on with the guide as it is now?")
    try terminal.expect("›")
    try edit(folder) {
      $0.replacing("[ ] Tell everybody", with: "[x] Tell everybody")
        .replacing("[ ] Restart web-1", with: "[x] Restart web-1")
    }
    try terminal.type("y\n")
    try terminal.answer("[q]uit", "q")
    _ = try terminal.finish()
    #expect(try outcomes(folder).suffix(2) == ["Restart web-2: pending", "Tell everybody: done"])
    #expect(
      try folder.read(Self.document).contains("reopened: it was done, and 'web-1' became 'web-2'"))
  }

  @Test func `a run is not carried over by what was worked out for another text`() throws {
    let folder = try folder()
    try folder.write(Self.guide.replacing("web-1", with: "web-2"), to: "deploy.md")
    var terminal = try ExecTerminal("exec", "deploy.md", in: folder)
    try terminal.expect("Go on with the guide as it is now?")
    try terminal.expect("›")
    try edit(folder) { $0.replacing("Open the vault", with: "Open the other vault") }
    try terminal.type("y\n")
    let (exitCode, transcript) = try terminal.finish()
    #expect(exitCode == 4)
    #expect(transcript.contains("was edited meanwhile"), "\(transcript)")
    #expect(try outcomes(folder).first == "Open the other vault: pending")
  }

  // MARK: Exec notices an edited guide

  @Test func `at a terminal exec shows what is different and offers to go on with it`() throws {
    let folder = try folder()
    _ = try Tool.run("mark", Self.document, "1", "3", "done", in: folder)
    try folder.write(Self.guide.replacing("web-1", with: "web-2"), to: "deploy.md")
    var terminal = try ExecTerminal("exec", "deploy.md", in: folder)
    try terminal.expect("3 Restart web-2: 'web-1' became 'web-2'; it was done and is open again")
    try terminal.answer("Go on with the guide as it is now?", "y")
    try terminal.expect("2 Say what is new")
    try terminal.answer("[q]uit", "q")
    #expect(try terminal.finish().exitCode == 130)
    #expect(try outcomes(folder).filter { $0.hasSuffix(": done") } == ["Open the vault: done"])
    #expect(try Tool.run("strip", Self.document, in: folder).output == folder.read("deploy.md"))
  }

  @Test func `who resumes the document itself at a terminal is offered the guide as it is now`()
    throws
  {
    let folder = try folder()
    _ = try Tool.run("mark", Self.document, "1", "3", "done", in: folder)
    try folder.write(
      Self.guide.replacing("web-1", with: "web-2").replacing("1. Open", with: "1. Look\n1. Open"),
      to: "deploy.md")
    var terminal = try ExecTerminal("exec", Self.document, in: folder)
    try terminal.expect("'deploy.md' has changed since this run began: 1 changed, 1 new.")
    try terminal.answer("Go on with the guide as it is now?", "y")
    try terminal.expect("Look")
    try terminal.answer("[q]uit", "q")
    #expect(try terminal.finish().exitCode == 130)
    #expect(
      try outcomes(folder).prefix(3) == [
        "Look: pending", "Open the vault: done", "Say what is new: pending",
      ])
  }

  @Test func `an edit inside the document is not told as one of the guide beside it`() throws {
    let folder = try folder()
    let document = try folder.read(Self.document)
    try folder.write(document.replacing("web-1", with: "web-2"), to: Self.document)
    let inside = try Tool.run("exec", Self.document, "--no-input", in: folder)
    #expect(
      inside.errors.contains("the guide inside 'deploy.progress.md' was edited there"),
      "\(inside.errors)")
    #expect(inside.errors.contains("runbook strip deploy.progress.md > deploy.md"))
    let beside = try Tool.run("exec", "deploy.md", "--no-input", in: folder)
    #expect(beside.exitCode == 4)
    #expect(beside.errors.contains("what stands inside: runbook exec deploy.progress.md"))
    #expect(!beside.errors.contains("has changed since this run began"))
  }

  @Test func `who resumes the document itself can finish with the guide that is in it`() throws {
    let folder = try folder()
    try folder.write(Self.guide.replacing("web-1", with: "web-2"), to: "deploy.md")
    var terminal = try ExecTerminal("exec", Self.document, in: folder)
    try terminal.answer("Go on with the guide as it is now?", "n")
    try terminal.expect("Open the vault")
    try terminal.answer("[q]uit", "q")
    _ = try terminal.finish()
    #expect(try Tool.run("strip", Self.document, in: folder).output == Self.guide)
    let unattended = try Tool.run("exec", Self.document, "--no-input", in: folder)
    #expect(
      unattended.errors.contains(
        "note: 'deploy.md' has changed since this run began (1 changed); to go on with it as it is "
          + "now: runbook update deploy.progress.md deploy.md"), "\(unattended.errors)")
  }
}
