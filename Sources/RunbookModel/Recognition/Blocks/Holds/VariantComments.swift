/// The same commands with other arguments, each under a comment that names its case, hold.
///
/// ````markdown
/// ```bash
/// # Full backup
/// ./backup /srv /etc
///
/// # Settings only
/// ./backup /etc
/// ```
/// ````
///
/// The parts run the same programs in the same order, and two comments or more name a mode, an
/// extent or an environment (`full`, `only`, `staging environment`), or switch something to one
/// state (`# Switch to manual mode`). So do two comments that begin alike over commands that do
/// something to the same thing with other options (`drain web-1`, `drain web-1 --force`).
///
/// The same program for two things (`# Restart the proxy`, `# Restart the worker`) is no variant:
/// both are done. Neither are comments that look at something (`# Check the version`).
struct VariantComments: HoldRule {
  static let name: RuleName = "variant-comments"

  func verdict(on script: HoldCandidate) -> Verdict<GuideBlock.Hold>? {
    if let comment = Self.sameLines(in: script) { return script.by(comment, .alternatives) }
    let parts = script.parts.filter { !$0.commands.isEmpty && !$0.comments.isEmpty }
    guard parts.count > 1, let first = parts.first else { return nil }
    if let comment = Self.sameWithOptions(parts) { return script.by(comment, .alternatives) }
    let programs = first.commands.map(\.line.programName)
    guard parts.allSatisfy({ $0.commands.map(\.line.programName) == programs }) else { return nil }
    let cases = parts.compactMap { part in part.comments.first { Self.namesCase($0.words) } }
    if cases.count > 1 { return script.by(cases[1], .alternatives) }
    let switches = parts.compactMap(\.lead).filter { Self.switches($0.words) }
    return switches.count > 1 ? script.by(switches[1], .alternatives) : nil
  }

  /// The comment behind the second of two lines that do to the same thing with other options
  /// what the comments behind them tell apart.
  private static func sameLines(in script: HoldCandidate) -> ScriptText.Comment? {
    let trailing = Dictionary(
      script.comments.filter(\.isTrailing).map { ($0.number, $0) }, uniquingKeysWith: { $1 })
    guard trailing.count > 1 else { return nil }
    for (command, next) in zip(script.commands, script.commands.dropFirst()) {
      guard trailing[command.number] != nil, let comment = trailing[next.number],
        differOnlyInOptions(command.line, next.line)
      else { continue }
      return comment
    }
    return nil
  }

  private static func differOnlyInOptions(_ line: CommandLine, _ other: CommandLine) -> Bool {
    line.programName == other.programName && line.positional == other.positional
      && line.positional.count > 1 && Array(line.arguments) != Array(other.arguments)
      && !line.positional.contains { readingWords.contains(String($0)) }
  }

  private static let readingWords: Set<String> = [
    "get", "list", "describe", "show", "status", "logs", "log", "ps", "ls", "top", "info", "diff",
    "version", "inspect", "check", "view", "search", "history", "config",
  ]

  /// The comment of the second part that does to the same thing what the first did, with other
  /// options: `drain web-1`, `drain web-1 --force`.
  private static func sameWithOptions(_ parts: [ScriptText.Part]) -> ScriptText.Comment? {
    for (part, next) in zip(parts, parts.dropFirst()) {
      guard part.commands.count == 1, next.commands.count == 1, let comment = next.lead,
        let first = part.lead?.words.first, comment.words.first == first,
        differOnlyInOptions(part.commands[0].line, next.commands[0].line)
      else { continue }
      return comment
    }
    return nil
  }

  private static func namesCase(_ words: [String]) -> Bool {
    // `Check the version` looks, and looking at all of them is no choice.
    if let verb = words.first,
      Lexicon.verificationVerbs.contains(verb) || readingWords.contains(verb) || verb == "see"
    {
      return false
    }
    return words.contains { word in
      Lexicon.variantWords.contains(word)
        || word.split(separator: "-").contains { Lexicon.variantWords.contains(String($0)) }
    }
  }

  /// `Switch to manual mode`, `Return to normal mode`, `Back to normal`.
  private static func switches(_ words: [String]) -> Bool {
    guard let first = words.first, Lexicon.switchingVerbs.contains(first) else { return false }
    return words.prefix(3).contains("to")
  }
}
