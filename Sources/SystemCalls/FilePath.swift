#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// Words about paths, and what the file system says of them.
package enum FilePath {
  /// The folder of a path; `.` where it names none.
  package static func folder(of path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }

  /// The last part of a path.
  package static func name(of path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return path }
    return String(path[path.index(after: slash)...])
  }

  /// A path as seen from a folder; absolute paths stay as they are.
  package static func join(_ folder: String, _ path: String) -> String {
    if path.hasPrefix("/") || folder == "." || folder.isEmpty { return path }
    return folder.hasSuffix("/") ? folder + path : "\(folder)/\(path)"
  }

  /// The absolute path without `.`, `..` and doubled slashes, seen from `directory`.
  package static func absolute(_ path: String, from directory: String) -> String {
    var parts: [Substring] = []
    for part in join(directory, path).split(separator: "/") where part != "." {
      if part == ".." { _ = parts.popLast() } else { parts.append(part) }
    }
    return "/" + parts.joined(separator: "/")
  }

  /// How `path` is reached from `folder`, both absolute.
  package static func relative(_ path: String, to folder: String) -> String {
    let target = path.split(separator: "/")
    let base = folder.split(separator: "/")
    let shared = zip(target, base).prefix { $0 == $1 }.count
    let up = Array(repeating: Substring(".."), count: base.count - shared)
    let result = (up + target[shared...]).joined(separator: "/")
    return result.isEmpty ? "." : result
  }

  /// Whether a path leads to a folder.
  package static func isFolder(_ path: String) -> Bool {
    var status = stat()
    return unsafe stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
  }

  /// Whether two paths lead to the same file.
  package static func isSame(_ path: String, _ other: String) -> Bool {
    var first = stat()
    var second = stat()
    guard unsafe stat(path, &first) == 0, unsafe stat(other, &second) == 0 else { return false }
    return first.st_dev == second.st_dev && first.st_ino == second.st_ino
  }

  /// A program by its name, by its absolute path.
  ///
  /// Folders that are not named from the root are passed by: what they hold depends on where one is.
  ///
  /// - Parameters:
  ///   - name: without a folder.
  ///   - searchPath: the folders with `:` between them, as in `PATH`; where there is none, the usual
  ///     two.
  /// - Returns: `nil` where none of the folders has such a program.
  package static func program(named name: String, in searchPath: String?) -> String? {
    (searchPath ?? "/usr/bin:/bin").split(separator: ":").lazy
      .filter { $0.first == "/" }.map { "\($0)/\(name)" }.first(where: isProgram)
  }

  /// Whether a path leads to a program that may be started.
  package static func isProgram(_ path: String) -> Bool {
    guard !isFolder(path) else { return false }
    return unsafe access(path, X_OK) == 0
  }
}
