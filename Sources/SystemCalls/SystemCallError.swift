#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// The operating system refused something.
package struct SystemCallError: Error, Hashable, Sendable, CustomStringConvertible {
  /// What kind of refusal it is, as far as callers care.
  package enum Reason: Hashable, Sendable {
    case missing, folder, notPermitted, exists, noSpace, held, special, other
  }

  /// What was tried, as a clause: `read`, `append to`.
  package let operation: String
  /// The path or thing it was tried on.
  package let subject: String
  /// The C library's error number.
  package let number: Int32

  package init(_ operation: String, _ subject: String, number: Int32 = errno) {
    self.operation = operation
    self.subject = subject
    self.number = number
  }

  package var reason: Reason {
    switch number {
    case ENOENT, ENOTDIR: .missing
    case EISDIR: .folder
    case EACCES, EPERM, EROFS: .notPermitted
    case EEXIST: .exists
    case ENOSPC, EDQUOT, EFBIG: .noSpace
    case EWOULDBLOCK: .held
    case ESPIPE: .special
    default: .other
    }
  }

  /// Whether it says that the terminal that was written to is there no more.
  package var isTerminalGone: Bool { number == EIO || number == ENXIO }

  /// What went wrong, in words and without the path.
  package var cause: String {
    switch number {
    case ENOENT: "there is no such file or folder"
    case EISDIR: "it is a folder"
    case EACCES, EPERM: "permission is denied"
    case EROFS: "the disk is read-only"
    case ENOSPC, EDQUOT: "the disk is full"
    case ESPIPE: "it is a device or pipe and no file"
    case EFBIG: "the file would grow past the allowed size"
    default: unsafe String(cString: strerror(number)).lowercased()
    }
  }

  package var description: String { "cannot \(operation) '\(subject)': \(cause)" }
}
