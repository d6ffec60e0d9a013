/// Commands that are done for one thing after another hold the block.
///
/// `# Drain one host at a time`, `# Repeat for each shard`: the block names one of them, or all,
/// and between them the reader looks whether all is well. Run whole, it would do too much or too
/// little.
struct OneByOneComment: HoldRule {
  static let name: RuleName = "one-by-one-comment"

  func verdict(on script: HoldCandidate) -> Verdict<GuideBlock.Hold>? {
    script.comments.first { comment in
      Lexicon.oneByOnePhrases.occur(in: comment.words)
        && script.hasCommand(after: comment.number)
    }.map { script.by($0, .edit) }
  }
}
