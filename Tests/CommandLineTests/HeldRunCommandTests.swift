import RunbookTestSupport
import Testing

/// Commands that look at a run while `exec` works on it.
struct HeldRunCommandTests {
  private func folder() throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    let guide = """
      # Copy

      1. Copy the data:

         ```sh
         echo copying; read line <gate
         ```

      2. Look at the data

      """
    try folder.write(guide, to: "copy.md")
    _ = try Tool.outside("/usr/bin/mkfifo", ["gate"], in: folder.url)
    return folder
  }

  @Test func `a command that is running is running for status and render, until it is killed`()
    throws
  {
    let folder = try folder()
    var terminal = try ExecTerminal("exec", "copy.md", "--yes", in: folder)
    try terminal.expect("copying")

    let status = try Tool.run("status", "copy.progress.md", in: folder).output
    #expect(status.contains("1 Copy the data · running, held by ana (process "), "\(status)")
    #expect(!status.contains("interrupted") && !status.contains("tried again"))
    let report = try Tool.run("render", "copy.progress.md", in: folder).output
    #expect(report.contains("running: 1 Copy the data, held by ana (process "), "\(report)")
    #expect(!report.contains("CAUTION"))
    let json = try Tool.run("status", "--json", "copy.progress.md", in: folder).output
    #expect(json.contains(#/"held": \{\s+"by": "ana",\s+"process": \d+/#), "\(json)")
    #expect(json.contains("\"running\": [\"1\"]"))
    let all = try Tool.run("status", ".", in: folder).output
    #expect(all.hasPrefix("1 run: 1 running\n"), "\(all)")

    _ = try Tool.outside("/bin/sh", ["-c", "echo >gate"], in: folder.url)
    try terminal.expect("Look at the data")
    try terminal.expect("›")
    let later = try Tool.run("status", "copy.progress.md", in: folder).output
    #expect(later.contains("1 of 2"), "\(later)")
    try terminal.type("q\n")
    _ = try terminal.finish()
    let ended = try Tool.run("status", "copy.progress.md", in: folder).output
    #expect(!ended.contains("held by") && !ended.contains("running"), "\(ended)")
  }
}
