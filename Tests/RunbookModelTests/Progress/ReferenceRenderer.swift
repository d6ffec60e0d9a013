import Foundation
import Testing

/// GitHub's own reader of Markdown, where it is installed.
enum ReferenceRenderer {
  /// Where `cmark-gfm` is; `nil` where it is not on the path.
  static let path: String? = {
    let folders = ProcessInfo.processInfo.environment["PATH"]?.split(separator: ":") ?? []
    return folders.map { "\($0)/cmark-gfm" }.first(where: FileManager.default.isExecutableFile)
  }()

  /// Lets a test run only where the renderer is there to judge.
  static var isInstalled: ConditionTrait {
    .enabled(if: path != nil, "cmark-gfm is not installed, so nothing judges how marks are shown")
  }

  /// The HTML of a text, raw HTML included.
  static func html(of markdown: [UInt8]) throws -> String {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: path ?? "/usr/bin/false")
    process.arguments =
      ["--unsafe"]
      + ["table", "strikethrough", "autolink", "tasklist"]
      .flatMap { ["-e", $0] }
    let input = FileManager.default.temporaryDirectory
      .appendingPathComponent("runbook-\(UUID().uuidString).md")
    try Data(markdown).write(to: input)
    defer { try? FileManager.default.removeItem(at: input) }
    process.arguments?.append(input.path)
    let output = Pipe()
    process.standardOutput = output
    try process.run()
    let data = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    guard process.terminationStatus == 0 else { throw Failure(status: process.terminationStatus) }
    return String(decoding: data, as: UTF8.self)
  }

  /// The renderer did not do its work.
  struct Failure: Error {
    let status: Int32
  }
}
