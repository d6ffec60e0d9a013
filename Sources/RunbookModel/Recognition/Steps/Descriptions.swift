import MarkdownSyntax

/// Sentences that say what something does by itself: `This will:`, `The script checks for:`.
///
/// What follows them happens without the reader, though it may be numbered or sound like orders.
enum Descriptions {
  private static let actors: Set<String> = [
    "script", "scripts", "tool", "command", "commands", "workflow", "pipeline", "job", "program",
    "installer", "process", "automation", "action", "playbook", "function", "endpoint",
  ]

  /// What a script is said to do with the steps that follow.
  private static let performing: Set<String> = [
    "automates", "performs", "executes", "does", "completes", "handles", "carries", "takes",
  ]

  /// Whether a block is a paragraph that tells what something does by itself.
  static func isDescription(of block: MarkdownBlock) -> Bool {
    if case .paragraph = block.kind { isDescription(Prose(block)) } else { false }
  }

  /// Whether a text's last sentence leads in what something does by itself.
  static func isDescription(_ prose: Prose) -> Bool {
    guard let words = prose.sentences.last?.words, words.count > 1, prose.endsWithColon else {
      return false
    }
    // `Retrieves the outputs:` is said of a program, never to a reader.
    if Lexicon.thirdPersonVerbs.contains(words[0]) { return true }
    if ["this", "it", "that", "which"].contains(words[0]) {
      return words[1] == "will" || words[1] == "does" || actors.contains(words[1])
        || words[1].hasSuffix("s") && words[1] != "is"
    }
    // `The bot will:`, `Our pipeline automatically does:`.
    if !["you", "we", "i"].contains(words[0]), words.prefix(6).contains("will"),
      words[0] == "the" || words.contains("automatically")
    {
      return true
    }
    guard words[0] == "the" else { return false }
    // `The script then checks:`; `the command to run is:` is an order in disguise.
    guard words.dropFirst().prefix(4).contains(where: actors.contains) else { return false }
    if words.contains(where: performing.contains) { return true }
    return !words.contains("run") && !words.contains("following")
  }
}
