/// The item tells the reader to do something.
///
/// It begins with a verb (`Open the console`), also after `then`, `please` and the like, after a
/// clause (`If it is running, stop it`), or it is a path through a screen
/// (`Settings → Domains → Add`).
struct OrderItem: StepRule {
  static let name: RuleName = "order-item"

  func verdict(on candidate: StepCandidate) -> Verdict<Bool>? {
    Orders.isOrder(candidate.prose) ? candidate.verdict(true) : nil
  }
}
