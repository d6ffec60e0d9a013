#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// A pipe with a name in a folder, removed when the value goes away.
package final class NamedPipe: Sendable {
  package let path: String
  private let file: OpenFile

  init(path: String) throws(SystemCallError) {
    self.path = path
    // Open for both, so that neither side waits for the other to open it.
    file = try OpenFile(path, O_RDWR, for: "open")
  }

  deinit { unsafe unlink(path) }

  /// Readable when a child has written something.
  package var descriptor: WatchedDescriptor { WatchedDescriptor(number: file.descriptor) }

  /// What children have written since the last call, without waiting for more.
  package func read() -> [UInt8] {
    var bytes: [UInt8] = []
    while !WatchedDescriptor.ready(of: [descriptor], within: .zero).isEmpty,
      let chunk = try? file.read(upTo: 65_536)
    {
      bytes += chunk
    }
    return bytes
  }
}
