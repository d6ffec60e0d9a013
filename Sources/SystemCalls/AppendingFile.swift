#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// A file that grows at its end, without a promise that it outlives a power cut.
package final class AppendingFile: Sendable {
  private let file: OpenFile

  /// Opens the file, or makes it, readable by its user alone.
  ///
  /// - Throws: `SystemCallError` where that cannot be.
  package init(_ path: String) throws(SystemCallError) {
    file = try OpenFile(path, O_WRONLY | O_APPEND | O_CREAT, mode: 0o600, for: "append to")
  }

  /// Adds bytes at the end.
  ///
  /// - Throws: `SystemCallError` where not all of them could be written.
  package func write(_ bytes: [UInt8]) throws(SystemCallError) {
    try file.write(bytes, for: "append to")
  }
}
