import Foundation

/// The built tool, run as a person or a pipeline would.
enum Tool {
  /// What a run of the tool left behind.
  struct Result {
    let exitCode: Int32
    /// What it wrote to standard output.
    let output: String
    /// What it wrote to standard error.
    let errors: String
  }

  /// Runs the tool in a folder, with `input` on standard input, and waits for its end.
  ///
  /// Of variables it has `PATH`, a UTF-8 locale, and those of `environment`.
  static func run(
    _ arguments: String..., in folder: borrowing TemporaryFolder, input: String = "",
    environment: [String: String] = [:]
  ) throws -> Result {
    try run(arguments, in: folder, input: input, environment: environment)
  }

  /// The same, with arguments that are worked out.
  static func run(
    _ arguments: [String], in folder: borrowing TemporaryFolder, input: String = "",
    environment: [String: String] = [:]
  ) throws -> Result {
    try run(location, arguments, in: folder.url, input: input, environment: environment)
  }

  /// Runs another program in the same way.
  static func outside(
    _ path: String, _ arguments: [String], in folder: URL? = nil, input: String = "",
    environment: [String: String] = [:]
  ) throws -> Result {
    try run(
      URL(fileURLWithPath: path), arguments, in: folder, input: input, environment: environment)
  }

  private static func run(
    _ program: URL, _ arguments: [String], in folder: URL?, input: String,
    environment: [String: String]
  ) throws -> Result {
    let streams = try TemporaryFolder()
    let process = Process()
    process.executableURL = program
    process.arguments = arguments
    if let folder { process.currentDirectoryURL = folder }
    let standard = ["PATH": "/usr/bin:/bin", "LANG": "C.UTF-8"]
    process.environment = standard.merging(environment) { _, given in given }
    try streams.write(input, to: "input")
    process.standardInput = try FileHandle(forReadingFrom: streams.url(of: "input"))
    for name in ["output", "errors"] { try streams.write("", to: name) }
    // Files and not pipes: a pipe that nobody empties would stop the tool.
    process.standardOutput = try FileHandle(forWritingTo: streams.url(of: "output"))
    process.standardError = try FileHandle(forWritingTo: streams.url(of: "errors"))
    try process.run()
    process.waitUntilExit()
    return Result(
      exitCode: process.terminationStatus, output: try streams.read("output"),
      errors: try streams.read("errors"))
  }

  /// The tool stands beside the bundle of these tests.
  static var location: URL {
    let arguments = CommandLine.arguments
    // On macOS the tests are loaded by a program of Xcode's, which is told where they are.
    let told = arguments.firstIndex(of: "--test-bundle-path").map { arguments[$0 + 1] }
    var folder = URL(fileURLWithPath: told ?? arguments[0]).deletingLastPathComponent()
    while folder.pathComponents.count > 1 {
      let tool = folder.appendingPathComponent("runbook")
      let isFolder = try? tool.resourceValues(forKeys: [.isDirectoryKey]).isDirectory
      if isFolder == false { return tool }
      folder.deleteLastPathComponent()
    }
    preconditionFailure("the tool 'runbook' is built into the folder of the tests")
  }
}
