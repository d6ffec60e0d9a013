/// A comment that goes on as before, and one that leaves for something else, hold the block.
///
/// `# Stay on the old release` and `# Move to the new one`, `# Continue with packages` and `#
/// Switch to containers`: the reader does one of the two.
struct StayOrLeave: HoldRule {
  static let name: RuleName = "stay-or-leave"

  func verdict(on script: HoldCandidate) -> Verdict<GuideBlock.Hold>? {
    let leads = script.parts.compactMap { $0.commands.isEmpty ? nil : $0.lead }
    guard
      leads.contains(where: { Self.opens($0.words, Lexicon.stayingVerbs, ["to", "with", "on"]) })
    else { return nil }
    return leads.first { Self.opens($0.words, Lexicon.leavingVerbs, ["to"]) }.map {
      script.by($0, .alternatives)
    }
  }

  private static func opens(
    _ words: [String], _ verbs: Set<String>, _ prepositions: Set<String>
  ) -> Bool {
    guard words.count > 2, verbs.contains(words[0]) else { return false }
    return prepositions.contains(words[1])
  }
}
