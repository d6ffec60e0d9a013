/// The first text under the heading tells the reader to do something.
///
/// `### Forward the ports` over `Forward ports 80 and 443 on the router.` A heading that is
/// numbered, begins with a verb or undoes work needs an order anywhere below it; any other heading
/// needs it at the very beginning, since further down it is mostly advice.
struct OrderUnderHeading: StepRule {
  static let name: RuleName = "order-under-heading"

  func verdict(on candidate: StepCandidate) -> Verdict<Bool>? {
    let paragraphs = candidate.paragraphs
    let isProcedure =
      candidate.title.number != nil || candidate.isTitledAsAction || candidate.part == .rollback
    let order =
      isProcedure
      ? paragraphs.first(where: Orders.isOrder)
      : paragraphs.first.flatMap { first in
        first.sentences.first.map { Orders.isOrder($0) } == true ? first : nil
      }
    return order.map { Verdict(true, words: $0.text, line: $0.line) }
  }
}
