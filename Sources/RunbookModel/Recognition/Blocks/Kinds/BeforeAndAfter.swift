/// Blocks that compare how something was with how it is are text.
///
/// `Before:` and `After:`, or `Old:` and `New:`, as all that is said before a block, show a
/// difference. Nobody runs the command of an old version to see it.
///
/// To have the new command run, say so: `Run the new command:`.
struct BeforeAndAfter: BlockRule {
  static let name: RuleName = "before-and-after"

  private static let labels: Set<[String]> = [
    ["before"], ["after"], ["old"], ["new"], ["old", "way"], ["new", "way"], ["previously"],
    ["was"], ["old", "syntax"], ["new", "syntax"],
  ]

  func verdict(on block: BlockCandidate) -> Verdict<GuideBlock.Kind>? {
    Self.labels.contains(block.lead.words) ? block.byLead(.text) : nil
  }
}
