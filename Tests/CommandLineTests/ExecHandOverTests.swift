import Foundation
import Testing

/// What one block leaves to the next, also where one in between ends badly, and what another
/// sitting finds of it.
struct ExecHandOverTests {
  private static func step(_ number: Int, _ title: String, _ script: String, _ fence: String)
    -> String
  {
    let lines = script.split(separator: "\n").map { "   \($0)\n" }.joined()
    return "\(number). \(title):\n\n   ```\(fence)\n\(lines)   ```\n\n"
  }

  private static func guide(_ ending: String, code: Int) -> String {
    "# Hand over\n\n## Steps\n\n"
      + step(
        1, "Set it",
        """
        export SHOWN="an 'exported' one"
        plain='a "plain" one'
        list=(first "second of two")
        greet() { printf 'hello %s\\n' "$1"; }
        umask 027
        mkdir -p "below it" && cd "below it"
        """, "bash")
      + step(2, "End it", "changed=1\n\(ending)", "bash {exit=\(code)}")
      + step(
        3, "Look at it",
        """
        printf '%s|%s|%s|%s|%s\\n' "$(printenv SHOWN)" "$plain" "${list[1]}" "$(umask)" "${PWD##*/}"
        greet again
        """, "bash")
  }

  private static let expected =
    "an 'exported' one|a \"plain\" one|second of two|0027|below it\nhello again\n"

  @Test(
    arguments: [
      ("exit 3", 3), ("set -e; false; true", 1), ("exec true", 0), ("exec false", 1),
      ("kill -9 $$", 137), ("exec sh -c 'kill -9 $$'", 137),
      ("gone=1; unset gone; : ${gone:?is gone}", 1),
      ("gone=1; unset gone; set -u; : $gone", 1), ("trap 'exit 7' EXIT; false", 7),
    ])
  func `no end of a block breaks the hand-over to the next`(_ ending: String, _ code: Int) throws {
    let folder = try TemporaryFolder()
    try folder.write(Self.guide(ending, code: code), to: "hand.md")
    let exec = try Tool.run("exec", "hand.md", "--yes", "--no-input", in: folder)
    #expect(exec.exitCode == 0, "\(exec.output)\(exec.errors)")
    #expect(exec.output.contains(Self.expected), "\(exec.output)\(exec.errors)")
  }

  // MARK: Another sitting

  private static let dangerous =
    "# Empty the store\n\n## Steps\n\n" + step(1, "Choose the folder", "DIR=store", "bash")
    + "2. Look around on the dashboard\n\n" + step(3, "Empty it", "rm -rf \"$DIR\"/*", "bash")

  @Test func `a command does not run without what an earlier sitting set`() throws {
    let folder = try TemporaryFolder()
    for name in ["store", "other"] {
      try folder.makeFolder(name)
      try folder.write("kept", to: "\(name)/file")
    }
    try folder.write(Self.dangerous, to: "empty.md")
    func exec() throws -> Tool.Result {
      try Tool.run("exec", "empty.md", "--yes", "--no-input", in: folder)
    }
    #expect(try exec().exitCode == 4)
    _ = try Tool.run("mark", "empty.progress.md", "2", "done", in: folder)
    let stopped = try exec()
    #expect(stopped.exitCode == 4)
    #expect(stopped.errors.contains("needs $DIR, which 1 Choose the folder sets"))
    #expect(stopped.errors.contains("runbook mark empty.progress.md 1 pending"))
    #expect(!stopped.output.contains("rm: "))
    #expect(try folder.read("store/file") == "kept")
    _ = try Tool.run("mark", "empty.progress.md", "1", "pending", in: folder)
    #expect(try exec().exitCode == 0)
    #expect(throws: (any Error).self) { try folder.read("store/file") }
    #expect(try folder.read("other/file") == "kept")
  }

  private static let moving =
    "# Go there\n\n## Steps\n\n" + step(1, "Go there", "mkdir -p deep/er && cd deep/er", "bash")
    + "2. Look around on the dashboard\n\n" + step(3, "Write there", "pwd > ../../where", "bash")

  @Test func `another sitting goes on in the directory that commands had come to`() throws {
    let folder = try TemporaryFolder()
    try folder.makeFolder("work")
    try folder.write(Self.moving, to: "work/go.md")
    #expect(
      try Tool.run("exec", "work/go.md", "--yes", "--no-input", in: folder).exitCode == 4)
    #expect(!(try folder.read("work/go.progress.md").contains(folder.url.path)))
    _ = try Tool.run("mark", "work/go.progress.md", "2", "done", in: folder)
    // Somebody else has it in another place: what is kept is the way from the document.
    try FileManager.default.copyItem(at: folder.url, to: folder.url(of: "../\(folder.copyName)"))
    defer { try? FileManager.default.removeItem(at: folder.url(of: "../\(folder.copyName)")) }
    for path in [folder.url.path, folder.url(of: "../\(folder.copyName)").standardized.path] {
      let script =
        "cd '\(path)' && '\(Tool.location.path)' exec work/go.md --yes --no-input >out 2>&1"
      let shell = try Process.run(
        URL(fileURLWithPath: "/bin/sh"), arguments: ["-c", script])
      shell.waitUntilExit()
      #expect(shell.terminationStatus == 0)
      let place = try String(contentsOfFile: path + "/where", encoding: .utf8)
      #expect(place.hasSuffix(path.suffix(20) + "/deep/er\n"), "\(place)")
      let out = try String(contentsOfFile: path + "/out", encoding: .utf8)
      #expect(out.contains("Commands go on in"))
    }
  }

  @Test func `where that directory is gone, what needs it does not run`() throws {
    let folder = try TemporaryFolder()
    try folder.write(Self.moving, to: "go.md")
    _ = try Tool.run("exec", "go.md", "--yes", "--no-input", in: folder)
    _ = try Tool.run("mark", "go.progress.md", "2", "done", in: folder)
    try FileManager.default.removeItem(at: folder.url(of: "deep"))
    let exec = try Tool.run("exec", "go.md", "--yes", "--no-input", in: folder)
    #expect(exec.exitCode == 4)
    let words = exec.output.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    #expect(words.contains("which is not there any more"))
    #expect(exec.errors.contains("needs the directory, which 1 Go there sets"))
    #expect(!(try folder.names.contains("where")))
  }
}

extension TemporaryFolder {
  fileprivate var copyName: String { url.lastPathComponent + "-copy" }
}
