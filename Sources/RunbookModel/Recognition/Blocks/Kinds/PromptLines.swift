/// Lines with the prompt of a shell are a session: they are run, and the others are not.
///
/// `$ `, `ana@web1:~$ `, `[root@web1 ~]# `, `(venv) $ `, `PS C:\> `, `C:\>`, `bash-5.1$ ` are
/// prompts anywhere. `# ` is one in a `console` block, or without a language where commands stand
/// behind every one; in a `bash` block it begins a comment. `% ` and `> ` are prompts where no
/// line goes without one.
///
/// What stands between prompt lines is what came back, and is compared rather than run. A command
/// goes on after `\`, in an open quote, in a loop and in a here-document. In a fence that says
/// `text` prompts count only after words that order something.
struct PromptLines: BlockRule {
  static let name: RuleName = "prompt-lines"

  func verdict(on block: BlockCandidate) -> Verdict<GuideBlock.Kind>? {
    let isOrdered = block.lead.ordersRun || block.lead.ordersAnything
    guard block.fence.isShell || block.fence == .none || block.fence == .text && isOrdered,
      let transcript = block.transcript,
      transcript.hasPrompts, !transcript.lines.isEmpty
    else { return nil }
    return block.byLine(.session, block.lines.first { $0.number == transcript.numbers.first })
  }
}
