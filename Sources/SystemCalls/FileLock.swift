import CSystemCalls

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// Keeps other processes from a file for as long as this value lives.
///
/// The lock stands in a folder of the user's own outside the file's folder, so that it is never
/// committed, and it is known by the file's folder and name, so that it outlives replacements of
/// the file. The system gives up a dead process's lock; children do not inherit it.
package struct FileLock: ~Copyable {
  /// What the lock is for.
  package enum Purpose: String, Sendable {
    /// Held for as long as a run is worked on.
    case run
    /// Held for the length of one write.
    case write
  }

  /// Who holds a lock that was asked for.
  package struct Holder: Hashable, Sendable {
    package let process: Int
    package let name: String
    /// Since when, in seconds since 1970 by the clock of this machine.
    package let since: Int

    package init(process: Int, name: String, since: Int) {
      self.process = process
      self.name = name
      self.since = since
    }
  }

  /// Why a lock was not given.
  package enum Refusal: Error, Hashable, Sendable {
    case held(Holder?)
    case failed(SystemCallError)
  }

  private let file: OpenFile
  /// Where the lock stands, to be taken away with it.
  private let lockPath: String

  /// Takes a file's lock, and keeps it for as long as this value lives.
  ///
  /// - Parameters:
  ///   - path: the file, which need not exist, in a folder that must.
  ///   - purpose: which of its locks.
  ///   - name: who takes it, to tell others.
  ///   - waits: whether to wait for a holder to be done instead of being refused.
  /// - Throws: `Refusal`.
  package init(
    of path: String, for purpose: Purpose, name: String, waits: Bool = false
  ) throws(Refusal) {
    let lockPath = try Self.place(of: path, purpose)
    var file = try Self.locked(lockPath, waits: waits)
    // Its last holder may have taken the file away between the opening and the locking.
    while !Self.stands(file, at: lockPath) { file = try Self.locked(lockPath, waits: waits) }
    // Only a name for people; the lock itself holds without it.
    if ftruncate(file.descriptor, 0) == 0 {
      try? file.write(Array("\(getpid())\n\(name)\n\(ProcessContext.now)\n".utf8), for: "lock")
    }
    self.file = file
    self.lockPath = lockPath
  }

  /// Why the lock would not be given now; `nil` where it would be, as far as can be seen.
  ///
  /// Nothing is taken away from whoever asks for the lock meanwhile: what a process left that is
  /// no more is not touched.
  package static func refusal(of path: String, for purpose: Purpose) -> Refusal? {
    guard let lockPath = try? lockPath(of: path, purpose),
      let file = try? OpenFile(lockPath, O_RDWR, mode: 0, for: "lock")
    else { return nil }
    let holder = holder(in: file)
    if let holder, kill(pid_t(holder.process), 0) != 0, errno == ESRCH { return nil }
    guard runbook_lock(file.descriptor, 0) != 0 else { return nil }
    return .held(holder)
  }

  deinit {
    // Taken away while it is held: who waits for it finds that it is gone and makes a new one.
    unsafe unlink(lockPath)
  }

  private static func locked(_ lockPath: String, waits: Bool) throws(Refusal) -> OpenFile {
    let file: OpenFile
    do throws(SystemCallError) {
      file = try OpenFile(lockPath, O_RDWR | O_CREAT, mode: 0o600, for: "lock")
    } catch {
      throw .failed(error)
    }
    guard runbook_lock(file.descriptor, waits ? 1 : 0) == 0 else {
      let error = SystemCallError("lock", lockPath)
      throw error.reason == .held ? .held(Self.holder(in: file)) : .failed(error)
    }
    return file
  }

  /// Whether an open file is the one that stands at its path.
  private static func stands(_ file: borrowing OpenFile, at path: String) -> Bool {
    var opened = stat()
    var standing = stat()
    return unsafe fstat(file.descriptor, &opened) == 0 && stat(path, &standing) == 0
      && opened.st_ino == standing.st_ino && opened.st_dev == standing.st_dev
  }

  private static func place(of path: String, _ purpose: Purpose) throws(Refusal) -> String {
    do throws(SystemCallError) { return try lockPath(of: path, purpose) } catch {
      throw .failed(error)
    }
  }

  private static func holder(in file: borrowing OpenFile) -> Holder? {
    guard let bytes = try? file.readAll() else { return nil }
    let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n")
    guard lines.count == 3, let process = Int32(lines[0]), let since = Int(lines[2]) else {
      return nil
    }
    return Holder(process: Int(process), name: String(lines[1]), since: since)
  }

  /// The same for every path that leads to the file, also before the file exists.
  private static func lockPath(
    of path: String, _ purpose: Purpose
  ) throws(SystemCallError) -> String {
    let target = DurableFile(path).resolvedPath
    var status = stat()
    guard unsafe stat(FilePath.folder(of: target), &status) == 0 else {
      throw SystemCallError("lock", path)
    }
    let name = FilePath.name(of: target).utf8.reduce(UInt64(14_695_981_039_346_656_037)) {
      ($0 ^ UInt64($1)) &* 1_099_511_628_211
    }
    let key = "\(status.st_dev)-\(status.st_ino)-\(String(name, radix: 16))"
    return "\(try folder())/\(key).\(purpose.rawValue)"
  }

  /// A folder that is the user's alone.
  private static func folder() throws(SystemCallError) -> String {
    let path = "/tmp/runbook-\(getuid())"
    if unsafe mkdir(path, 0o700) != 0, errno != EEXIST { throw SystemCallError("make", path) }
    var status = stat()
    guard unsafe lstat(path, &status) == 0 else { throw SystemCallError("examine", path) }
    guard status.st_mode & S_IFMT == S_IFDIR, status.st_uid == getuid() else {
      throw SystemCallError("use", path, number: EPERM)
    }
    return path
  }
}
