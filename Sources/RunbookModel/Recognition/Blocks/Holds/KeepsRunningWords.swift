/// Words that say that a command keeps its terminal hold the block.
///
/// `# Keep this running`, `Leave this terminal open`, `Press Ctrl+C to stop it`, `It runs in the
/// foreground`, and behind the block `In a second terminal, …`. They may stand in a comment, in
/// the sentence before the block, or in the paragraph behind it. `# Terminal 1` and `# Terminal 2`
/// in one block say it too.
struct KeepsRunningWords: HoldRule {
  static let name: RuleName = "keeps-running-words"

  func verdict(on script: HoldCandidate) -> Verdict<GuideBlock.Hold>? {
    guard script.commands.last.map({ !$0.isInBackground }) ?? false else { return nil }
    if let comment = script.comments.first(where: { Lexicon.runningPhrases.occur(in: $0.words) }) {
      return script.by(comment, .forever)
    }
    if let comment = Self.secondTerminal(in: script) { return script.by(comment, .forever) }
    if Lexicon.runningPhrases.occur(in: script.lead.words) {
      return Verdict(.forever, words: script.lead.text, line: script.lead.line)
    }
    let sentences = script.place.following?.sentences.prefix(3) ?? []
    let mayServe = script.commands.last.map { !$0.last.roles.contains(.acting) }
    let taken = sentences.first { sentence in
      Lexicon.runningPhrases.occur(in: sentence.words)
        || mayServe == true && Lexicon.secondTerminalPhrases.occur(in: sentence.words.prefix(8))
    }
    return taken.map { Verdict(.forever, words: $0.text, line: $0.line) }
  }

  /// A comment over commands for another terminal than that of the commands before.
  private static func secondTerminal(in script: HoldCandidate) -> ScriptText.Comment? {
    let leads = script.parts.compactMap { $0.commands.isEmpty ? nil : $0.lead }
    let numbered = leads.filter { comment in
      comment.words.count > 1 && ["terminal", "shell", "window", "tab"].contains(comment.words[0])
        && comment.words[1].utf8.count < 3
    }
    if numbered.count > 1 { return numbered[1] }
    return leads.dropFirst().first {
      Lexicon.secondTerminalPhrases.occur(in: $0.words.prefix(8))
    }
  }
}
