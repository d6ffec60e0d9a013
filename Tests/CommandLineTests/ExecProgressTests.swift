import Foundation
import Testing

/// Where `exec` keeps its progress, and what happens when it cannot.
struct ExecProgressTests {
  @Test func `progress given by its own name is gone on with`() throws {
    let folder = try TemporaryFolder()
    try folder.write(ExecGuides.local, to: "count.md")
    _ = try Tool.run(
      "exec", "count.md", "--progress", "mine.md", "--yes", "--only", "1", in: folder)
    // What the first step left in its shell is gone with the first sitting.
    let lost = try Tool.run("exec", "mine.md", "--yes", in: folder)
    #expect(lost.exitCode == 4)
    #expect(lost.errors.contains("runbook mark mine.md 1 pending"))
    _ = try Tool.run("mark", "mine.md", "1", "pending", in: folder)
    let result = try Tool.run("exec", "mine.md", "--yes", in: folder)
    #expect(result.exitCode == 0)
    #expect(result.output.contains("it is 42 in /tmp"))
    #expect(try folder.names == ["count.md", "mine.md"])
  }

  @Test func `a new run keeps the old document under its date`() throws {
    let folder = try TemporaryFolder()
    try folder.write(ExecGuides.local, to: "count.md")
    for _ in 0..<3 {
      #expect(try Tool.run("exec", "count.md", "--new", "--yes", in: folder).exitCode == 0)
    }
    let names = try folder.names
    #expect(names.count == 4)
    #expect(names.contains("count.progress.md"))
    #expect(names.contains { $0.wholeMatch(of: /count\.\d{4}-\d\d-\d\d\.progress\.md/) != nil })
    #expect(names.contains { $0.wholeMatch(of: /count\.\d{4}-\d\d-\d\d-2\.progress\.md/) != nil })
  }

  @Test func `an abandoned run is kept with the reason and not gone on with`() throws {
    let folder = try TemporaryFolder()
    try folder.write(ExecGuides.local, to: "count.md")
    _ = try Tool.run("exec", "count.md", "--no-input", in: folder)
    let result = try Tool.run("exec", "count.md", "--abandon", "--note", "wrong host", in: folder)
    #expect(result.exitCode == 0)
    let again = try Tool.run("exec", "count.md", "--yes", in: folder)
    #expect(again.exitCode == 4)
    #expect(again.errors.contains("abandoned (wrong host)"))
  }

  @Test func `a secret is in no reason that the tool writes down`() throws {
    let folder = try TemporaryFolder()
    try folder.write(ExecGuides.shop, to: "shop.md")
    let secret = ExecUnattendedTests.secret
    let given = "SECRET_KEY=\(secret)"
    _ = try Tool.run(
      "exec", "shop.md", "--input", given, in: folder, input: "y\ns because of \(secret)\n")
    _ = try Tool.run(
      "exec", "shop.md", "--input", given, "--abandon", "--note", "leaked \(secret)", in: folder)
    let progress = try folder.read("shop.progress.md")
    #expect(progress.contains("because of ••••••••"))
    #expect(progress.contains("leaked ••••••••"))
    #expect(!progress.contains(secret))
  }

  @Test func `a guide that has changed is not carried out in an old run`() throws {
    let folder = try TemporaryFolder()
    try folder.write(ExecGuides.local, to: "count.md")
    _ = try Tool.run("exec", "count.md", "--no-input", in: folder)
    try folder.write(ExecGuides.local.replacing("41", with: "50"), to: "count.md")
    let result = try Tool.run("exec", "count.md", "--yes", in: folder)
    #expect(result.exitCode == 4)
    #expect(result.errors.contains("has changed since this run began"))
    let old = try Tool.run("exec", "count.progress.md", "--yes", in: folder)
    #expect(old.exitCode == 0)
    #expect(old.output.contains("it is 42"))
  }

  @Test func `a box ticked by hand is believed`() throws {
    let folder = try TemporaryFolder()
    try folder.write(ExecGuides.shop, to: "shop.md")
    _ = try Tool.run("exec", "shop.md", in: folder, input: "y\n")
    let progress = try folder.read("shop.progress.md")
    #expect(progress.contains("[ ] Sign in to your account"))
    try folder.write(
      progress.replacing("[ ] Sign in", with: "[x] Sign in")
        .replacing("[ ] Go to", with: "[x] Go to"), to: "shop.progress.md")
    let result = try Tool.run("exec", "shop.md", "--no-input", in: folder)
    #expect(result.errors.contains("mark shop.progress.md 1.2"), "\(result.errors)")
  }

