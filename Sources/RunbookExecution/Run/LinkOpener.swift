import Subprocess

/// Shows a page in the operator's browser.
enum LinkOpener {
  /// Whether a browser took the link.
  static func open(_ link: String) async -> Bool {
    #if canImport(Darwin)
      let program = "open"
    #else
      let program = "xdg-open"
    #endif
    let result = try? await Subprocess.run(
      .name(program), arguments: [link], output: .discarded, error: .discarded)
    return result?.terminationStatus.isSuccess ?? false
  }
}
