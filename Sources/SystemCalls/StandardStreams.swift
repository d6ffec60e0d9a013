import CSystemCalls

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// One of the two streams on which a process speaks.
package enum OutputStream: Int32, Sendable {
  case standardOutput = 1
  case standardError = 2

  /// Writes all of it, unbuffered.
  ///
  /// - Throws: `SystemCallError` where the reader has gone or the disk is full.
  package func write(_ bytes: [UInt8]) throws(SystemCallError) {
    try Descriptor.write(bytes, to: rawValue)
  }

  /// Writes all of it, unbuffered.
  ///
  /// - Throws: `SystemCallError` where the reader has gone or the disk is full.
  package func write(_ text: String) throws(SystemCallError) { try write(Array(text.utf8)) }

  /// Whether a person sees it at a terminal.
  package var isTerminal: Bool { isatty(rawValue) == 1 }
}

/// What was given on standard input.
package enum StandardInput {
  /// Fills the place of standard streams that are closed, so that no file of ours takes it.
  ///
  /// Reading from one of them, or writing to it, is refused as it would be without this.
  ///
  /// - Throws: `SystemCallError` where the system has nothing to fill it with.
  package static func prepare() throws(SystemCallError) {
    guard runbook_open_standard_streams() == 0 else {
      throw SystemCallError("open", "the standard streams")
    }
  }

  /// Whether a person types it at a terminal.
  package static var isTerminal: Bool { isatty(0) == 1 }

  /// Everything up to its end.
  ///
  /// - Throws: `SystemCallError` where it cannot be read.
  package static func readAll() throws(SystemCallError) -> [UInt8] {
    var bytes: [UInt8] = []
    while let chunk = try Descriptor.read(0, upTo: 65_536) { bytes += chunk }
    return bytes
  }
}
