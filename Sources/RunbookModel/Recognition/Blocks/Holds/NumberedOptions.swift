/// Comments that name options by letter or number hold the block.
///
/// `# Option A: stop it` and `# Option B: …`, also `Method 1`, `Approach 2`, `Way 1`. Two of them
/// make a choice; one alone may stand in a block of the option that it names.
struct NumberedOptions: HoldRule {
  static let name: RuleName = "numbered-options"

  func verdict(on script: HoldCandidate) -> Verdict<GuideBlock.Hold>? {
    let options = script.comments.filter { comment in
      comment.words.count > 1 && Lexicon.wayNames.contains(comment.words[0])
        && comment.words[1].utf8.count <= 2
    }
    return options.count > 1 ? script.by(options[1], .alternatives) : nil
  }
}
