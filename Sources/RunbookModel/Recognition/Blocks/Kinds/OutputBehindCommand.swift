import MarkdownSyntax

/// A block that touches the command block before it, and looks like no command, is its output.
///
/// ````markdown
/// ```sh
/// make trace
/// ```
///
/// ```
/// -----> tracing is on
/// ```
/// ````
///
/// No words stand between the two. The second has no language, or says `text` or `json`. Behind
/// commands that print nothing (`touch`, `mkdir`, an editor) it is left alone, as are values:
/// then it may be the text of a file.
struct OutputBehindCommand: BlockRule {
  static let name: RuleName = "output-behind-command"

  func verdict(on block: BlockCandidate) -> Verdict<GuideBlock.Kind>? {
    guard block.place.touchesPrevious, let previous = block.place.previous,
      block.fence.isOpen || block.language == "json",
      !block.isAssignments, !block.commands(atLeast: .likely), block.transcript == nil,
      FenceLanguage(previous.info).isShell, Self.prints(previous)
    else { return nil }
    return block.byLine(.output)
  }

  private static let silent: Set<String> = [
    "touch", "mkdir", "cp", "mv", "cd", "rm", "ln", "chmod", "chown", "export", "source",
  ]

  private static func prints(_ code: CodeBlock) -> Bool {
    guard let last = ScriptText(code.text).commands.last else { return false }
    return !last.opensEditor && !silent.contains(last.line.programName)
  }
}
