/// A comment that tells the reader to take one of several holds the block.
///
/// `# Choose one`, `# Use one of the following`, `# pick the one that fits`. What there is to
/// choose from are the lines around it, which are never all run.
struct ChoosingComment: HoldRule {
  static let name: RuleName = "choosing-comment"

  func verdict(on script: HoldCandidate) -> Verdict<GuideBlock.Hold>? {
    guard script.commands.count > 1 else { return nil }
    return script.comments.first { Lexicon.choosingPhrases.occur(in: $0.words) }.map {
      script.by($0, .alternatives)
    }
  }
}
