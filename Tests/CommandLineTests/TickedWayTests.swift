import RunbookTestSupport
import Testing

/// Boxes that are ticked in an editor where the run did not go.
struct TickedWayTests {
  private static let guide = """
    # Install the Agent

    ## 1. Install

    ### On Debian

    1. Install the deb
    2. Reboot the box

    ### On Alpine

    1. Install the apk
    2. Run the setup:

       ```sh
       echo ALPINE >> ran.txt
       ```

    ## 2. Webhooks (if you use webhooks)

    1. Add the endpoint
    2. Register it:

       ```sh
       echo WEBHOOK >> ran.txt
       ```

    ## 3. Finish

    1. Close the page

    """

  private func folder(_ options: String...) throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    try folder.write(Self.guide, to: "a.md")
    _ = try Tool.run(["exec", "a.md", "--no-input"] + options, in: folder)
    return folder
  }

  private func tick(_ text: String, _ folder: borrowing TemporaryFolder) throws {
    let document = try folder.read("a.progress.md")
    let ticked = document.replacing("[ ] \(text)", with: "[x] \(text)")
    #expect(ticked != document)
    try folder.write(ticked, to: "a.progress.md")
  }

  private func ran(_ folder: borrowing TemporaryFolder) -> String {
    (try? folder.read("ran.txt")) ?? ""
  }

  @Test func `a tick on another way than the one that was taken is asked about, and runs nothing`()
    throws
  {
    let folder = try folder("--choose", "debian")
    _ = try Tool.run("mark", "a.progress.md", "1.1.1", "1.1.2", "done", in: folder)
    try tick("Install the apk", folder)
    let exec = try Tool.run("exec", "a.md", "--no-input", "--yes", in: folder)
    #expect(exec.exitCode == 4)
    #expect(exec.errors.contains("1.2.1 Install the apk"))
    #expect(exec.errors.contains("runbook mark a.progress.md 1.2.1 done, or pending"))
    #expect(ran(folder) == "")
    let status = try Tool.run("status", "a.progress.md", in: folder)
    #expect(status.output.contains("2 of "))
    #expect(status.errors.contains("stands on the way"))
    // Who says that it was a slip goes on as before.
    _ = try Tool.run("mark", "a.progress.md", "1.2.1", "pending", in: folder)
    #expect(try folder.read("a.progress.md").contains("[ ] Install the apk"))
    #expect(
      try Tool.run("exec", "a.md", "--no-input", "--condition", "webhooks=no", in: folder).errors
        .contains("Close the page"))
    #expect(ran(folder) == "")
  }

  @Test func `ticks on two ways of one choice take neither`() throws {
    let folder = try folder()
    try tick("Install the deb", folder)
    try tick("Install the apk", folder)
    let exec = try Tool.run("exec", "a.md", "--no-input", "--yes", in: folder)
    #expect(exec.exitCode == 4)
    #expect(exec.errors.contains("other ways of one choice"))
    #expect(ran(folder) == "")
  }

  @Test func `a tick behind a condition that does not hold is asked about`() throws {
    let folder = try folder("--choose", "debian", "--condition", "webhooks=no")
    try tick("Add the endpoint", folder)
    let exec = try Tool.run("exec", "a.md", "--no-input", "--yes", in: folder)
    #expect(exec.exitCode == 4, "\(exec.output)\(exec.errors)")
    #expect(exec.errors.contains("Add the endpoint"))
    #expect(ran(folder) == "")
  }

  @Test func `a tick on a way takes it where none was taken`() throws {
    let folder = try folder()
    try tick("Install the deb", folder)
    let status = try Tool.run("status", "a.progress.md", in: folder)
    #expect(status.output.contains("Debian"))
    #expect(status.errors == "")
  }
}
