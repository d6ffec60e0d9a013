import CSystemCalls

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// A file beside another that holds the other's new bytes until all of them are safe.
///
/// Who writes it holds it, so that one whose writer has been killed can be told from one that is
/// still written. It goes away with this value, unless it has been given another name.
struct UnfinishedFile: ~Copyable {
  private let file: OpenFile

  var path: String { file.path }
  var descriptor: Int32 { file.descriptor }

  /// Makes an empty one for the file at `target`.
  ///
  /// - Throws: `SystemCallError` where it cannot be made.
  init(for target: String) throws(SystemCallError) {
    var file = try Self.made(for: target)
    // Somebody may have taken it for a leftover before it was held.
    while try file.status().st_nlink == 0 { file = try Self.made(for: target) }
    self.file = file
  }

  private static func made(for target: String) throws(SystemCallError) -> OpenFile {
    let path = "\(target).\(RandomText.letters(nameLength)).\(nameEnd)"
    let file = try OpenFile(path, O_WRONLY | O_CREAT | O_EXCL, for: "write")
    // Where a file system knows no locks, nothing is held, and nothing is taken for a leftover.
    _ = runbook_lock(file.descriptor, 1)
    return file
  }

  deinit { unsafe unlink(file.path) }

  /// Writes all bytes, which are safe when this returns.
  ///
  /// - Throws: `SystemCallError` where they are not.
  func write(_ bytes: [UInt8]) throws(SystemCallError) {
    try file.write(bytes, for: "write")
    try file.synchronize(for: "write")
  }

  // MARK: Leftovers

  private static let nameLength = 8
  private static let nameEnd = "tmp"

  /// Takes away those for `target` that no process holds.
  ///
  /// - Complexity: O(*n*) for *n* files in the folder.
  static func removeLeftovers(of target: String) {
    let folder = FilePath.folder(of: target)
    let start = "\(FilePath.name(of: target))."
    guard let names = try? FilePath.names(inFolder: folder) else { return }
    for name in names where name.hasPrefix(start) {
      let parts = name.dropFirst(start.count).split(
        separator: ".", omittingEmptySubsequences: false)
      guard parts.count == 2, parts[0].utf8.count == nameLength, parts[1] == nameEnd,
        let file = try? OpenFile(
          FilePath.join(folder, name), O_RDWR | O_NOFOLLOW | O_NONBLOCK, for: "write"),
        let status = try? file.status(), status.st_mode & S_IFMT == S_IFREG,
        runbook_lock(file.descriptor, 0) == 0
      else { continue }
      unsafe unlink(file.path)
    }
  }
}
