import MarkdownSyntax

/// What Runme says in attributes behind a fence and in front matter, and we call otherwise.
///
/// `name`, `cwd`, `interactive`, `background` and `ignore` mean the same in both. What steers
/// Runme's own screen (`promptEnv`, `terminalRows`, `closeTerminalOnSuccess`, `mimeType`, `tag`,
/// `category`, `id`, …) has no meaning here and is passed over like the attributes of any other
/// tool.
///
/// Source: docs.runme.dev, "Cell configuration options" and "Document configuration options".
enum RunmeAttributes {
  /// What an attribute says that only Runme has; nothing where it has no meaning here.
  static func settings(for attribute: DirectiveAttribute) -> [DirectiveSetting] {
    switch (attribute.key, attribute.value) {
    // Runme leaves such a block out when everything is run, and runs it when it is asked for.
    case ("excludeFromRunAll", let value) where value?.lowercased() != "false":
      [.optional(.yes("optional"))]
    // Who says what reads a block means it to be run, whatever its lines look like.
    case ("interpreter", let value?) where !value.isEmpty: [.shell(value), .kind(.command)]
    default: []
    }
  }

  /// The shell and folder that the front matter of a guide made for Runme gives to all its blocks.
  static func frontMatter(of document: MarkdownDocument) -> Directive {
    guard let range = document.frontMatter else { return .none }
    let text = document.text
    let first = text.line(at: range.lowerBound)
    let lines = text[range].split(separator: "\n", omittingEmptySubsequences: false)
    guard lines.contains(where: { $0.hasPrefix("runme:") }) else { return .none }
    var directive = Directive.none
    for (position, line) in lines.enumerated() {
      guard let colon = line.firstIndex(of: ":") else { continue }
      let value = line[line.index(after: colon)...].trimmed.filter { !"\"'".contains($0) }
      guard !value.isEmpty, let setting = setting(line[..<colon], value) else { continue }
      directive.add(
        Directive.Statement(setting, words: line.trimmed, line: first + position))
    }
    return directive
  }

  private static func setting(_ key: Substring, _ value: String) -> DirectiveSetting? {
    switch key {
    case "shell": .shell(value)
    case "cwd": .cwd(value)
    default: nil
    }
  }
}
