/// Comments that name different systems, tools or environments hold the block.
///
/// ````markdown
/// ```bash
/// # Docker
/// docker restart web
///
/// # Kubernetes
/// kubectl rollout restart deploy/web
/// ```
/// ````
///
/// Nobody has both, so one part is for the reader. The names come from families: ways to run
/// containers, operating systems, package managers, environments, shells, databases. They are the
/// first words of the comments, or stand in brackets at their ends (`# Restart (Docker)`). One
/// such comment is enough where another part runs a program of the same family.
struct FamilyComments: HoldRule {
  static let name: RuleName = "family-comments"

  func verdict(on script: HoldCandidate) -> Verdict<GuideBlock.Hold>? {
    let named = script.comments.flatMap { comment in
      Self.members(of: comment).map { (comment: comment, member: $0) }
    }
    for family in Lexicon.families {
      let members = named.filter { family.contains($0.member) }
      guard let first = members.first else { continue }
      if let other = members.first(where: { $0.member != first.member }) {
        return script.by(other.comment, .alternatives)
      }
      if Self.runsOther(than: first.member, family, in: script), first.comment.words.count == 1 {
        return script.by(first.comment, .alternatives)
      }
    }
    return nil
  }

  /// The word with which a comment names its case, and what stands in brackets at its end.
  private static func members(of comment: ScriptText.Comment) -> [String] {
    let first = comment.words.first { !Lexicon.caseWords.contains($0) }
      .flatMap { isLabel(comment, beginningWith: $0) ? $0 : nil }
    guard comment.text.hasSuffix(")"), let open = comment.text.lastIndex(of: "(") else {
      return [first].compactMap { $0 }
    }
    return [first, Words.of(comment.text[open...]).first].compactMap { $0 }
  }

  /// Whether a comment does little more than name a case: `Docker`, `On Debian`, `Docker - stop`.
  ///
  /// `PostgreSQL is backed up first` tells of something else.
  private static func isLabel(_ comment: ScriptText.Comment, beginningWith word: String) -> Bool {
    if comment.words.count < 3 || comment.words.first != word { return true }
    let rest = comment.text.dropFirst(word.count).drop { $0 == " " }
    return comment.words.count < 4 && !comment.isTrailing
      || rest.first.map { ":-–—(/,".contains($0) } ?? true
      || comment.text.firstRange(of: " - ") != nil || comment.text.firstRange(of: ": ") != nil
  }

  /// Whether a part under another comment runs a program of the family that is not the member.
  private static func runsOther(
    than member: String, _ family: Set<String>, in script: HoldCandidate
  ) -> Bool {
    script.parts.contains { part in
      part.lead?.words != [member]
        && part.commands.contains { command in
          family.contains(command.line.programName) && command.line.programName != member
        }
    }
  }
}
