import Testing

/// Answers that every prompt knows, and answers that change what was done before.
struct ExecAnswersTests {
  private static let guide = """
    # Move it

    ## Before you begin

    - You may write
    - Nobody is there

    ## 1. Choose

    Replace `<site-name>` with a short name.

    ```sh
    echo "made <site-name>"

    echo "and <site-name>"
    ```

    ## 2. Copy

    ### Using cp

    ```sh
    echo cp
    ```

    ### Using rsync

    ```sh
    echo rsync
    ```

    ## Checklist

    - [ ] Team informed
    - [ ] Old folder archived

    """

  private func place() throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    try folder.write(Self.guide, to: "move.md")
    return folder
  }

  @Test func `a question mark explains each kind of prompt`() throws {
    let result = try Tool.run(
      "exec", "move.md", in: place(), input: "?\ny\n?\nblog\nr\n?\n1\nr\n?\nq\n")
    #expect(result.exitCode == 130, "\(result.output)\(result.errors)")
    #expect(result.output.contains("o  asks them one by one"))
    #expect(result.output.contains("SITE_NAME: what is typed is taken as it is; q stops here"))
    #expect(result.output.contains("the number or the words of one of them; q stops here"))
    #expect(result.output.contains("made blog"))
  }

  @Test func `no to all of them asks each, and no to one waits for it`() throws {
    let result = try Tool.run("exec", "move.md", in: place(), input: "n\ny\nn\n")
    #expect(result.exitCode == 4, "\(result.output)\(result.errors)")
    #expect(result.errors.contains("p2"))
  }

  @Test func `a value that changes in the middle names what was done with the old one`() throws {
    let folder = try place()
    _ = try Tool.run(
      "exec", "move.md", "--yes", "--input", "SITE_NAME=old", in: folder, input: "y\n")
    let result = try Tool.run(
      "exec", "move.md", "--yes", "--no-input", "--input", "SITE_NAME=new", in: folder)
    let words = result.output.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    #expect(words.contains("SITE_NAME was 'old' when 1 was done"), "\(result.output)")
    let again = try Tool.run(
      "exec", "move.md", "--yes", "--no-input", "--input", "SITE_NAME=new", in: folder)
    #expect(!again.output.contains("SITE_NAME was"))
  }

  @Test func `a dry run asks where the run does, and counts the boxes that are left`() throws {
    let folder = try place()
    _ = try Tool.run(
      "exec", "move.md", "--yes", "--input", "SITE_NAME=old", in: folder, input: "y\n")
    let dry = try Tool.run("exec", "move.md", "--new", "--dry-run", in: folder)
    let first = try #require(dry.output.firstRange(of: "  run 1 Choose"), "\(dry.output)")
    let choice = try #require(dry.output.firstRange(of: "  choose 2 "))
    #expect(first.lowerBound < choice.lowerBound)
    #expect(dry.output.contains("made <site-name>\"\n\n      echo"))
    #expect(dry.output.contains("confirm p1"))
    #expect(dry.output.contains("tick 2 of 2 closing checks"))
  }

  @Test func `a way is not taken back by a mark while something on it is done`() throws {
    let folder = try place()
    _ = try Tool.run(
      "exec", "move.md", "--yes", "--input", "SITE_NAME=old", "--choose", "Using cp", in: folder,
      input: "y\ny\n")
    let before = try folder.read("move.progress.md")
    let mark = try Tool.run("mark", "move.progress.md", "2.2", "done", in: folder)
    #expect(mark.exitCode == 4, "\(mark.output)\(mark.errors)")
    #expect(mark.errors.contains("first mark 2.1 pending"), "\(mark.errors)")
    #expect(try folder.read("move.progress.md") == before)
    _ = try Tool.run("mark", "move.progress.md", "2.1", "pending", in: folder)
    #expect(try Tool.run("mark", "move.progress.md", "2.2", "done", in: folder).exitCode == 0)
  }

  @Test func `faults of the command line begin as all others do`() throws {
    let result = try Tool.run("exec", "move.md", "--nothing", in: place())
    #expect(result.exitCode == 64)
    #expect(result.errors.hasPrefix("error: "), "\(result.errors)")
  }
}
