/// A paragraph that is bold as a whole stands over a list of steps, and heads them as a heading
/// would.
///
/// `**On the new host**` over three numbered items is the step that groups them.
struct BoldLead: Rule {
  static let name: RuleName = "bold-lead"
}
