import Testing

@testable import SystemCalls

struct DurableFileTests {
  @Test func `what is appended is there, and a replacement takes the place of all`() throws {
    let folder = try Folder()
    let file = DurableFile(folder.path + "/a")
    try file.create(with: Array("one\n".utf8))
    try file.append(Array("two\n".utf8))
    #expect(try file.read() == Array("one\ntwo\n".utf8))
    try file.replace(with: Array("three\n".utf8))
    #expect(try file.read() == Array("three\n".utf8))
    #expect(folder.names == ["a"])
  }

  @Test func `a file is not made where one stands`() throws {
    let folder = try Folder()
    let file = DurableFile(folder.path + "/a")
    try file.create(with: [1])
    let error = #expect(throws: SystemCallError.self) { try file.create(with: [2]) }
    #expect(error?.reason == .exists)
    #expect(try file.read() == [1])
    #expect(folder.names == ["a"])
  }

  @Test func `a replacement follows a link and keeps the mode`() throws {
    let folder = try Folder()
    let file = DurableFile(folder.path + "/a")
    try file.create(with: [1])
    try folder.shell("chmod 640 a && ln -s a b")
    try DurableFile(folder.path + "/b").replace(with: [2])
    #expect(try file.read() == [2])
    #expect(try folder.shell("stat -c %a a 2>/dev/null || stat -f %Lp a") == "640\n")
    #expect(try folder.shell("test -L b && echo link") == "link\n")
  }

  @Test func `what a killed writer left is taken away, and nothing else`() throws {
    let folder = try Folder()
    let file = DurableFile(folder.path + "/a")
    try file.create(with: [1])
    let others = [
      "a.abcdefgh.txt", "a.abcdefghi.tmp", "b.abcdefgh.tmp", "a.b.abcdefgh.tmp", "a.tmp",
    ]
    for name in others { try folder.shell("echo > \(name)") }
    try folder.shell("echo > a.abcdefgh.tmp; mkfifo a.hgfedcba.tmp; ln -s b a.linklink.tmp")
    file.removeLeftovers()
    #expect(folder.names.sorted() == (["a", "a.hgfedcba.tmp", "a.linklink.tmp"] + others).sorted())
    #expect(try file.read() == [1])
  }

  @Test func `what is being written is no leftover`() throws {
    let folder = try Folder()
    let file = DurableFile(folder.path + "/a")
    try file.create(with: [1])
    func write() throws {
      let writer = try UnfinishedFile(for: file.path)
      file.removeLeftovers()
      #expect(folder.names.count == 2)
      try writer.write([2])
    }
    try write()
    #expect(folder.names == ["a"])
  }

  @Test func `each refusal has its reason`() throws {
    let folder = try Folder()
    func reason(_ path: String) -> SystemCallError.Reason? {
      do throws(SystemCallError) {
        _ = try DurableFile(path).read()
        return nil
      } catch {
        return error.reason
      }
    }
    #expect(reason(folder.path + "/none") == .missing)
    #expect(reason(folder.path) == .folder)
  }

  @Test func `moving a file does not replace another`() throws {
    let folder = try Folder()
    let file = DurableFile(folder.path + "/a")
    try file.create(with: [1])
    try DurableFile(folder.path + "/b").create(with: [2])
    #expect(throws: SystemCallError.self) { try file.move(to: folder.path + "/b") }
    try file.move(to: folder.path + "/c")
    #expect(folder.names == ["b", "c"])
  }
}
