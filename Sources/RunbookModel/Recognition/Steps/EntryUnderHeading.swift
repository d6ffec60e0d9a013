/// Values or the text of a file stand under the heading, and something says to enter them.
///
/// That is a number, a verb in the heading (`Configure the proxy`), a condition in it, or an order before the block
/// (`Add these lines to …:`). A mere list of settings under `Environment variables` is a reference:
/// write what to do with it, and it is a step.
struct EntryUnderHeading: StepRule {
  static let name: RuleName = "entry-under-heading"

  func verdict(on candidate: StepCandidate) -> Verdict<Bool>? {
    guard candidate.hasWork else { return nil }
    if candidate.title.number != nil || candidate.isTitledAsAction {
      return candidate.verdict(true)
    }
    if candidate.title.words.first == "if" { return candidate.verdict(true) }
    guard let order = candidate.paragraphs.first(where: LeadOverWork.isProcedural) else {
      return nil
    }
    return Verdict(true, words: order.text, line: order.line)
  }
}
