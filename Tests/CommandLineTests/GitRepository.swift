import Foundation

/// A clone in a folder of its own, to which real git is put.
struct GitRepository: ~Copyable {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  /// Makes a repository with one commit of some files on the branch `main`, in which progress is merged by
  /// the built tool where `hasDriver` says so.
  func begin(_ files: [String: String], hasDriver: Bool) throws {
    try git("init", "--quiet", "--initial-branch=main")
    try git("config", "user.name", "ana")
    try git("config", "user.email", "ana@example.com")
    for (name, text) in files { try folder.write(text, to: name) }
    if hasDriver {
      try folder.write("*.progress.md merge=runbook\n", to: ".gitattributes")
      try git("config", "merge.runbook.driver", "'\(Tool.location.path)' merge %O %A %B --name %P")
    }
    try commit("begin")
  }

  func commit(_ message: String) throws {
    try git("add", "--all")
    try git("commit", "--quiet", "--message", message)
  }

  /// Runs git and requires that it succeeds.
  @discardableResult
  func git(_ arguments: String...) throws -> String {
    let (code, text) = try run(arguments)
    guard code == 0 else { throw Failure(arguments: arguments, text: text) }
    return text
  }

  /// Merges a branch into the one that is checked out; the exit code is git's.
  func merge(_ branch: String) throws -> (code: Int32, text: String) {
    try run(["merge", "--quiet", "--no-edit", branch])
  }

  private func run(_ arguments: [String]) throws -> (Int32, String) {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["git"] + arguments
    process.currentDirectoryURL = folder.url
    process.environment = [
      "PATH": "/usr/bin:/bin:/usr/local/bin", "HOME": folder.url.path, "USER": "ana",
      "GIT_CONFIG_NOSYSTEM": "1", "LANG": "C.UTF-8",
    ]
    let output = Pipe()
    process.standardOutput = output
    process.standardError = output
    process.standardInput = FileHandle.nullDevice
    try process.run()
    let data = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return (process.terminationStatus, String(decoding: data, as: UTF8.self))
  }

  /// Git refused something.
  struct Failure: Error {
    let arguments: [String]
    let text: String
  }
}
