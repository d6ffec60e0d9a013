/// Lines at the prompt of something else than a shell are code.
///
/// `mysql> `, `postgres=# `, `>>> `, `irb(main):001:0> ` belong to a database or an interpreter.
/// No shell reads them, so they are shown to be typed there.
///
/// A transcript that begins at a shell and goes on at such a prompt is a session, and is held.
struct OtherPrompt: BlockRule {
  static let name: RuleName = "other-prompt"

  func verdict(on block: BlockCandidate) -> Verdict<GuideBlock.Kind>? {
    guard block.fence.isShell || block.fence.isOpen, let first = block.filled.first,
      Prompt.isForeign(first.text[...]), block.transcript?.hasPrompts != true
    else { return nil }
    return block.byLine(.code, first)
  }
}
