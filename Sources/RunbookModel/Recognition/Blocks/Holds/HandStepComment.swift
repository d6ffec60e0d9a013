/// A comment that tells of something done by hand between commands holds the block.
///
/// ````markdown
/// ```bash
/// ./request-certificate
///
/// # Wait for the e-mail and click the link
///
/// ./install-certificate
/// ```
/// ````
///
/// It stands alone between blank lines, with commands before and behind it, and begins with what
/// a person does: `click`, `open`, `log in`, `go to`, `wait`, `paste`, `confirm`. A comment with a command right
/// under it describes that command (`# Wait for the rollout` before `kubectl rollout status`) and
/// is left alone, unless it waits and the command does not.
struct HandStepComment: HoldRule {
  static let name: RuleName = "hand-step-comment"

  func verdict(on script: HoldCandidate) -> Verdict<GuideBlock.Hold>? {
    for part in script.parts {
      for comment in part.leads
      where script.hasCommand(after: comment.number)
        && Self.orders(
          comment.words, in: part,
          goesOn: script.hasCommand(after: part.commands.first?.number ?? comment.number))
      {
        if part.commands.isEmpty, !script.hasCommand(before: comment.number) { continue }
        return script.by(comment, .edit)
      }
    }
    return nil
  }

  private static let units: Set<String> = [
    "second", "seconds", "minute", "minutes", "hour", "hours", "day", "days", "while", "moment",
    "min", "mins", "bit",
  ]

  /// Whether a comment tells of something by hand; `goesOn` where more commands follow than the
  /// first under it.
  private static func orders(
    _ words: [String], in part: ScriptText.Part, goesOn: Bool
  ) -> Bool {
    let rest = words.drop { $0.allSatisfy(\.isNumber) || Lexicon.orderLeadIns.contains($0) }
    guard let verb = rest.first else { return false }
    let isHand =
      Lexicon.handVerbs.contains(verb)
      || (verb == "go" || verb == "open") && rest.dropFirst().contains { isPlace($0) }
    guard isHand else { return false }
    if part.commands.isEmpty {
      return part.followsBlank && (verb != "log" || rest.dropFirst().first == "in")
    }
    let waits = part.commands.prefix(4).contains { command in
      ["sleep", "wait", "status", "watch", "while ", "until "].contains {
        command.text.contains($0)
      }
    }
    return verb == "wait" && !waits && (rest.contains(where: units.contains) || goesOn)
  }

  private static func isPlace(_ word: String) -> Bool {
    Lexicon.screenNouns.contains(word) || word == "browser" || word.hasPrefix("http")
      || ["website", "site", "link", "url", "app"].contains(word)
  }
}
