/// A comment that begins with *or* separates two ways of doing one thing.
///
/// ````markdown
/// ```bash
/// apt install jq
/// # or, on a Mac:
/// brew install jq
/// ```
/// ````
///
/// `# Or`, `# OR:`, `# Alternatively`, `# Otherwise`, and a bare line `or` count. The block is
/// held until the reader has taken one. Behind a command on its own line (`npm ci  # or npm i`) the
/// comment only names another way and holds nothing.
///
/// Two blocks under `Option A` and `Option B` say it better: the reader is asked once.
struct OrComment: HoldRule {
  static let name: RuleName = "or-comment"

  func verdict(on script: HoldCandidate) -> Verdict<GuideBlock.Hold>? {
    if let comment = script.fullComments.first(where: { Self.opens($0.words) }) {
      return script.by(comment, .alternatives)
    }
    return script.commands.first { $0.text.utf8.count < 12 && Words.of($0.text) == ["or"] }.map {
      script.by($0, .alternatives)
    }
  }

  private static func opens(_ words: [String]) -> Bool {
    let rest = words.drop { $0.allSatisfy(\.isNumber) }
    return rest.first.map(Lexicon.otherwiseWords.contains) == true
  }
}
