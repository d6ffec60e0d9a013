import CSystemCalls

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// A file whose changes survive a power cut once a call returns.
///
/// Symbolic links are followed first, so that the file they name is the one that changes.
package struct DurableFile: Hashable, Sendable {
  /// As it was given.
  package let path: String

  package init(_ path: String) { self.path = path }

  /// Whether anything stands at the path.
  package var exists: Bool {
    var status = stat()
    return unsafe lstat(path, &status) == 0
  }

  /// Whether a device, pipe or socket stands there, which keeps nothing.
  package var isSpecial: Bool {
    var status = stat()
    guard unsafe stat(path, &status) == 0 else { return false }
    let type = status.st_mode & S_IFMT
    return type != S_IFREG && type != S_IFDIR
  }

  /// How many bytes it has; `nil` where no file is there, or a folder, device or pipe.
  package var size: Int? {
    var status = stat()
    guard unsafe stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
    return Int(status.st_size)
  }

  /// All bytes of it.
  ///
  /// - Throws: `SystemCallError` where it is missing, a folder, or may not be read, and with the
  ///   reason `special` for a device or pipe, which might never end.
  package func read() throws(SystemCallError) -> [UInt8] {
    // Opening a pipe to which nobody writes would already wait for ever.
    guard !isSpecial else { throw SystemCallError("read", path, number: ESPIPE) }
    return try OpenFile(path, O_RDONLY, for: "read").readAll()
  }

  /// Adds bytes at the end; a write that comes up short is cut back to the old length.
  ///
  /// - Throws: `SystemCallError` where not all bytes are safe; then none is there.
  package func append(_ bytes: [UInt8]) throws(SystemCallError) {
    let file = try OpenFile(path, O_WRONLY | O_APPEND, for: "append to")
    let length = try file.status().st_size
    do throws(SystemCallError) {
      try file.write(bytes, for: "append to")
      try file.synchronize(for: "append to")
    } catch {
      guard ftruncate(file.descriptor, length) == 0 else {
        throw SystemCallError("cut back", path)
      }
      throw error
    }
  }

  /// Puts `bytes` in the place of what is there, at once: a reader sees the old or the new file.
  ///
  /// The mode is kept. The new bytes stand in a file beside it until all of them are safe.
  ///
  /// - Parameters:
  ///   - bytes: what is to stand there.
  ///   - fingerprint: what the file was like when it was read; `nil` where that does not matter.
  /// - Returns: whether it was replaced; it is left alone where it is not as `fingerprint` says any
  ///   more, because somebody else has written to it.
  /// - Throws: `SystemCallError` where that fails; then the old file is untouched.
  @discardableResult
  package func replace(
    with bytes: [UInt8], ifStill fingerprint: FileFingerprint? = nil
  ) throws(SystemCallError) -> Bool {
    let target = resolvedPath
    var status = stat()
    let hasMode = unsafe stat(target, &status) == 0
    do throws(SystemCallError) {
      let file = try UnfinishedFile(for: target)
      if hasMode { fchmod(file.descriptor, status.st_mode & 0o7777) }
      try file.write(bytes)
      if let fingerprint, try self.fingerprint() != fingerprint { return false }
      guard unsafe rename(file.path, target) == 0 else { throw SystemCallError("replace", path) }
    } catch {
      throw SystemCallError(error.operation, path, number: error.number)
    }
    try synchronizeFolder(of: target)
    return true
  }

  /// Makes the file, whole or not at all.
  ///
  /// - Throws: `SystemCallError` with the reason `exists` where something stands there already.
  package func create(with bytes: [UInt8]) throws(SystemCallError) {
    do throws(SystemCallError) {
      let file = try UnfinishedFile(for: path)
      try file.write(bytes)
      // A link fails where a rename would replace what somebody else has just made.
      guard unsafe link(file.path, path) == 0 else { throw SystemCallError("write", path) }
    } catch {
      throw SystemCallError(error.operation, path, number: error.number)
    }
    try synchronizeFolder(of: path)
  }

  /// Takes away what processes that have ended in the middle of writing this file left beside it.
  ///
  /// What is being written now stays, and so does what cannot be taken away.
  package func removeLeftovers() { UnfinishedFile.removeLeftovers(of: resolvedPath) }

  /// Gives the file another name in the same folder, which nothing may bear yet.
  ///
  /// - Throws: `SystemCallError` with the reason `exists` where the name is taken.
  package func move(to newPath: String) throws(SystemCallError) {
    guard unsafe link(path, newPath) == 0 else { throw SystemCallError("write", newPath) }
    guard unsafe unlink(path) == 0 else { throw SystemCallError("rename", path) }
    try synchronizeFolder(of: newPath)
  }

  /// The path with all symbolic links followed; the path itself where it leads nowhere.
  package var resolvedPath: String {
    guard let resolved = unsafe realpath(path, nil) else { return path }
    defer { unsafe free(resolved) }
    return unsafe String(cString: resolved)
  }

  private func synchronizeFolder(of path: String) throws(SystemCallError) {
    let folder = FilePath.folder(of: path)
    let file = try OpenFile(folder, O_RDONLY | O_DIRECTORY, for: "write to")
    // Some file systems do not synchronize folders; the rename itself has been done.
    if fsync(file.descriptor) != 0, errno != EINVAL { throw SystemCallError("write to", folder) }
  }
}
