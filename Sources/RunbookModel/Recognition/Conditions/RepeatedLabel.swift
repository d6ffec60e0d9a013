/// A label names a case that the guide elsewhere marks with `only`.
///
/// ```markdown
/// - [ ] **Final only:** close the milestone
/// - [ ] **Final:** tell the press
/// ```
///
/// The second item is for the same case as the first. Where neighbours have labels of such cases
/// each (`**Candidate:** …`, `**Final:** …`), they are ways of which one is taken.
struct RepeatedLabel {
  static let name: RuleName = "repeated-label"

  private let passages: [Passage]
  /// Words of the labels that say `only`.
  private let cases: Set<String>

  init(in passages: [Passage], statements: [Conditions.Statement?]) {
    self.passages = passages
    var cases: Set<String> = []
    for (passage, statement) in zip(passages, statements)
    where statement?.reason.rule == OnlyLead.name {
      cases.formUnion(Words.of(passage.label ?? "").filter { $0 != "only" })
    }
    self.cases = cases
  }

  /// The condition that the label of the passage at an index states.
  func statement(at index: Int) -> Conditions.Statement? {
    guard isCase(index), !isRival(index - 1, of: index), !isRival(index + 1, of: index),
      let label = passages[index].label
    else { return nil }
    let line = passages[index].line
    return Conditions.Statement(
      Conditions.Said(label), of: passages[index].prose.text, line: line,
      reason: Reason(Self.name, words: label, line: line))
  }

  private func isCase(_ index: Int) -> Bool {
    guard !cases.isEmpty, let label = passages[index].label else { return false }
    let words = Words.of(label)
    return !words.isEmpty && words.allSatisfy(cases.contains)
  }

  /// Whether a neighbour is labelled with another case.
  private func isRival(_ other: Int, of index: Int) -> Bool {
    passages.indices.contains(other) && isCase(other)
      && passages[other].label != passages[index].label
  }
}
