import Foundation
import Testing

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A headless Chromium with one page, told what to do over pipes.
///
/// Source: Chrome DevTools Protocol, stable version 1.3; messages end with a NUL byte.
final class Browser {
  /// What went wrong between us and the browser.
  enum Failure: Error {
    case didNotAnswer(to: String)
    case refused(String)
  }

  /// The program's name; `nil` where there is none.
  static let program = ["chromium", "chromium-browser", "google-chrome"]
    .first(where: OutsideTool.isInstalled)

  /// Lets a test run only where there is a browser.
  static var isInstalled: ConditionTrait {
    .enabled(if: program != nil, "chromium is not installed, so no browser looks at the page")
  }

  /// How long an answer may take, in milliseconds; a machine that tests is a busy one.
  private static let patience: Int32 = 60_000

  private let process = Process()
  private let folder: URL
  private let toBrowser: FileHandle
  private let fromBrowser: FileHandle
  private var unread = Data()
  private var count = 0
  private var session: String?

  /// Starts the browser with an empty page.
  init() throws {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("runbook-browser-\(UUID().uuidString)")
    self.folder = folder
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let pipes = ["to", "from"].map { folder.appendingPathComponent($0).path }
    for pipe in pipes { unsafe mkfifo(pipe, 0o600) }
    // Open for both, so that neither side waits for the other to open its end.
    toBrowser = try #require(FileHandle(forUpdatingAtPath: pipes[0]))
    fromBrowser = try #require(FileHandle(forUpdatingAtPath: pipes[1]))
    let program = try #require(Self.program)
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments =
      ["bash", "-c", "exec \"${@:3}\" 3<\"$1\" 4>\"$2\"", "_"] + pipes + [
        program, "--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage",
        "--remote-debugging-pipe", "--user-data-dir=\(folder.path)/profile", "about:blank",
      ]
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    process.standardInput = FileHandle.nullDevice
    try process.run()
    let target = try tell("Target.createTarget", ["url": "about:blank"])["targetId"] as? String
    let attached = try tell(
      "Target.attachToTarget", ["targetId": target ?? "", "flatten": true])
    session = attached["sessionId"] as? String
    try tell("Page.enable")
  }

  deinit {
    process.terminate()
    process.waitUntilExit()
    try? FileManager.default.removeItem(at: folder)
  }

  /// Sends a command and waits for its answer.
  @discardableResult
  func tell(_ method: String, _ parameters: [String: Any] = [:]) throws -> [String: Any] {
    count += 1
    var message: [String: Any] = ["id": count, "method": method, "params": parameters]
    message["sessionId"] = session
    toBrowser.write(try JSONSerialization.data(withJSONObject: message) + [0])
    while let answer = try nextMessage() {
      guard answer["id"] as? Int == count else { continue }
      if let error = answer["error"] { throw Failure.refused("\(method): \(error)") }
      return answer["result"] as? [String: Any] ?? [:]
    }
    throw Failure.didNotAnswer(to: method)
  }

  /// The next answer or event; `nil` where none comes in time.
  private func nextMessage() throws -> [String: Any]? {
    while true {
      if let end = unread.firstIndex(of: 0) {
        let message = unread[unread.startIndex..<end]
        unread = Data(unread[unread.index(after: end)...])
        return try JSONSerialization.jsonObject(with: message) as? [String: Any]
      }
      var waiting = pollfd(
        fd: fromBrowser.fileDescriptor, events: Int16(POLLIN), revents: 0)
      guard unsafe poll(&waiting, 1, Self.patience) > 0 else { return nil }
      unread += fromBrowser.availableData
    }
  }

  // MARK: What tests ask

  /// Opens a page that is given as text, and waits until it is there.
  func open(_ page: String) throws {
    let file = folder.appendingPathComponent("page.html")
    try Data(page.utf8).write(to: file)
    try tell("Page.navigate", ["url": file.absoluteString])
    while let message = try nextMessage() {
      if message["method"] as? String == "Page.loadEventFired" { return }
    }
    throw Failure.didNotAnswer(to: "Page.navigate")
  }

  /// The value of an expression in the page.
  func value<Value>(_ expression: String) throws -> Value {
    let answer = try tell(
      "Runtime.evaluate", ["expression": expression, "returnByValue": true])
    let result = answer["result"] as? [String: Any]
    return try #require(result?["value"] as? Value, "\(expression): \(answer)")
  }

  /// Shows the page in a window of some width, by day or night, on a screen or on paper.
  func show(width: Int, isDark: Bool, medium: String = "screen") throws {
    try tell(
      "Emulation.setDeviceMetricsOverride",
      ["width": width, "height": 900, "deviceScaleFactor": 1, "mobile": width < 600])
    let scheme = ["name": "prefers-color-scheme", "value": isDark ? "dark" : "light"]
    try tell("Emulation.setEmulatedMedia", ["media": medium, "features": [scheme]])
  }

  /// Presses a key and lets it go.
  func press(_ key: String, code: Int, text: String? = nil) throws {
    for type in ["keyDown", "keyUp"] {
      var event: [String: Any] = ["type": type, "key": key, "windowsVirtualKeyCode": code]
      if type == "keyDown" { event["text"] = text }
      try tell("Input.dispatchKeyEvent", event)
    }
  }

  /// Keeps a picture of the whole page where `RUNBOOK_SCREENSHOTS` names a folder.
  func keepPicture(_ name: String) throws {
    guard let place = ProcessInfo.processInfo.environment["RUNBOOK_SCREENSHOTS"] else { return }
    let answer = try tell(
      "Page.captureScreenshot", ["format": "png", "captureBeyondViewport": true])
    let data = Data(base64Encoded: answer["data"] as? String ?? "") ?? Data()
    try FileManager.default.createDirectory(atPath: place, withIntermediateDirectories: true)
    try data.write(to: URL(fileURLWithPath: "\(place)/\(name).png"))
  }
}
