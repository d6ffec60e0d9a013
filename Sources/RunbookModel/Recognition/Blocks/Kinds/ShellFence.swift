/// What a fence gives to a shell, and no other rule knows better, are commands.
///
/// `bash`, `sh`, `shell`, `console`, `zsh`, `powershell`, `cmd` and the like name a shell. The
/// rules before this one have taken out what only wears the name: outputs, texts of files,
/// values, drawings.
struct ShellFence: BlockRule {
  static let name: RuleName = "shell-fence"

  func verdict(on block: BlockCandidate) -> Verdict<GuideBlock.Kind>? {
    block.fence.isShell ? block.byFence(.command) : nil
  }
}
