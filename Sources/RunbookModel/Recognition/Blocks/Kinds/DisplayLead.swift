/// Without a language, what a sentence says is shown or asked is output.
///
/// `The screen displays:`, `If you are prompted with` announce what appears. It is a weaker sign
/// than that of the rule `output-lead`, so it is asked only where the block has no language and
/// its lines are no data.
struct DisplayLead: BlockRule {
  static let name: RuleName = "display-lead"

  private static let words: Set<String> = [
    "displays", "shows", "displayed", "prompts", "prompted", "see", "appears", "appear", "saying",
  ]

  func verdict(on block: BlockCandidate) -> Verdict<GuideBlock.Kind>? {
    guard block.fence.isOpen, block.lead.isOpen, !block.lead.ordersRun,
      block.lead.words.contains(where: Self.words.contains)
    else { return nil }
    return block.byLead(.output)
  }
}
