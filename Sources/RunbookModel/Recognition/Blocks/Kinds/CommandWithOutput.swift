/// Commands with what they print behind them are a session, also without a prompt.
///
/// ````markdown
/// ```sh
/// tail /var/log/web.log
///
/// May  4 10:00:01 web: started
/// ```
/// ````
///
/// The commands are known for such. Behind them stands a blank line and then only lines that begin
/// as no command does, or a table with its heads in capitals. Only the commands are run.
struct CommandWithOutput: BlockRule {
  static let name: RuleName = "command-with-output"

  func verdict(on block: BlockCandidate) -> Verdict<GuideBlock.Kind>? {
    guard block.fence.isShell || block.fence == .none, let transcript = block.transcript,
      !transcript.hasPrompts
    else { return nil }
    return block.byLine(.session)
  }
}
