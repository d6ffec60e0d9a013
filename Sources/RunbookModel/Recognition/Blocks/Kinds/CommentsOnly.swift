/// Comments alone tell the reader something; there is nothing in them to run.
///
/// ````markdown
/// ```bash
/// # In the boot menu, choose the previous kernel
/// # Then boot
/// ```
/// ````
///
/// Such a block is `text`. In a `console` block `# ` before a command is the prompt of root, and
/// the block is a session.
struct CommentsOnly: BlockRule {
  static let name: RuleName = "comments-only"

  func verdict(on block: BlockCandidate) -> Verdict<GuideBlock.Kind>? {
    guard block.fence.isShell || block.fence.isOpen, block.filled.isEmpty,
      block.transcript?.hasPrompts != true
    else { return nil }
    return block.byLine(.text)
  }
}
