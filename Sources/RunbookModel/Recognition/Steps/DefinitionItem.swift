import MarkdownSyntax

/// The bullet names a thing in bold or as code and says after a dash what it is.
///
/// `- **Push events** - commits and merges`, ``- `status` - list all agents``: a list of what there
/// is, though the name may look like a verb. A bold order with an object (`**Open the console** -
/// then sign in`) is a step.
struct DefinitionItem: StepRule {
  static let name: RuleName = "definition-item"

  func verdict(on candidate: StepCandidate) -> Verdict<Bool>? {
    let runs = candidate.prose.runs
    guard let first = runs.first, first.kind == .code || first.isStrong, !candidate.hasWork else {
      return nil
    }
    let named = runs.prefix {
      $0.kind == .code && first.kind == .code || $0.isStrong == true && first.isStrong
    }
    let name = Array(named).plainText
    let rest = runs.dropFirst(named.count).first?.text ?? ""
    guard [" - ", " – ", " — "].contains(where: rest.hasPrefix) else { return nil }
    let words = Words.of(name)
    let isOrder =
      first.kind != .code && words.count > 1
      && (Lexicon.actionVerbs.contains(words[0])
        && words.dropFirst().first.map(Lexicon.determiners.contains) == true)
    return isOrder || words.count > 3 ? nil : candidate.verdict(false, name)
  }
}
