/// How one shell is given a script and the state to begin with, and tells what it leaves.
///
/// What it is given stands in a file in memory that it finds open as descriptor 3, so nothing of
/// a script or a value is an argument or a file. What it leaves, it writes into a pipe with a
/// name, as texts that each end with a NUL, the last of which is `end of state`.
protocol ShellDialect: Sendable {
  /// Whether what is given goes to the directory of the state itself.
  var goesToDirectory: Bool { get }

  /// What the shell's program is given: the same for every script.
  func arguments(for script: ShellScript) -> [String]

  /// The environment in which the shell is started.
  func environment(_ state: ShellState) -> [String: String]

  /// What descriptor 3 holds.
  func texts(for script: ShellScript, _ state: ShellState) -> [UInt8]

  /// The state after a script that has told `sections`, which are as many as it writes.
  func state(after before: ShellState, _ sections: [ArraySlice<UInt8>]) -> ShellState?
}

extension ShellDialect {
  var goesToDirectory: Bool { true }
}

/// A script as a shell is given it.
struct ShellScript: Sendable {
  let text: String
  /// Variables that are set before, beside those of the state.
  let variables: [String: String]
  /// The path of the pipe into which the shell writes the state that it leaves.
  let channel: String

  /// Whether a shell could begin it before it has read the whole of it.
  var hasSeveralLines: Bool {
    let lines = text.split(separator: "\n")
    return lines.count > 1
  }

  /// Whether it could do something about an interrupt: it has a word for that, becomes another
  /// program, or takes in what is not seen here.
  var mayCatchInterrupts: Bool { Self.mayCatchInterrupts(text) }

  /// Whether a text of commands could make a shell do something about an interrupt.
  static func mayCatchInterrupts(_ text: String) -> Bool {
    let words = text.split { " \t\n\r;&|(){}'\"\\`=".contains($0) || $0.isNewline }
    return words.contains { [".", "eval", "exec", "source", "trap"].contains($0) }
  }
}

/// The message that a shell writes at its end.
struct ShellMessage {
  static let ending = Array("end of state".utf8)

  private(set) var bytes: [UInt8] = []

  mutating func append(_ more: [UInt8]) { bytes += more }

  /// The texts in it, without the ending; `nil` where it is not whole, as of a shell that was
  /// killed while it wrote.
  var sections: [ArraySlice<UInt8>]? {
    guard bytes.last == 0 else { return nil }
    let sections = bytes.dropLast().split(separator: 0, omittingEmptySubsequences: false)
    guard sections.last?.elementsEqual(Self.ending) == true else { return nil }
    return sections.dropLast()
  }
}
