import SystemCalls
import Testing

struct FileLockTests {
  @Test func `a lock that is held is refused with the holder's name and process`() throws {
    let folder = try Folder()
    let path = folder.path + "/guide.progress.md"
    let lock = try FileLock(of: path, for: .run, name: "ana")
    let refusal = #expect(throws: FileLock.Refusal.self) {
      _ = try FileLock(of: path, for: .run, name: "otto")
    }
    guard case .held(let holder?) = refusal else {
      Issue.record("it is not told who holds it")
      return
    }
    #expect(holder.process == ProcessContext.processID && holder.name == "ana")
    #expect(holder.since <= ProcessContext.now && holder.since > ProcessContext.now - 60)
    _ = lock
  }

  @Test func `who only looks sees who holds a lock, and takes nothing away`() throws {
    let folder = try Folder()
    let path = folder.path + "/guide.progress.md"
    #expect(FileLock.refusal(of: path, for: .run) == nil)
    do {
      let lock = try FileLock(of: path, for: .run, name: "ana")
      guard case .held(let holder?) = FileLock.refusal(of: path, for: .run) else {
        Issue.record("the lock is not seen")
        return
      }
      #expect(holder.name == "ana")
      #expect(FileLock.refusal(of: path, for: .write) == nil)
      _ = lock
    }
    #expect(FileLock.refusal(of: path, for: .run) == nil)
    _ = try FileLock(of: path, for: .run, name: "otto")
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
