/// A text says that something may have to be done, or may be wanted.
///
/// ```markdown
/// You may need to log in again.
///
/// You might want to try it in staging first.
///
/// `git` may need to be told which key to use.
/// ```
///
/// `You may see …` and `This may need a minute` tell what happens and are left alone.
struct MaybeNeeded: ConditionRule {
  static let name: RuleName = "maybe-needed"

  func condition(of passage: Passage) -> Verdict<Conditions.Said>? {
    guard passage.kind != .heading, let first = passage.speech.first,
      let modal = first.words.prefix(4).firstIndex(where: { $0 == "may" || $0 == "might" }),
      modal > 0, let subject = first.words.first, !Self.others.contains(subject)
    else { return nil }
    let rest = first.words[(modal + 1)...].drop { $0 == "also" || $0 == "still" || $0 == "then" }
    let isNeed = ["need", "want", "wish", "have", "like", "prefer"].contains(rest.first)
    guard isNeed, rest.dropFirst().first == "to" else { return nil }
    let words = first.words[...modal] + rest.prefix(2)
    return Verdict(condition: words.joined(separator: " "), isPlain: true, line: first.line)
  }

  /// Subjects of sentences that tell what happens.
  private static let others: Set<String> = ["this", "it", "that", "they", "which", "we"]
}
