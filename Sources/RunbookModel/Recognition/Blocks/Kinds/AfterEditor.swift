import MarkdownSyntax

/// What stands right behind a block that opens an editor is the text to put into the file.
///
/// ````markdown
/// ```sh
/// sudo nano /etc/security/limits.d/90-web.conf
/// ```
///
/// ```sh
/// web soft nofile 65536
/// ```
/// ````
///
/// The second block is `config`, though its fence says `sh`. Lines that are plainly commands are
/// left alone: they may be what is to be done when the editor is closed.
struct AfterEditor: BlockRule {
  static let name: RuleName = "after-editor"

  func verdict(on block: BlockCandidate) -> Verdict<GuideBlock.Kind>? {
    guard block.place.touchesPrevious, let previous = block.place.previous,
      block.fence.isShell || block.fence.isOpen, block.transcript?.hasPrompts != true,
      let editor = Self.editor(in: previous)
    else { return nil }
    guard !block.commands(atLeast: .certain) else { return nil }
    return Verdict(block.kindOfFile, words: editor.text, line: editor.number)
  }

  /// The last command of a block, where it opens an editor.
  static func editor(in code: CodeBlock) -> ScriptText.Command? {
    guard FenceLanguage(code.info).isShell || code.info.language == nil else { return nil }
    let transcript = Transcript(
      lines: code.lines, firstLine: code.firstLine, language: code.info.language)
    let script =
      transcript.map { ScriptText($0.lines, numbers: $0.numbers) }
      ?? ScriptText(code.text, firstLine: code.firstLine)
    return script.commands.last.flatMap { $0.opensEditor ? $0 : nil }
  }
}
