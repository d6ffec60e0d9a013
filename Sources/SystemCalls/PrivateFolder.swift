#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// A folder that only this user can enter, removed with what this type put in it.
package struct PrivateFolder: ~Copyable, Sendable {
  package let path: String

  /// - Throws: `SystemCallError` where the system's folder for temporary files takes none.
  package init() throws(SystemCallError) {
    var template = Array("/tmp/runbook-XXXXXX".utf8CString)
    guard unsafe mkdtemp(&template) != nil else { throw SystemCallError("make", "/tmp/runbook-*") }
    path = String(decoding: template.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self)
  }

  /// Makes a pipe with a name, through which a child can answer; nothing of it is on a disk.
  ///
  /// - Throws: `SystemCallError` where it cannot be made.
  package func makePipe(_ name: String) throws(SystemCallError) -> NamedPipe {
    let pipe = "\(path)/\(name)"
    unsafe unlink(pipe)
    guard unsafe mkfifo(pipe, 0o600) == 0 else { throw SystemCallError("make", pipe) }
    return try NamedPipe(path: pipe)
  }

  deinit { unsafe rmdir(path) }
}
