#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// Tells whether a file is the one that was read, without reading it.
package struct FileFingerprint: Hashable, Sendable {
  private let device: UInt64
  private let inode: UInt64
  private let seconds: Int
  private let nanoseconds: Int
  /// The file's length in bytes.
  package let length: Int

  init(_ status: stat) {
    device = UInt64(truncatingIfNeeded: status.st_dev)
    inode = UInt64(status.st_ino)
    length = Int(status.st_size)
    #if canImport(Darwin)
      seconds = status.st_mtimespec.tv_sec
      nanoseconds = status.st_mtimespec.tv_nsec
    #else
      seconds = status.st_mtim.tv_sec
      nanoseconds = status.st_mtim.tv_nsec
    #endif
  }
}

extension FileFingerprint {
  /// Whether both are of one file, whatever was written to it in between.
  package func isOfSameFile(as other: FileFingerprint) -> Bool {
    device == other.device && inode == other.inode
  }
}

extension DurableFile {
  /// What the file is like now.
  ///
  /// - Throws: `SystemCallError` where it is missing or out of reach.
  package func fingerprint() throws(SystemCallError) -> FileFingerprint {
    var status = stat()
    guard unsafe stat(path, &status) == 0 else { throw SystemCallError("read", path) }
    return FileFingerprint(status)
  }

  /// Cuts the file off after `length` bytes.
  ///
  /// - Throws: `SystemCallError` where that fails.
  package func truncate(to length: Int) throws(SystemCallError) {
    let file = try OpenFile(path, O_WRONLY, for: "cut back")
    guard ftruncate(file.descriptor, off_t(length)) == 0 else {
      throw SystemCallError("cut back", path)
    }
    try file.synchronize(for: "cut back")
  }
}