  @Test func `a full disk stops the run before its next step with nothing half written`() throws {
    let folder = try TemporaryFolder()
    try folder.write(ExecGuides.local, to: "count.md")
    let begun = try Self.limited(to: 0, in: folder)
    #expect(begun.exitCode == 6)
    #expect(try folder.names == ["count.md"])
    _ = try Tool.run("exec", "count.md", "--no-input", in: folder)
    let before = try folder.bytes(of: "count.progress.md")
    let resumed = try Self.limited(to: before.count / 1024 + 1, in: folder)
    #expect(resumed.exitCode == 6)
    #expect(resumed.errors.hasPrefix("error: cannot "))
    let after = try Tool.run("exec", "count.md", "--yes", in: folder)
    #expect(after.exitCode == 0 || after.exitCode == 4, "\(after.errors)")
  }

  /// Runs `exec` where no file may grow past some KiB, as on a disk that is full.
  private static func limited(
    to kibibytes: Int, in folder: borrowing TemporaryFolder
  ) throws -> Tool.Result {
    let script = "ulimit -f \(kibibytes) && exec \(Tool.location.path) exec count.md --yes"
    return try Tool.outside("/bin/bash", ["-c", script], in: folder.url)
  }

  @Test func `a place where nothing can be written is told of before anything runs`() throws {
    let folder = try TemporaryFolder()
    try folder.write(ExecGuides.local, to: "count.md")
    let result = try Tool.run(
      "exec", "count.md", "--yes", "--progress", "/proc/none.md", in: folder)
    #expect(result.exitCode == 6)
    #expect(!result.output.contains("it is"))
    #expect(result.errors.split(separator: "\n").count == 1)
    let missing = try Tool.run("exec", "count.md", "--progress", "no/such/p.md", in: folder)
    #expect(missing.exitCode == 6)
  }

  @Test(arguments: ["/dev/full", "/dev/zero", "pipe"])
  func `progress is not kept in a device or pipe`(_ path: String) throws {
    let folder = try TemporaryFolder()
    try folder.write(ExecGuides.local, to: "count.md")
    try folder.makePipe("pipe")
    let result = try Tool.run("exec", "count.md", "--yes", "--progress", path, in: folder)
    #expect(result.exitCode == 6)
    #expect(result.errors.hasPrefix("error: progress cannot be kept in '\(path)': it is a device"))
    #expect(result.errors.count { $0 == "\n" } == 1)
    #expect(try folder.names == ["count.md", "pipe"])
  }

  @Test func `progress is not kept in the guide itself, which is not moved away either`() throws {
    let folder = try TemporaryFolder()
    try folder.write(ExecGuides.local, to: "count.md")
    for more in [[], ["--new"]] {
      let result = try Tool.run(
        ["exec", "count.md", "--yes", "--progress", "./count.md"] + more, in: folder)
      #expect(result.exitCode == 6)
      #expect(result.errors.contains("it is the guide itself"))
      #expect(try folder.names == ["count.md"])
      #expect(try folder.read("count.md") == ExecGuides.local)
    }
  }

  @Test func `a guide without a step is told of`() throws {
    let folder = try TemporaryFolder()
    try folder.write("# Notes\n\nNothing to do.\n", to: "notes.md")
    let result = try Tool.run("exec", "notes.md", in: folder)
    #expect(result.exitCode == 3)
    #expect(result.errors.hasPrefix("error: 'notes.md' has no step"))
    #expect(try folder.names == ["notes.md"])
  }

  @Test func `a damaged record stops the run at its place`() throws {
    let folder = try TemporaryFolder()
    try folder.write(ExecGuides.local, to: "count.md")
    _ = try Tool.run("exec", "count.md", "--no-input", in: folder)
    let progress = try folder.read("count.progress.md")
    try folder.write(
      progress.replacing("\"event\":\"runBegan\"", with: "\"event\":\"runBegin\"") + "\n",
      to: "count.progress.md")
    let result = try Tool.run("exec", "count.md", "--yes", in: folder)
    #expect(result.exitCode == 3, "\(result.errors)")
    #expect(result.errors.hasPrefix("count.progress.md:"))
  }
}
