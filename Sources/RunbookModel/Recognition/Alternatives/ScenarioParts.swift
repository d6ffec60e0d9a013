/// The heading around them speaks of scenarios or alerts: each part is one case, and the reader
/// has one of them.
///
/// `Failure scenarios` over `3.1 The primary is gone` and `3.2 The disk is full`, `Critical alerts`
/// over the name of each. Parts of a `Mitigation` are ways to mitigate, and those of `Usage` ways to
/// use it, unless they are numbered.
struct ScenarioParts: WayRule {
  static let name: RuleName = "scenario-parts"

  func ways(among siblings: [DraftStep], in context: WayContext) -> [[Int]] {
    guard let parent = context.parent,
      siblings.allSatisfy({ $0.anchor.kind == .heading && !$0.title.isNamedStep })
    else { return [] }
    let namesCases = parent.words.contains(where: Lexicon.caseNouns.contains)
    let mitigates =
      parent.words.count == 1 && parent.words.contains(where: Lexicon.remedyNouns.contains)
      && siblings.allSatisfy { $0.title.number == nil }
    return namesCases || mitigates ? [Array(siblings.indices)] : []
  }
}
