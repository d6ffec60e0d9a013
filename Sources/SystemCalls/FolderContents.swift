#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

extension FilePath {
  /// The names in a folder, without `.` and `..`, in the order of their bytes.
  ///
  /// - Throws: `SystemCallError` where it is missing, no folder, or may not be read.
  package static func names(inFolder path: String) throws(SystemCallError) -> [String] {
    guard let folder = unsafe opendir(path) else { throw SystemCallError("read", path) }
    defer { unsafe closedir(folder) }
    var names: [String] = []
    while let entry = unsafe readdir(folder) {
      let name = unsafe withUnsafePointer(to: &entry.pointee.d_name) { start in
        unsafe start.withMemoryRebound(to: CChar.self, capacity: Int(NAME_MAX) + 1) {
          unsafe String(cString: $0)
        }
      }
      if name != ".", name != ".." { names.append(name) }
    }
    return names.sorted { Array($0.utf8).lexicographicallyPrecedes(Array($1.utf8)) }
  }

  /// The paths of files in a folder and in those below it whose names end so, from the folder, in
  /// the order of their bytes.
  ///
  /// Folders whose name begins with a dot, and links to folders, are not entered, nor is what
  /// lies deeper than 32 folders.
  ///
  /// - Throws: `SystemCallError` where the folder itself cannot be read; one below it that cannot
  ///   is passed over.
  package static func files(
    under path: String, endingWith ending: String
  ) throws(SystemCallError) -> [String] {
    try names(inFolder: path).flatMap { files(at: $0, under: path, endingWith: ending, depth: 1) }
  }

  private static func files(
    at relative: String, under root: String, endingWith ending: String, depth: Int
  ) -> [String] {
    let path = join(root, relative)
    let name = name(of: relative)
    guard isFolder(path) else { return name.hasSuffix(ending) ? [relative] : [] }
    guard depth < 32, !name.hasPrefix("."), !isLink(path),
      let names = try? names(inFolder: path)
    else { return [] }
    return names.flatMap {
      files(at: "\(relative)/\($0)", under: root, endingWith: ending, depth: depth + 1)
    }
  }

  /// Makes a folder, unless there is one.
  ///
  /// - Throws: `SystemCallError` where something else stands there, a link among it, or it cannot
  ///   be made.
  package static func makeFolder(_ path: String) throws(SystemCallError) {
    guard unsafe mkdir(path, 0o777) != 0 else { return }
    let error = SystemCallError("make the folder", path)
    guard error.reason == .exists, isFolder(path), !isLink(path) else { throw error }
  }

  /// Whether a symbolic link stands at a path.
  package static func isLink(_ path: String) -> Bool {
    var status = stat()
    return unsafe lstat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFLNK
  }
}
