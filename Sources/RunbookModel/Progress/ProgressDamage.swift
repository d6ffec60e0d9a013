package import MarkdownSyntax

/// A progress document does not read as one, at a place that a person can look at.
///
/// A last entry that is cut short is no damage: see `ProgressDocument.tornTail`.
package struct ProgressDamage: Error, Hashable, Sendable, CustomStringConvertible {
  /// The progress document as a person calls it.
  package let path: String
  package let position: SourcePosition
  /// One lower-case clause: what stands there, and what should.
  package let message: String

  init(_ message: String, at offset: Int, in bytes: [UInt8], _ path: String) {
    self.path = path
    position = bytes.position(of: offset)
    self.message = message
  }

  init(_ message: String, at position: SourcePosition, in path: String) {
    self.path = path
    self.position = position
    self.message = message
  }

  package var description: String {
    "\(path):\(position.line):\(position.column): error: \(message)"
  }
}
