/// A heading at the end of a guide may undo the work, and may be its last step.
///
/// ```markdown
/// ## Copy the data
///
/// ## Restore from backup
/// ```
///
/// Nothing before it says that the work is done, as a `Verify` would: then it is a rollback by
/// `undoing-at-end`. So whether it is on the way is asked. A number before the heading, or
/// `part=procedure` in a directive, says that it is a step.
struct MaybeUndoing: ConditionRule {
  static let name: RuleName = "maybe-undoing"

  func condition(of passage: Passage) -> Verdict<Conditions.Said>? {
    guard passage.kind == .heading, passage.mayUndo else { return nil }
    return Verdict(condition: passage.title.text, isPlain: true, line: passage.line)
  }
}
