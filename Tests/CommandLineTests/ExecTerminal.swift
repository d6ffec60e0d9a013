import Foundation
import SystemCalls
import Testing

/// The tool at a terminal, with somebody who reads it and types.
struct ExecTerminal: ~Copyable {
  /// What was waited for did not come in time.
  struct NotShown: Error, CustomStringConvertible {
    let expected: String
    let shown: String

    var description: String { "'\(expected)' was not shown; this was:\n\(shown)" }
  }

  private let terminal: PseudoTerminal
  /// Everything that was shown so far.
  private(set) var transcript = ""
  /// How much of it has been waited for.
  private var read = 0

  init(
    _ arguments: String..., in folder: borrowing TemporaryFolder,
    environment: [String: String] = [:], columns: Int = 80
  ) throws {
    let standard = ["PATH": "/usr/bin:/bin", "LANG": "C.UTF-8", "USER": "ana", "NO_COLOR": "1"]
    terminal = try PseudoTerminal(
      running: Tool.location.path, arguments: arguments,
      environment: standard.merging(environment) { $1 }, directory: folder.url.path,
      columns: columns)
  }

  /// Reads until a text is shown that was not waited for before.
  mutating func expect(_ text: String) throws {
    let deadline = ContinuousClock.now + .seconds(20)
    while true {
      let unread = transcript.dropFirst(read)
      if let range = unread.firstRange(of: text) {
        read = transcript.distance(from: transcript.startIndex, to: range.upperBound)
        return
      }
      let bytes = try terminal.read(withinMilliseconds: 200)
      guard let bytes, ContinuousClock.now < deadline else {
        throw NotShown(expected: text, shown: String(unread))
      }
      append(bytes)
    }
  }

  /// Waits for a prompt, then types a line.
  mutating func answer(_ prompt: String, _ line: String) throws {
    try expect(prompt)
    try expect("›")
    try terminal.type(line + "\n")
  }

  func type(_ text: String) throws { try terminal.type(text) }

  func send(_ signal: EndingSignal) { terminal.send(signal) }

  /// Reads what is still shown and waits for the end.
  consuming func finish() throws -> (exitCode: Int32, transcript: String) {
    var text = transcript
    while let bytes = try terminal.read(withinMilliseconds: 20_000), !bytes.isEmpty {
      text += Self.text(bytes)
    }
    return (terminal.exitCode(), text)
  }

  private mutating func append(_ bytes: [UInt8]) { transcript += Self.text(bytes) }

  private static func text(_ bytes: [UInt8]) -> String {
    String(decoding: bytes, as: UTF8.self).replacing("\r\n", with: "\n")
  }
}
