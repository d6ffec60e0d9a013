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
  /// What was read and may be cut inside a line end or a letter.
  private var held: [UInt8] = []
  /// How much of it has been waited for.
  private var read = 0

  init(
    _ arguments: String..., in folder: borrowing TemporaryFolder,
    environment: [String: String] = [:], columns: Int = 80
  ) throws {
    try self.init(arguments, in: folder, environment: environment, columns: columns)
  }

  /// The same, with arguments that are worked out.
  init(
    _ arguments: [String], in folder: borrowing TemporaryFolder,
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

  /// Makes the terminal another size.
  func resize(rows: Int, columns: Int) { terminal.resize(rows: rows, columns: columns) }

  /// Waits until what is typed is taken line by line and shown, as usual, or until it is not.
  func expectUsualKeys(_ isUsual: Bool) throws {
    let deadline = ContinuousClock.now + .seconds(20)
    while terminal.hasUsualModes != isUsual {
      guard ContinuousClock.now < deadline else {
        throw NotShown(expected: "keys \(isUsual ? "line by line" : "at once")", shown: transcript)
      }
      usleep(2_000)
    }
  }

  /// Kills the tool, which can do nothing about it.
  func kill() { terminal.kill() }

  /// Closes the terminal, as somebody does who closes its window, and waits for the end.
  ///
  /// - Returns: the exit code; -1 where the tool did not end by itself.
  consuming func leave() -> Int32 { terminal.leave(within: .seconds(20)) }

  /// Reads what is still shown and waits for the end.
  consuming func finish() throws -> (exitCode: Int32, transcript: String) {
    var text = transcript
    var held = held
    while let bytes = try terminal.read(withinMilliseconds: 20_000), !bytes.isEmpty {
      text += Self.text(held + bytes)
      held = []
    }
    return (terminal.exitCode(), text)
  }

  private mutating func append(_ bytes: [UInt8]) {
    let all = held + bytes
    // What is read may be cut inside a line end, or a letter.
    var end = all.count
    while end > 0, all[end - 1] == 13 { end -= 1 }
    let whole = (max(0, end - 3)...end).reversed().first { cut in
      String(validating: all[..<cut].suffix(8).drop { $0 & 0xC0 == 0x80 }, as: UTF8.self) != nil
    }
    let cut = end == all.count ? whole ?? end : end
    held = Array(all[cut...])
    transcript += Self.text(Array(all[..<cut]))
  }

  private static func text(_ bytes: [UInt8]) -> String {
    String(decoding: bytes, as: UTF8.self).replacing("\r\n", with: "\n")
  }
}
