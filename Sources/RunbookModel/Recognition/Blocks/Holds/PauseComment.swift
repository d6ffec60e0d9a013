/// A comment that has the reader look at something before going on holds the block.
///
/// `# Check the replica before continuing`, with commands behind it, or `# Review the plan` between
/// the command that makes the plan and the one that carries it out, or `# Copy and run the command
/// it outputs`. Run whole, nobody would have
/// looked. As the last line it says what comes after the block, and holds nothing.
struct PauseComment: HoldRule {
  static let name: RuleName = "pause-comment"

  func verdict(on script: HoldCandidate) -> Verdict<GuideBlock.Hold>? {
    script.comments.first { comment in
      script.hasCommand(after: comment.number)
        && (Lexicon.pausePhrases.occur(in: comment.words) || Self.reviews(comment, in: script))
    }.map { script.by($0, .edit) }
  }

  /// `Review the plan`, where the command before it says `plan` and the one behind does not.
  private static func reviews(_ comment: ScriptText.Comment, in script: HoldCandidate) -> Bool {
    guard let verb = comment.words.first, ["review", "inspect", "examine"].contains(verb),
      case let (before?, after?) = script.commands(around: comment.number)
    else { return false }
    let objects = comment.words.dropFirst().filter { $0.utf8.count > 3 }
    return objects.contains { word in
      before.line.positional.contains { $0.lowercased() == word }
        && !after.line.positional.contains { $0.lowercased() == word }
    }
  }
}
