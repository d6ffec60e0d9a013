import Foundation
import RunbookModel
import RunbookTestSupport
import Testing

struct EvidenceTests {
  /// The beginning of a picture, enough to be known as one.
  private static let picture: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 1, 2]

  private func folder() throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    try folder.write(SmallGuide.progress, to: "m.progress.md")
    return folder
  }

  private func attach(
    _ path: String, to id: String = "2.1", in folder: borrowing TemporaryFolder
  ) throws -> Tool.Result {
    try Tool.run("mark", "m.progress.md", id, "done", "--evidence", path, in: folder)
  }

  private func recorded(in folder: borrowing TemporaryFolder) throws -> String {
    try Tool.run("render", "--format", "json", "m.progress.md", in: folder).output
  }

  @Test
  func `the same thing attached twice is listed once, and an address of either kind is taken`()
    throws
  {
    let folder = try TemporaryFolder()
    try folder.write(SmallGuide.progress, to: "m.progress.md")
    for address in ["http://ci.example/7", "http://ci.example/7", "https://ci.example/7"] {
      let result = try Tool.run(
        "mark", "m.progress.md", "2.1", "--evidence", address, in: folder)
      #expect(result.exitCode == 0, "\(result.errors)")
    }
    let again = try Tool.run(
      "mark", "m.progress.md", "2.1", "--evidence", "http://ci.example/7", in: folder)
    #expect(again.output.hasPrefix("That is attached already; nothing was written.\n"))
    let report = try Tool.run("render", "--format", "text", "m.progress.md", in: folder).output
    #expect(report.ranges(of: "evidence for 2.1").count == 2, "\(report)")
    let missing = try Tool.run(
      "mark", "m.progress.md", "2.1", "--evidence", "gone.txt", in: folder)
    #expect(missing.errors.contains("the address of its page (https:// or http://)"))
  }

  @Test func `a file is copied beside the document and named from its folder`() throws {
    let folder = try folder()
    let elsewhere = try TemporaryFolder()
    try elsewhere.write(Self.picture, to: "box.png")
    let result = try attach(elsewhere.url(of: "box.png").path, in: folder)
    #expect(result.exitCode == 0, "\(result.errors)")
    #expect(try folder.bytes(of: "m.evidence/2.1-box.png") == Self.picture)
    #expect(try recorded(in: folder).contains("\"path\": \"m.evidence/2.1-box.png\""))
  }

  @Test func `the same bytes are kept once, and others under another name`() throws {
    let folder = try folder()
    for text in ["one", "one", "two"] {
      try folder.write(text, to: "log.txt")
      #expect(try attach("log.txt", in: folder).exitCode == 0)
    }
    let names = try FileManager.default.contentsOfDirectory(
      atPath: folder.url(of: "m.evidence").path)
    #expect(names.sorted() == ["2.1-log-2.txt", "2.1-log.txt"])
  }

  @Test func `several files at once are all kept`() throws {
    let folder = try folder()
    try folder.makeFolder("a")
    try folder.write("one", to: "x.txt")
    try folder.write("two", to: "a/x.txt")
    let result = try Tool.run(
      "mark", "m.progress.md", "2.1", "done", "--evidence", "x.txt", "--evidence", "a/x.txt",
      in: folder)
    #expect(result.exitCode == 0, "\(result.errors)")
    #expect(try folder.read("m.evidence/2.1-x.txt") == "one")
    #expect(try folder.read("m.evidence/2.1-x-2.txt") == "two")
  }

  @Test(arguments: [
    "..hidden", "a b;rm -rf x", "--flag", "%2e%2e", "a\nb.txt", "ünïcode.png", ".png", "..",
    "very" + String(repeating: "long", count: 40) + ".text", "x.progress.md", "a'\"`$(id).txt",
  ])
  func `a name becomes one that stays in the folder and means nothing to anybody`(
    _ name: String
  ) throws {
    let folder = try folder()
    let elsewhere = try TemporaryFolder()
    try elsewhere.write("x", to: name == ".." ? "dots" : name)
    let path = elsewhere.url(of: name == ".." ? "dots" : name).path
    #expect(try attach(path, in: folder).exitCode == 0)
    let names = try FileManager.default.contentsOfDirectory(
      atPath: folder.url(of: "m.evidence").path)
    let kept = try #require(names.first)
    #expect(names.count == 1)
    #expect(kept.wholeMatch(of: /2\.1-?[A-Za-z0-9._-]*/) != nil, "\(kept)")
    #expect(kept.utf8.count < 120 && !kept.contains(".."))
    #expect(try folder.names == ["m.evidence", "m.progress.md"])
  }

  @Test(arguments: ["none.png", ".", "/dev/null"])
  func `what is no file is refused and leaves nothing behind`(_ path: String) throws {
    let folder = try folder()
    let before = try folder.bytes(of: "m.progress.md")
    let result = try attach(path, in: folder)
    #expect(result.exitCode == 3)
    #expect(result.errors.hasPrefix("error: the evidence '\(path)' "), "\(result.errors)")
    #expect(try folder.names == ["m.progress.md"])
    #expect(try folder.bytes(of: "m.progress.md") == before)
  }

  @Test func `a step that there is not leaves no file behind`() throws {
    let folder = try folder()
    try folder.write("x", to: "x.txt")
    #expect(try attach("x.txt", to: "7.7", in: folder).exitCode == 3)
    #expect(try folder.names == ["m.progress.md", "x.txt"])
  }

  @Test func `a large file is named where it is inside the folder, and refused elsewhere`() throws {
    let folder = try folder()
    let bytes = [UInt8](repeating: 0, count: (5 << 20) + 1)
    try folder.makeFolder("logs")
    try folder.write(bytes, to: "logs/all.log")
    let inside = try attach("logs/all.log", in: folder)
    #expect(inside.exitCode == 0)
    #expect(inside.errors.hasPrefix("note: 'logs/all.log' has 6 MiB, more than the 5 MiB"))
    #expect(try recorded(in: folder).contains("\"path\": \"logs/all.log\""))
    let elsewhere = try TemporaryFolder()
    try elsewhere.write(bytes, to: "all.log")
    let outside = try attach(elsewhere.url(of: "all.log").path, in: folder)
    #expect(outside.exitCode == 3)
    #expect(outside.errors.contains("at most 5 MiB are copied"), "\(outside.errors)")
    #expect(try folder.names == ["logs", "m.progress.md"])
  }

  @Test func `the address of a page is kept as it is`() throws {
    let folder = try folder()
    #expect(try attach("https://ci.example/run/7", in: folder).exitCode == 0)
    #expect(try recorded(in: folder).contains("\"path\": \"https://ci.example/run/7\""))
    let report = try Tool.run("render", "m.progress.md", in: folder).output
    #expect(report.contains("[https://ci.example/run/7](https://ci.example/run/7)"))
    #expect(try folder.names == ["m.progress.md"])
  }

  @Test func `a link in the place of the folder is not followed`() throws {
    let folder = try folder()
    let elsewhere = try TemporaryFolder()
    try FileManager.default.createSymbolicLink(
      at: folder.url(of: "m.evidence"), withDestinationURL: elsewhere.url)
    try folder.write("x", to: "x.txt")
    let result = try attach("x.txt", in: folder)
    #expect(result.exitCode == 6)
    #expect(try elsewhere.names == [])
  }

  // MARK: In reports

  @Test func `a picture shows in the page and in the Markdown`() throws {
    let folder = try folder()
    try folder.write(Self.picture, to: "box.png")
    _ = try attach("box.png", in: folder)
    let page = try Tool.run("render", "--format", "html", "m.progress.md", in: folder)
    #expect(page.output.contains("<img src=\"data:image/png;base64,iVBORw0KGgo"))
    #expect(page.errors.isEmpty)
    let text = try Tool.run(
      "render", "--base-url", "https://forge.example/o/r/raw/main", "m.progress.md", in: folder)
    let address = "https://forge.example/o/r/raw/main/m.evidence/2.1-box.png"
    #expect(text.output.contains("[2.1-box.png](\(address))"))
    #expect(text.output.contains("<img src=\"\(address)\""))
  }

  @Test(arguments: [
    "/etc/passwd.png", "../secret.png", "a/../../secret.png", "link.png", "linked/secret.png",
    "pipe.png", "script.png",
  ])
  func `a record cannot make the page show what lies outside its folder, or is no picture`(
    _ path: String
  ) throws {
    let parent = try TemporaryFolder()
    try parent.write(Self.picture + Array("SECRET".utf8), to: "secret.png")
    try parent.makeFolder("run")
    let run = parent.url(of: "run")
    let manager = FileManager.default
    try manager.createSymbolicLink(
      at: run.appendingPathComponent("link.png"), withDestinationURL: parent.url(of: "secret.png"))
    try manager.createSymbolicLink(
      at: run.appendingPathComponent("linked"), withDestinationURL: parent.url)
    try parent.makePipe("run/pipe.png")
    try parent.write("#!/bin/sh", to: "run/script.png")
    var record = RecordBuilder()
    record.add(.runBegan(guide: "m.md", tool: "0.1.0", directory: "."))
    record.add(.evidence(.sample("2.1"), path: path))
    try parent.write(
      SampleProgress.bytes(of: SmallGuide.text, at: "m.md", record.record),
      to: "run/m.progress.md")
    let page = try Tool.run("render", "--format", "html", "run/m.progress.md", in: parent)
    #expect(page.exitCode == 0)
    #expect(!page.output.contains("<img"))
    #expect(page.output.contains("png"))
  }

  @Test func `a base with signs that mean something is escaped`() throws {
    let folder = try folder()
    try folder.write("x", to: "x.txt")
    _ = try attach("x.txt", in: folder)
    let result = try Tool.run(
      "render", "--base-url", "https://x/a b\"(c)>", "m.progress.md", in: folder)
    #expect(result.output.contains("(https://x/a%20b%22%28c%29%3E/m.evidence/2.1-x.txt)"))
  }

  @Test func `a base that is no address is refused`() throws {
    let folder = try folder()
    for base in ["javascript:x", "ftp://x", "https://", "https:///x", "x"] {
      let result = try Tool.run("render", "--base-url", base, "m.progress.md", in: folder)
      #expect(result.exitCode == 64)
    }
  }
}
