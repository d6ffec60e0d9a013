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
}
