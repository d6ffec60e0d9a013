import Foundation

/// A program that is not ours, run with what tests want judged.
enum OutsideTool {
  /// Folders that programs are looked for in before those of the path: what
  /// `Scripts/install-dependencies --tests` installed for the tests alone.
  private static let folders = [ProjectDocument(path: ".build/test-tools/bin").absolutePath]

  /// Runs a program by its name and waits for its end.
  ///
  /// - Returns: The exit code, and what was written to standard output and standard error.
  static func run(
    _ words: [String], in folder: String? = nil, environment: [String: String] = [:]
  ) throws -> (code: Int32, output: String) {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = words
    if let folder { process.currentDirectoryURL = URL(fileURLWithPath: folder) }
    process.environment = ProcessInfo.processInfo.environment
      .merging(["PATH": path]) { _, new in new }.merging(environment) { _, new in new }
    let output = Pipe()
    process.standardOutput = output
    process.standardError = output
    process.standardInput = FileHandle.nullDevice
    try process.run()
    let data = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return (process.terminationStatus, String(decoding: data, as: UTF8.self))
  }

  /// Where programs are looked for.
  static var path: String {
    (folders + [ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin"])
      .joined(separator: ":")
  }

  /// Whether there is a program of this name.
  static func isInstalled(_ name: String) -> Bool {
    path.split(separator: ":").contains {
      FileManager.default.isExecutableFile(atPath: "\($0)/\(name)")
    }
  }
}
