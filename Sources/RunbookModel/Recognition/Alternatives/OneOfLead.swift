/// The text before a list says that one of its items is to be taken.
///
/// `Do one of the following:`, `You can choose between these options:`, `Either of these works:`.
/// Each item is a way.
struct OneOfLead: WayRule {
  static let name: RuleName = "one-of-lead"

  func ways(among siblings: [DraftStep], in context: WayContext) -> [[Int]] {
    sets(of: siblings) { step -> Int? in
      guard let lead = step.listLead, Self.offers(lead) else { return nil }
      return lead.line
    }
  }

  /// Whether a lead offers what follows as ways.
  static func offers(_ lead: Prose) -> Bool {
    guard let words = lead.sentences.last?.words else { return false }
    return lead.endsWithColon
      && (Lexicon.offers.occur(in: words) || words.suffix(2) == ["one", "of"])
  }
}
