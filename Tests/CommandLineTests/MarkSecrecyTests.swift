import RunbookTestSupport
import Testing

/// What people write with a mark, where it holds a secret of the guide.
struct MarkSecrecyTests {
  private static let secret = "s3cr-t0ken-9f8e7d"

  private func folder() throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    let guide = """
      # Upload

      1. Upload it:

         ```sh
         curl -H "Authorization: $API_TOKEN" https://up.example
         ```

      2. Look at it

      """
    try folder.write(guide, to: "u.md")
    _ = try Tool.run("exec", "u.md", "--no-input", "--by", "ana", in: folder)
    return folder
  }

  private func mark(
    _ words: String..., in folder: borrowing TemporaryFolder
  ) throws -> Tool.Result {
    try Tool.run(
      ["mark", "u.progress.md", "2"] + words, in: folder, environment: ["API_TOKEN": Self.secret])
  }

  @Test func `a secret of the environment is in no note and no address`() throws {
    let folder = try folder()
    let result = try mark(
      "done", "--note", "I used \(Self.secret) for it", "--evidence",
      "https://ci.example/?token=\(Self.secret)", in: folder)
    #expect(result.exitCode == 0, "\(result.errors)")
    #expect(!result.output.contains(Self.secret))
    let text = try folder.read("u.progress.md")
    #expect(!text.contains(Self.secret))
    #expect(text.contains("I used •••••••• for it"), "\(text)")
  }

  @Test func `a file with a secret in its name is refused, and nothing is kept`() throws {
    let folder = try folder()
    let before = try folder.read("u.progress.md")
    try folder.write("x", to: "\(Self.secret).txt")
    let result = try mark("done", "--evidence", "\(Self.secret).txt", in: folder)
    #expect(result.exitCode == 3)
    #expect(!result.errors.contains(Self.secret) && result.errors.contains("holds a secret"))
    #expect(try folder.read("u.progress.md") == before)
  }
}
