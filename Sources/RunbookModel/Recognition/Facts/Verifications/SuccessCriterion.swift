/// An item tells what has to be so when all went well.
///
/// ```markdown
/// ### Success criteria
///
/// - [ ] Fewer than 5 errors an hour
/// - [ ] The dashboards work
/// ```
///
/// So do the items under `Acceptance criteria`, `Exit criteria`, `Final validation` and
/// `Verification checklist`, and under `Verification` boxes and what orders nothing; elsewhere among the steps, a box that begins with `No` (`No errors
/// in the log`).
struct SuccessCriterion: VerificationRule {
  static let name: RuleName = "success-criterion"

  func check(_ sentence: Prose.Sentence, at index: Int, of passage: Passage) -> Verdict<Void>? {
    guard passage.kind == .task || passage.kind == .item, index == 0,
      let first = sentence.words.first
    else { return nil }
    if let section = passage.section?.words,
      Self.names(section, of: sentence, isTask: passage.kind == .task)
    {
      return Verdict((), words: section.joined(separator: " "), line: sentence.line)
    }
    guard passage.kind == .task, first == "no", sentence.words.count > 1 else { return nil }
    return Verdict(sentence.words.prefix(3), in: sentence)
  }

  /// Whether a heading is one of criteria; below `Verification` an item without a box may be an
  /// order as well.
  private static func names(
    _ section: [String], of sentence: Prose.Sentence, isTask: Bool
  ) -> Bool {
    if headings.contains(where: section.contains(phrase:)) { return true }
    return section.count == 1 && bare.contains(section[0]) && (isTask || !Orders.isOrder(sentence))
  }

  private static let bare: Set<String> = ["verify", "verification", "validation", "validate"]

  private static let headings: [[String]] = [
    ["success", "criteria"], ["acceptance", "criteria"], ["exit", "criteria"],
    ["success", "metrics"], ["final", "validation"], ["final", "verification"],
    ["verification", "checklist"], ["validation", "checklist"], ["definition", "of", "done"],
    ["go-live", "criteria"], ["go", "live", "criteria"], ["post-deployment", "verification"],
  ]
}
