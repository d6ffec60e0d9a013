/// What no rule knows for something else is text, which is shown and not run.
///
/// Templates of messages, lists of names, diagrams in letters. If it is meant to be run, the
/// fence should say which shell reads it.
struct TextToRead: BlockRule {
  static let name: RuleName = "text-to-read"

  func verdict(on block: BlockCandidate) -> Verdict<GuideBlock.Kind>? { block.byLine(.text) }
}
