import SystemCalls
import Testing

struct FilePathTests {
  @Test(arguments: [
    ("/a/b/c.md", "/a/b", "c.md"), ("/a/c.md", "/a/b", "../c.md"), ("/a/b", "/a/b", "."),
    ("/x", "/a/b", "../../x"),
  ])
  func `a path leads from a folder to a file`(_ path: String, _ folder: String, _ way: String) {
    #expect(FilePath.relative(path, to: folder) == way)
    #expect(FilePath.absolute(way, from: folder) == path)
  }

  @Test func `the folder and the name of a path are its parts`() {
    #expect(FilePath.folder(of: "guide.md") == ".")
    #expect(FilePath.folder(of: "/guide.md") == "/")
    #expect(FilePath.folder(of: "docs/guide.md") == "docs")
    #expect(FilePath.name(of: "docs/guide.md") == "guide.md")
  }

  @Test func `a program is found by its name in the first folder that has it`() {
    #expect(FilePath.program(named: "sh", in: "/nowhere:/bin:/usr/bin") == "/bin/sh")
    #expect(FilePath.program(named: "sh", in: nil)?.hasSuffix("/bin/sh") == true)
    #expect(FilePath.program(named: "sh", in: "bin:.:") == nil)
    #expect(FilePath.program(named: "no-such-program", in: "/bin:/usr/bin") == nil)
    // A folder is no program.
    #expect(FilePath.program(named: "bin", in: "/usr") == nil)
  }
}
