/// Headings, bold leads or items side by side are called `Option A` and `Option B`.
///
/// `Method 1`, `Approach B`, `Scenario 2: …`, `Variant`, `Alternative` and `Way` with a letter or a
/// number make a choice likewise. `Step 1` and `Phase 1` are done in order.
struct NamedOption: WayRule {
  static let name: RuleName = "named-option"

  func ways(among siblings: [DraftStep], in context: WayContext) -> [[Int]] {
    sets(of: siblings) { step in
      Self.isOption(step.title.words) ? step.title.words[0] : nil
    }
  }

  /// Whether a title names one of several ways: `Option A`, `Method 2`.
  static func isOption(_ words: [String]) -> Bool {
    words.count > 1 && Lexicon.wayNames.contains(words[0]) && words[1].count <= 2
  }
}
