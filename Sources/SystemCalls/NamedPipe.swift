import Dispatch

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// A pipe with a name in a folder, removed when the value goes away.
package struct NamedPipe: ~Copyable, Sendable {
  package let path: String
  private let file: OpenFile

  init(path: String) throws(SystemCallError) {
    self.path = path
    // Open for both, so that neither side waits for the other to open it.
    file = try OpenFile(path, O_RDWR, for: "open")
  }

  deinit { unsafe unlink(path) }

  /// The reading side, for as long as the pipe lives.
  package var reader: Reader { Reader(descriptor: file.descriptor) }

  /// Ends a message that nobody is left to end.
  package func finish() throws(SystemCallError) { try file.write([0], for: "write to") }

  /// Takes in what a child writes.
  package struct Reader: Sendable {
    let descriptor: Int32

    /// Everything written up to the first NUL byte, which `finish` writes too.
    package func message() async -> Result<[UInt8], SystemCallError> {
      let descriptor = descriptor
      return await withCheckedContinuation { continuation in
        // Waiting blocks a thread, which must not be one of the few that run tasks.
        DispatchQueue(label: "pipe").async {
          continuation.resume(returning: Self.readMessage(descriptor))
        }
      }
    }

    private static func readMessage(_ descriptor: Int32) -> Result<[UInt8], SystemCallError> {
      var bytes: [UInt8] = []
      do throws(SystemCallError) {
        while let chunk = try Descriptor.read(descriptor, upTo: 65_536) {
          bytes += chunk
          if let end = bytes.firstIndex(of: 0) { return .success(Array(bytes[..<end])) }
        }
        return .success(bytes)
      } catch {
        return .failure(error)
      }
    }
  }
}
