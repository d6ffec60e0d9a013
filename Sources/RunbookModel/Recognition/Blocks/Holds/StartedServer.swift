/// What the guide calls starting a server, and runs in the foreground, never returns.
///
/// ````markdown
/// ### Start the development server
///
/// ```bash
/// python app.py
/// ```
/// ````
///
/// The command's own words do not tell, but a comment on it, the sentence before it or the heading
/// above it does: `start`, `run` or `launch` with `server`, `app`, `worker`, `bot`. Only what
/// runs in the foreground counts: an interpreter or a script. `systemctl start web` returns, and
/// so does a script that is named for what ends (`build`, `migrate`, `deploy`).
struct StartedServer: HoldRule {
  static let name: RuleName = "started-server"

  func verdict(on script: HoldCandidate) -> Verdict<GuideBlock.Hold>? {
    for part in script.parts {
      guard let command = part.commands.last,
        let comment = part.comments.last(where: { Self.starts($0.words) }),
        Self.runsInForeground(command)
      else { continue }
      return script.by(comment, .forever)
    }
    guard let words = Self.wordsBefore(script), let last = script.commands.last,
      Self.runsInForeground(last)
    else { return nil }
    return words
  }

  /// The sentence or the heading before the block, where it starts something that goes on.
  private static func wordsBefore(_ script: HoldCandidate) -> Verdict<GuideBlock.Hold>? {
    if starts(script.lead.words) {
      return Verdict(.forever, words: script.lead.text, line: script.lead.line)
    }
    guard let heading = script.place.heading, starts(heading.words) else { return nil }
    return Verdict(.forever, words: heading.text, line: script.place.headingLine)
  }

  /// Words that may stand behind what is started; behind `app tests` something else is.
  private static let followers: Set<String> = [
    "in", "on", "with", "for", "locally", "using", "and", "from", "at", "now", "again", "as", "to",
    "by", "via", "inside", "manually", "itself", "first", "so", "if", "when", "under",
  ]

  /// `Start the development server`, `Launch the bot`, `Start it by hand in debug mode`.
  private static func starts(_ words: [String]) -> Bool {
    guard let verb = words.firstIndex(where: Lexicon.startingVerbs.contains) else { return false }
    let rest = words[(verb + 1)...].prefix(6)
    if rest.contains("manually") || rest.contains("foreground") { return true }
    if Array(rest).contains(phrase: ["by", "hand"]) { return true }
    guard let noun = rest.firstIndex(where: Lexicon.servingNouns.contains) else { return false }
    let behind = words[noun...].drop(while: Lexicon.servingNouns.contains)
    return behind.first.map(followers.contains) ?? true
  }

  private static func runsInForeground(_ command: ScriptText.Command) -> Bool {
    guard !command.endsByItself, let line = command.stages.first else { return false }
    let words = command.text.split { " -_/.:".contains($0) }.map { $0.lowercased() }
    if words.contains(where: Lexicon.endingScriptWords.contains) { return false }
    if line.has("-d", "--daemon", "--detach", "--version", "--help") { return false }
    let program = line.programName
    if line.roles.contains(.interpreter) {
      let isPackageWork = ["install", "add", "get", "mod", "i", "ci"].contains(
        line.positional.first)
      let isModuleWork = ["pip", "venv", "json.tool"].contains(line.positional.first)
      return !isPackageWork && !(isModuleWork && line.has("-m"))
    }
    if program.contains(".") || line.program.hasPrefix("./") || line.program.hasPrefix("bin/") {
      return true
    }
    return line.positional.first == "run" && !line.roles.contains(.acting)
  }
}
