import RunbookTestSupport
import Testing

/// Reports of a progress document of which only a part can be read.
struct DamagedReportTests {
  private func folder() throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    try folder.write(
      "# Say Hello\n\n## 1. Say it\n\n```sh\necho hello\n```\n\n## 2. Look\n\n1. Open the page\n",
      to: "d.md")
    _ = try Tool.run("exec", "d.md", "--no-input", "--yes", in: folder)
    return folder
  }

  private func edit(
    _ folder: borrowing TemporaryFolder, _ text: String, _ replacement: String
  ) throws {
    let document = try folder.read("d.progress.md")
    let edited = document.replacing(text, with: replacement)
    #expect(edited != document)
    try folder.write(edited, to: "d.progress.md")
  }

  @Test(arguments: ["markdown", "summary", "html", "junit", "json", "text"])
  func `each says so where it is read`(_ format: String) throws {
    let folder = try folder()
    try edit(folder, #""outcome":"done""#, #""outcome":"failed""#)
    let render = try Tool.run("render", "--format", format, "d.progress.md", in: folder)
    #expect(render.exitCode == 3)
    #expect(render.output.contains("d.progress.md:"))
    #expect(render.output.contains("checksum"))
    let whole = try Tool.run("status", "--json", "d.progress.md", in: folder).output
    #expect(whole.contains(#""damage": "d.progress.md:"#))
  }

  @Test func `what was changed in an output is not shown as what came`() throws {
    let folder = try folder()
    try edit(folder, "\n    hello\n", "\n    all good\n")
    let repair = try Tool.run("repair", "d.progress.md", "--yes", in: folder)
    #expect(repair.exitCode == 0, "\(repair.output)\(repair.errors)")
    let json = try Tool.run("render", "--format", "json", "d.progress.md", in: folder)
    #expect(json.exitCode == 0)
    #expect(json.output.contains(#"(changed since it was kept)\nall good"#))
  }
}
