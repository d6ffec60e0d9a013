/// An editor with commands behind it, or with a comment that says what to write, holds.
///
/// ````markdown
/// ```bash
/// sudo nano /etc/default/web
/// # Set WORKERS=4
/// sudo systemctl restart web
/// ```
/// ````
///
/// `nano FILE`, `vi`, `crontab -e`, `visudo`, `kubectl edit`, `systemctl edit`. Commands after it
/// would get the keys meant for the editor. An editor that is the whole block, or its last command
/// with nothing said about what to write, is opened for the reader and holds nothing.
struct EditorAmongCommands: HoldRule {
  static let name: RuleName = "editor-among-commands"

  func verdict(on script: HoldCandidate) -> Verdict<GuideBlock.Hold>? {
    guard let editor = script.commands.first(where: \.opensEditor) else { return nil }
    let saysWhat = script.comments.contains { $0.number >= editor.number }
    return saysWhat || script.hasCommand(after: editor.number) ? script.by(editor, .edit) : nil
  }
}
