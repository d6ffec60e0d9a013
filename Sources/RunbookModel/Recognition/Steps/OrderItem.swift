/// The item tells the reader to do something.
///
/// It begins with a verb (`Open the console`), also after `then`, `please` and the like, after a
/// clause (`If it is running, stop it`), or it is a path through a screen
/// (`Settings → Domains → Add`).
struct OrderItem: StepRule {
  static let name: RuleName = "order-item"

  func verdict(on candidate: StepCandidate) -> Verdict<Bool>? {
    Orders.isOrder(candidate.prose) || Self.ordersAfterLabel(candidate.prose)
      ? candidate.verdict(true) : nil
  }

  /// Whether a bold label stands before an order: `**The disk is full:** Remove old logs`.
  private static func ordersAfterLabel(_ prose: Prose) -> Bool {
    guard prose.opensWithLabel, let colon = prose.text.firstIndex(of: ":") else { return false }
    let rest = Prose(text: prose.text[colon...].drop { $0 == ":" }.trimmed, line: prose.line)
    return rest.sentences.first.map(Orders.opensWithVerb) == true
  }
}
