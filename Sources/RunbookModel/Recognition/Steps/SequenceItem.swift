/// The item stands in a numbered list of which at least a third are steps by themselves.
///
/// A numbered list is one sequence: `1. Open the console`, `2. The login page` , `3. Sign in`.
/// Leave out the numbers of what is no step, or write it below the step it belongs to.
struct SequenceItem: Rule {
  static let name: RuleName = "sequence-item"
}
