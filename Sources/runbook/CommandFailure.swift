import ArgumentParser
import MarkdownSyntax
import RunbookExecution
import RunbookModel
import RunbookReporting
import SystemCalls

/// Why a command could not do what it was asked: one line for people, and the exit code.
struct CommandFailure: Error, Hashable {
  /// Begins `error:` or `FILE:LINE:COLUMN: error:`.
  let message: String
  let exitCode: ExitCode

  /// A failure without a place in a text.
  ///
  /// The clause says what is there and what is missing, in lower case, without a full stop.
  init(_ clause: String, exitCode: ExitCode) {
    message = "error: \(clause.printableLine)"
    self.exitCode = exitCode
  }

  /// A failure at a place in a text.
  init(_ clause: String, at position: SourcePosition, in path: String, exitCode: ExitCode) {
    let place = "\(path.printableLine):\(position.line):\(position.column)"
    message = "\(place): error: \(clause.printableLine)"
    self.exitCode = exitCode
  }

  /// Writes the line to standard error.
  func report() {
    // Nobody is left to tell when standard error itself refuses.
    try? OutputStream.standardError.write(message + "\n")
  }
}

extension ExitCode {
  /// A step failed, or `check` found an error.
  static let failed = ExitCode(1)
  /// A file cannot be read as a guide or progress document, or no such id is in it.
  static let unreadable = ExitCode(3)
  /// The run waits for somebody or something.
  static let waiting = ExitCode(4)
  /// Another process holds the run.
  static let held = ExitCode(5)
  /// A file cannot be written.
  static let unwritable = ExitCode(6)
}

extension CommandFailure {
  /// A progress document that could not be read or written while a command changed it.
  init(_ error: ExecutionError) {
    switch error {
    case .progressNotWritable(let message): self.init(message, exitCode: .unwritable)
    case .progressDamaged(let message): self.init(line: message, exitCode: .unreadable)
    case .noShell(let message): self.init(message, exitCode: .failed)
    case .stopped(let message, let code): self.init(line: message, exitCode: ExitCode(code))
    case .ended(let signal):
      self.init("ended by a signal", exitCode: ExitCode(signal.exitCode))
    case .notShown(let error):
      self.init("standard output cannot be written: \(error.cause)", exitCode: .unwritable)
    }
  }

  /// A mark that cannot be recorded.
  init(_ refusal: Marking.Refusal, in path: String) {
    switch refusal {
    case .unknown(let id, let similar):
      let known = similar.map { "'\($0)'" }.joined(separator: ", ")
      let hint =
        known.isEmpty
        ? "it has no steps" : "nearest are \(known), and all are shown by: runbook show \(path)"
      self.init("'\(path)' has no '\(id)'; \(hint)", exitCode: .unreadable)
    case .openChoice(let id, let choice):
      let labels = choice.alternatives.map { "'\($0.label)'" }.joined(separator: " or ")
      self.init(
        "nothing was marked: '\(id)' is a choice between \(labels); mark a step of one of them",
        exitCode: .waiting)
    case .otherWay(let id, let taken, let ended):
      let list = ended.map(\.description).joined(separator: " ")
      self.init(
        "nothing was marked: '\(id)' is not on the way that was taken, '\(taken)', on which "
          + "\(list) \(ended.count == 1 ? "is" : "are") done; to take the other way, first mark "
          + "\(list) pending", exitCode: .waiting)
    }
  }

  /// A failure whose line is ready.
  private init(line: String, exitCode: ExitCode) {
    message = line
    self.exitCode = exitCode
  }
}
