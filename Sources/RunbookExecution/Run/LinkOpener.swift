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
    guard let path = FilePath.program(named: program, in: environment["PATH"]) else { return false }
    // What opens a page goes on for as long as the page is open.
    return ProgramCall(path, arguments: [link], environment: environment)
      .succeedsDetached(within: .seconds(3))
  }
}
