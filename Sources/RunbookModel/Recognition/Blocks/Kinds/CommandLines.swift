/// Without a language, lines that a shell can read are commands.
///
/// Their shape decides: a program that is known, or that other blocks of the guide run; a path
/// such as `./deploy`; options, pipes and paths behind a word in small letters. Every line has to
/// look so.
///
/// Where only the words' shape speaks for it (`toolbox dump`), the sentence before the block has
/// to order something to be run, or another line has to be a command beyond doubt. Sentences,
/// lists of names and settings have neither, and are shown and not run. To be sure, write `sh`
/// behind the fence.
struct CommandLines: BlockRule {
  static let name: RuleName = "command-lines"

  func verdict(on block: BlockCandidate) -> Verdict<GuideBlock.Kind>? {
    guard block.fence == .none, block.commands(atLeast: .possible), block.likeness.count <= 40
    else { return nil }
    if block.commands(atLeast: .likely) || block.likeness.contains(.certain) {
      return block.byLine(.command)
    }
    return block.lead.ordersRun ? block.byLead(.command) : nil
  }
}
