import Foundation

/// A new folder that goes away with this value.
struct TemporaryFolder: ~Copyable {
  let url: URL

  init() throws {
    url = FileManager.default.temporaryDirectory
      .appendingPathComponent("runbook-tests-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
  }

  deinit {
    // What is left of it lies in the system's own temporary folder.
    try? FileManager.default.removeItem(at: url)
  }

  func url(of name: String) -> URL { url.appendingPathComponent(name) }

  func write(_ text: String, to name: String) throws {
    try write(Array(text.utf8), to: name)
  }

  func write(_ bytes: [UInt8], to name: String) throws {
    try Data(bytes).write(to: url(of: name))
  }

  func makeFolder(_ name: String) throws {
    try FileManager.default.createDirectory(
      at: url(of: name), withIntermediateDirectories: true)
  }

  /// Makes a named pipe at which nobody writes or reads.
  func makePipe(_ name: String) throws {
    let making = try Process.run(
      URL(fileURLWithPath: "/usr/bin/env"), arguments: ["mkfifo", url(of: name).path])
    making.waitUntilExit()
    guard making.terminationStatus == 0 else { throw CocoaError(.fileWriteUnknown) }
  }

  /// The text of a file; bytes that are not UTF-8 show as replacement characters.
  func read(_ name: String) throws -> String {
    String(decoding: try bytes(of: name), as: UTF8.self)
  }

  func bytes(of name: String) throws -> [UInt8] { Array(try Data(contentsOf: url(of: name))) }

  /// The names in it, in order.
  var names: [String] {
    get throws { try FileManager.default.contentsOfDirectory(atPath: url.path).sorted() }
  }
}
