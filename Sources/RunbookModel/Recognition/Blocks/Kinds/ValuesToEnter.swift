/// Without a language, what the guide orders to be entered somewhere is `config`.
///
/// `Add this line:`, `Paste the value:`, or a heading such as `Names (copy-paste ready)` over a
/// block that is no command: a value for a field or a line for a file.
struct ValuesToEnter: BlockRule {
  static let name: RuleName = "values-to-enter"

  func verdict(on block: BlockCandidate) -> Verdict<GuideBlock.Kind>? {
    guard block.fence == .none else { return nil }
    if block.lead.ordersEntry { return block.byLead(.config) }
    guard block.lead.isEmpty, let words = block.place.heading?.words,
      words.contains("copy-paste") || words.contains(phrase: ["copy", "and", "paste"])
    else { return nil }
    return block.byHeading(.config)
  }
}
