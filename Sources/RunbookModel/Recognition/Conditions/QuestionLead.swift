/// A short question asks for the case in which the text after it is meant.
///
/// ```markdown
/// - **Using a proxy?** Set `HTTPS_PROXY` first.
/// - **Is there nobody on call?** Page the second line.
/// ```
///
/// A question that the reader is to answer by looking (`Is the cluster healthy?`) is a check, and
/// the questions of an FAQ are entries of troubleshooting.
struct QuestionLead: ConditionRule {
  static let name: RuleName = "question-lead"

  func condition(of passage: Passage) -> Verdict<Conditions.Said>? {
    guard passage.kind != .heading, let first = passage.speech.first, first.text.hasSuffix("?"),
      first.words.count <= 10, Self.openings.start(of: first.words) != nil,
      passage.speech.count > 1 || passage.follower != .nothing
    else { return nil }
    return Verdict(condition: String(first.text.dropLast()), line: first.line)
  }

  private static let openings = Phrases([
    "using", "not using", "running", "need", "want", "do you", "don't", "are you", "have you",
    "already", "is there no", "is there nobody", "no", "on windows", "on macos", "on linux",
    "behind a",
  ])
}
