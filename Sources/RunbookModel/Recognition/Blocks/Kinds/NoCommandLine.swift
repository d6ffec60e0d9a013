/// A fence that names a shell is not believed where none of its lines can be a command.
///
/// `"ana"  l2tpd  "secret"  *`, `%any : PSK "key"`, a sentence, a report, a row of a table: authors
/// put `bash` on a fence for its colours. Such a block is output, or `config` where the words
/// before it order an entry.
///
/// The first line has to begin as no command does. A single line that is a command beyond doubt
/// is enough for this rule to leave the block alone.
struct NoCommandLine: BlockRule {
  static let name: RuleName = "no-command-line"

  func verdict(on block: BlockCandidate) -> Verdict<GuideBlock.Kind>? {
    guard block.fence == .shell, block.likeness.first == CommandLine.Likeness.none,
      !block.likeness.contains(.certain)
    else { return nil }
    return block.lead.ordersEntry ? block.byLead(.config) : block.byLine(.output)
  }
}
