/// The sentence that leads in a block names the case for which the block is meant.
///
/// ```markdown
/// 3. Deploy it. If you use a cluster, also restart the workers:
///
///    ~~~sh
///    cluster restart
///    ~~~
/// ```
///
/// The sentences before it are meant in any case, so the step as a whole is for a person to decide;
/// where nobody can be asked, the block does not run. An order to write the command another way in
/// that case (`If you do not want this, replace the option.`) leaves the block to all. A text of one
/// sentence is looked at by the other rules.
struct CaseOfBlock: ConditionRule {
  static let name: RuleName = "case-of-block"

  private static let rules: [any ConditionRule] = [
    ParenthesisedCondition(), OnlyLead(), IfClause(), CaseLead(), TrailingIf(),
  ]

  /// Verbs of what is done to the text of a command.
  private static let rewriting: Set<String> = [
    "replace", "change", "substitute", "edit", "adjust", "adapt", "modify", "add", "append",
    "remove", "omit", "drop", "set", "use", "specify", "pass", "include", "swap",
  ]

  func condition(of passage: Passage) -> Verdict<Conditions.Said>? {
    guard passage.kind != .heading, case .block = passage.follower, passage.speech.count > 1,
      let last = passage.speech.last,
      last.text.hasSuffix(":") || !last.words.contains(where: Self.rewriting.contains)
    else { return nil }
    let lead = Passage(
      .paragraph, Prose(text: last.text, line: last.line), line: last.line,
      follower: passage.follower)
    let verdict = Self.rules.lazy.compactMap { $0.condition(of: lead) }.first
    return verdict.map { Verdict(condition: $0.answer.words, isPlain: true, line: last.line) }
  }
}
