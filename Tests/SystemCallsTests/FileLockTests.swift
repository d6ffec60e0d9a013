import SystemCalls
import Testing

struct FileLockTests {
  @Test func `a lock that is held is refused with the holder's name and process`() throws {
    let folder = try Folder()
    let path = folder.path + "/guide.progress.md"
    let lock = try FileLock(of: path, for: .run, name: "ana")
    #expect(
      throws: FileLock.Refusal.held(FileLock.Holder(process: ProcessContext.processID, name: "ana"))
    ) { _ = try FileLock(of: path, for: .run, name: "otto") }
    _ = lock
  }

  @Test func `a lock that was given up can be taken, and the two purposes do not meet`() throws {
    let folder = try Folder()
    let path = folder.path + "/guide.progress.md"
    do {
      let run = try FileLock(of: path, for: .run, name: "ana")
      let write = try FileLock(of: path, for: .write, name: "ana")
      _ = run
      _ = write
    }
    _ = try FileLock(of: path, for: .run, name: "otto")
  }

  @Test func `another path to the same file is the same lock, and another file another`() throws {
    let folder = try Folder()
    try folder.shell("touch a && ln -s a b && mkdir d")
    let lock = try FileLock(of: folder.path + "/a", for: .run, name: "ana")
    #expect(throws: FileLock.Refusal.self) {
      _ = try FileLock(of: folder.path + "/d/../b", for: .run, name: "otto")
    }
    _ = try FileLock(of: folder.path + "/c", for: .run, name: "otto")
    _ = lock
  }

  @Test func `nothing of a lock lies in the file's folder`() throws {
    let folder = try Folder()
    let lock = try FileLock(of: folder.path + "/a", for: .run, name: "ana")
    #expect(folder.names.isEmpty)
    _ = lock
  }
}
