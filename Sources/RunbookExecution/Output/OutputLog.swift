import SystemCalls

/// A file to which all that commands print is added, secrets hidden.
///
/// It is the user's alone, as output may hold what is no secret and yet not for everybody.
package struct OutputLog: Hashable, Sendable {
  package let path: String
  /// The line that stands before the output of a command, to tell it from others.
  package let heading: String

  package init(path: String, heading: String) {
    self.path = path
    self.heading = heading
  }
}

/// A log that is being written; a failure ends the log and not the command.
struct LogWriter {
  private var file: AppendingFile?
  /// Why not everything is in the log, as a clause.
  private(set) var failure: String?

  init(_ log: OutputLog?) {
    guard let log else { return }
    do throws(SystemCallError) {
      let file = try AppendingFile(log.path)
      try file.write(Array("── \(log.heading)\n".utf8))
      self.file = file
    } catch {
      failure = error.description
    }
  }

  mutating func write(_ bytes: [UInt8]) {
    do throws(SystemCallError) {
      try file?.write(bytes)
    } catch {
      failure = error.description
      file = nil
    }
  }
}
