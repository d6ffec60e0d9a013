import CSystemCalls

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// An open file that is closed when the value goes away and that children do not inherit.
struct OpenFile: ~Copyable {
  let descriptor: Int32
  let path: String

  /// - Throws: `SystemCallError` naming `operation` where the file cannot be opened.
  init(
    _ path: String, _ flags: Int32, mode: mode_t = 0o666, for operation: String
  ) throws(SystemCallError) {
    let descriptor = unsafe open(path, flags | O_CLOEXEC, mode)
    guard descriptor >= 0 else { throw SystemCallError(operation, path) }
    self.descriptor = descriptor
    self.path = path
  }

  /// Takes over a descriptor that is open already.
  init(adopting descriptor: Int32, path: String) {
    self.descriptor = descriptor
    self.path = path
  }

  deinit { close(descriptor) }

  /// The size in bytes, the mode and what identifies the file.
  func status() throws(SystemCallError) -> stat {
    var status = stat()
    guard unsafe fstat(descriptor, &status) == 0 else { throw SystemCallError("examine", path) }
    return status
  }

  func readAll() throws(SystemCallError) -> [UInt8] {
    let size = Int(try status().st_size)
    // Most often the first piece is all of it, and nothing has to be copied.
    guard var bytes = try read(upTo: max(65_536, size + 1)) else { return [] }
    while let chunk = try read(upTo: max(65_536, size - bytes.count + 1)) { bytes += chunk }
    return bytes
  }

  /// The next bytes, at least one; `nil` at the end.
  func read(upTo count: Int) throws(SystemCallError) -> [UInt8]? {
    do {
      return try Descriptor.read(descriptor, upTo: count)
    } catch {
      throw SystemCallError("read", path, number: error.number)
    }
  }

  func write(_ bytes: [UInt8], for operation: String) throws(SystemCallError) {
    do {
      try Descriptor.write(bytes, to: descriptor)
    } catch {
      throw SystemCallError(operation, path, number: error.number)
    }
  }

  func synchronize(for operation: String) throws(SystemCallError) {
    guard runbook_synchronize(descriptor) == 0 else {
      throw SystemCallError(operation, path)
    }
  }
}
