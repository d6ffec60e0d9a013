/// A folded part, `<details>` in HTML, whose summary names an error or a problem.
///
/// `Error: command not found`, `The upload fails`: what is folded below it is for those who meet
/// that, so nothing in it is a step, and nothing in it runs on the way. Folded parts with any
/// other summary are read like the text around them.
struct TroubleDetails: Rule {
  static let name: RuleName = "trouble-details"
}
