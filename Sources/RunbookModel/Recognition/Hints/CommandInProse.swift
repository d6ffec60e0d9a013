import MarkdownSyntax

/// A command stands as code in the text of a step that has no block.
///
/// ``Fetch the tags: `git fetch --tags` ``: running it is mostly what the step is about, so it is
/// offered with the step. It never runs unasked, not even with `--yes`, since a text may as well
/// name a command to warn of it. A name alone (`` `git` ``), a path or an option is no command.
struct CommandInProse: Rule {
  static let name: RuleName = "command-in-prose"

  /// The commands in some texts of a step.
  static func find(in texts: [Prose]) -> [StepHints.OfferedCommand] {
    texts.flatMap { prose -> [StepHints.OfferedCommand] in
      if Prohibitions.forbid(prose.words) { return [] }
      return prose.runs.compactMap { run in
        guard run.kind == .code, isCommand(run.text) else { return nil }
        return StepHints.OfferedCommand(text: run.text.trimmed, line: run.line)
      }
    }
  }

  /// Whether a code span is a command with arguments.
  static func isCommand(_ text: String) -> Bool {
    let words = text.split(separator: " ").map(String.init)
    let command = words.drop { $0 == "sudo" || $0 == "$" }
    guard let program = command.first else { return false }
    if program.hasSuffix(".sh") { return true }
    // `./docs/notes.md` is a file; `./deploy` and `./deploy production` are run.
    if program.hasPrefix("./") { return command.count > 1 || !program.dropFirst(2).contains(".") }
    return command.count > 1 && Programs.known.contains(program)
  }
}
