/// Sibling steps of which the reader takes one: `For X` and `For Y`, `Option A` and `Option B`.
enum Alternatives {
  /// The steps with those marked that start one of several ways.
  static func marking(_ steps: [DraftStep]) -> [DraftStep] {
    var result = steps
    for index in result.indices { result[index].children = marking(result[index].children) }
    let leads = result.map { $0.anchor.kind == .block ? nil : lead(of: $0.title.words) }
    for kind in ["for", "on", "using", "via", "with", "option"] {
      let members = result.indices.filter { leads[$0] == kind }
      guard members.count > 1, !areRepeats(members.map { result[$0] }) else { continue }
      for index in members {
        let heading = result[index].title.text
        result[index].alternative = (label(of: heading), heading)
      }
    }
    return result
  }

  /// The word that shows a title to be one of several; options of all names count as one kind.
  private static func lead(of words: [String]) -> String? {
    guard let first = words.first, words.count > 1 else { return nil }
    if Lexicon.alternativeNames.contains(first), words[1].count <= 2 { return "option" }
    return Lexicon.alternativeLeads.contains(first) ? first : nil
  }

  /// The same procedure for each of several things, all of which are to be done.
  private static func areRepeats(_ steps: [DraftStep]) -> Bool {
    steps.allSatisfy { step in
      step.title.words.last.map(Lexicon.repeatedTargets.contains) == true
        || step.title.words.dropFirst().first.map(Lexicon.repeatedTargets.contains) == true
    }
  }

  /// A heading without `For`, `Option A:` and the like.
  static func label(of heading: String) -> String {
    let words = Words.of(heading)
    guard let first = words.first else { return heading }
    if Lexicon.alternativeNames.contains(first), words.count > 1 {
      let afterName = heading[...].drop { $0 != " " }.drop { $0 == " " }
      let afterLetter = afterName.drop { $0 != " " && $0 != ":" }
      let rest = afterLetter.drop { ":-–—.) ".contains($0) }
      return rest.isEmpty ? heading : rest.trimmed
    }
    guard Lexicon.alternativeLeads.contains(first) else { return heading }
    let rest = heading[...].drop { $0 != " " }.trimmed
    return rest.isEmpty ? heading : rest
  }
}
