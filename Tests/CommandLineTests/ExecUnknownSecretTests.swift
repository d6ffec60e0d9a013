import RunbookTestSupport
import Testing

/// Secrets that were given in an earlier sitting, and that this one cannot hide.
struct ExecUnknownSecretTests {
  private static let guide = """
    # Restart the Worker

    ## 1. Write the settings

    ```sh
    echo "API_TOKEN=<api-token>" > .env
    ```

    ## 2. Tell the team

    Tell the team that the worker restarts.

    ## 3. Look at the settings

    ```sh
    cat .env
    ```

    """
  private static let secret = "tok_abcdefgh9"

  /// A folder with a run that has come to its second step.
  private func folder() throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    try folder.write(Self.guide, to: "r.md")
    let exec = try Tool.run(
      "exec", "r.md", "--no-input", "--yes", "--input", "API_TOKEN=\(Self.secret)", in: folder)
    #expect(exec.exitCode == 4)
    _ = try Tool.run("mark", "r.progress.md", "2", "done", in: folder)
    return folder
  }

  @Test func `what could hold it is neither kept nor logged, and that is said`() throws {
    let folder = try folder()
    let exec = try Tool.run("exec", "r.md", "--no-input", "--yes", "--log", in: folder)
    #expect(exec.exitCode == 0, "\(exec.output)\(exec.errors)")
    let said = exec.output.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    #expect(said.contains("go on with --input API_TOKEN"), "\(exec.output)")
    for name in ["r.progress.md", "r.progress.log"] {
      #expect((try? folder.read(name))?.contains(Self.secret) != true)
    }
    let document = try folder.read("r.progress.md")
    #expect(document.contains("not kept, since API_TOKEN could stand in it"))
  }

  @Test func `given once more it is hidden, and the rest is kept`() throws {
    let folder = try folder()
    let exec = try Tool.run(
      "exec", "r.md", "--no-input", "--yes", "--input", "API_TOKEN", in: folder,
      environment: ["API_TOKEN": Self.secret])
    #expect(exec.exitCode == 0, "\(exec.output)\(exec.errors)")
    let document = try folder.read("r.progress.md")
    #expect(document.contains("API_TOKEN=••••••••"))
    #expect(!document.contains(Self.secret))
  }
}
