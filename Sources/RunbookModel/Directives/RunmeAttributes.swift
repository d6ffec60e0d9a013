/// The attributes behind a fence that Runme has and we call otherwise.
///
/// `name`, `cwd`, `interactive` and `background` mean the same in both. What steers Runme's own
/// screen (`promptEnv`, `terminalRows`, `closeTerminalOnSuccess`, `mimeType`, `tag`, `category`,
/// `id`, …) has no meaning here and is passed over like the attributes of any other tool.
///
/// Source: docs.runme.dev, "Cell configuration options".
enum RunmeAttributes {
  /// What an attribute says that only Runme has; `nil` where it has no meaning here.
  static func setting(for attribute: DirectiveAttribute) -> DirectiveSetting? {
    // Runme leaves such a block out when everything is run, and runs it when it is asked for.
    guard attribute.key == "excludeFromRunAll", attribute.value?.lowercased() != "false" else {
      return nil
    }
    return .optional(.yes("optional"))
  }
}
