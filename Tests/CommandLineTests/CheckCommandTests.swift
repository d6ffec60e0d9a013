import Testing

struct CheckCommandTests {
  @Test func `a good guide is passed without a word`() throws {
    let folder = try TemporaryFolder()
    try folder.write(SmallGuide.text, to: "mailbox.md")
    let result = try Tool.run("check", "mailbox.md", in: folder)
    #expect(result.exitCode == 0)
    #expect(result.output.isEmpty && result.errors.isEmpty)
  }

  @Test func `an error names its place, shows the line and fails`() throws {
    let folder = try TemporaryFolder()
    try folder.write("# Move\n\n1. Copy:\n\n   ```sh\n   ls\n", to: "move.md")
    let result = try Tool.run("check", "move.md", in: folder)
    #expect(result.exitCode == 1)
    #expect(result.output.hasPrefix("move.md:5:4: error: "))
    #expect(result.output.hasSuffix("[open-fence]\n5 |    ```sh\n  |    ^~~\n"))
  }

  @Test func `a guide without a step passes with a warning`() throws {
    let folder = try TemporaryFolder()
    try folder.write("\n# Notes\n\nNothing to do.\n", to: "notes.md")
    let result = try Tool.run("check", "notes.md", in: folder)
    #expect(result.exitCode == 0)
    #expect(result.output.hasPrefix("notes.md:2:1: warning: "))
    #expect(result.output.contains("[no-step]\n2 | # Notes\n  | ^"))
  }

  @Test func `one guide that cannot be read does not keep the others from being checked`() throws {
    let folder = try TemporaryFolder()
    try folder.write("# Notes\n", to: "notes.md")
    let result = try Tool.run("check", "none.md", "notes.md", in: folder)
    #expect(result.exitCode == 3)
    #expect(result.output.contains("notes.md:1:1: warning:"))
    #expect(result.errors.hasPrefix("error: 'none.md' does not exist"))
  }
}
