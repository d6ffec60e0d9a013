/// A label says for which case alone the text after it is meant.
///
/// ```markdown
/// - [ ] **Final release only:** close the milestone
/// - [ ] **non-patch:** write the notes
///
/// Only on staging: reset the database.
/// ```
///
/// The label stands before a colon, has few words, and begins or ends with `only`, or it is a
/// single case that is left out (`non-…`). A heading begins with `Only`: one that ends with it
/// (`Local only`) is mostly one of several ways.
struct OnlyLead: ConditionRule {
  static let name: RuleName = "only-lead"

  func condition(of passage: Passage) -> Verdict<Conditions.Said>? {
    guard let label = passage.label ?? Self.lead(of: passage) else { return nil }
    let words = Words.of(label)
    guard Self.names(words) else { return nil }
    return Verdict(condition: label, line: passage.prose.line)
  }

  /// A heading, or what stands before a colon in the first sentence.
  private static func lead(of passage: Passage) -> String? {
    if passage.kind == .heading {
      return cases.start(of: passage.title.words) == nil ? nil : passage.title.text
    }
    guard let first = passage.speech.first else { return nil }
    if cases.start(of: first.words) != nil {
      return String(first.text.prefix { $0 != ":" && $0 != "," })
    }
    guard let colon = first.text.utf8.firstIndex(of: 58) else { return nil }
    let lead = first.text[..<colon]
    return lead.utf8.count <= 40 ? String(lead) : nil
  }

  private static func names(_ words: [String]) -> Bool {
    if cases.start(of: words) != nil { return true }
    if words.last == "only", words.count > 1, words.count <= 5 { return true }
    return words.count <= 3 && words.contains { $0.hasPrefix("non-") && $0.utf8.count > 4 }
  }

  private static let cases = Phrases([
    "only for", "only if", "only on", "only in", "only when", "only with",
  ])
}
