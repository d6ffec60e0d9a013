import SystemCalls

/// Shows a page in the operator's browser.
enum LinkOpener {
  /// Whether a browser took the link.
  static func open(_ link: String) -> Bool {
    #if canImport(Darwin)
      let program = "open"
    #else
      let program = "xdg-open"
    #endif
    let environment = ProcessContext.environment
    for folder in (environment["PATH"] ?? "/usr/bin:/bin").split(separator: ":") {
      let path = "\(folder)/\(program)"
      guard folder.first == "/", FilePath.isProgram(path) else { continue }
      // What opens a page goes on for as long as the page is open.
      return ProgramCall(path, arguments: [link], environment: environment)
        .succeedsDetached(within: .seconds(3))
    }
    return false
  }
}
