/// A comment that orders a change by hand, before more commands, holds the block.
///
/// ````markdown
/// ```bash
/// systemctl stop web
/// # Edit /etc/web.conf: set workers to 4
/// systemctl start web
/// ```
/// ````
///
/// `# Edit …`, `# Uncomment …`, `# Make your changes`, `# Update the port in app.conf`. Run whole,
/// the commands behind it would run too early. Nothing holds where the command under the comment
/// makes the change (`sed -i …`, `echo … >> file`), where that command names the file, or where
/// no command follows. `# Replace <host> with yours` is left to the placeholder.
///
/// To have it asked for as a step, give the change an item of its own.
struct EditComment: HoldRule {
  static let name: RuleName = "edit-comment"

  func verdict(on script: HoldCandidate) -> Verdict<GuideBlock.Hold>? {
    for part in script.parts {
      for comment in part.leads
      where script.hasCommand(after: comment.number) && Self.orders(comment, in: part) {
        return script.by(comment, .edit)
      }
    }
    return nil
  }

  private static func orders(_ comment: ScriptText.Comment, in part: ScriptText.Part) -> Bool {
    clauses(of: comment.text).contains { orders(Words.of($0)[...], comment, in: part) }
  }

  /// A comment cut where another order may begin: `Docker - update the file, then`.
  private static func clauses(of text: String) -> [Substring] {
    var clauses: [Substring] = []
    var rest = text[...]
    for sign in [" - ", " – ", " — ", ": ", "; "] {
      guard let range = rest.firstRange(of: sign) else { continue }
      clauses.append(rest[..<range.lowerBound])
      rest = rest[range.upperBound...]
    }
    return clauses + [rest]
  }

  private static func orders(
    _ words: ArraySlice<String>, _ comment: ScriptText.Comment, in part: ScriptText.Part
  ) -> Bool {
    let rest = words.drop {
      $0.allSatisfy(\.isNumber) || Lexicon.orderLeadIns.contains($0) && $0 != "manually"
    }
    guard let verb = rest.first else { return false }
    let done = part.commands.prefix(4)
    if done.contains(where: { $0.writesFile || $0.opensEditor }) { return false }
    // `# ... fix what is in conflict ...` stands for work that nobody wrote down.
    if comment.text.hasPrefix("...") || comment.text.hasPrefix("…") {
      return Lexicon.actionVerbs.contains(verb)
    }
    if ["manually", "edit", "uncomment"].contains(verb) { return !isDone(rest, by: part) }
    if Lexicon.editVerbs.contains(verb) {
      return (part.commands.isEmpty || namesFile(rest)) && !isDone(rest, by: part)
    }
    if verb == "make" { return makesChanges(rest) }
    guard Lexicon.changeVerbs.contains(verb) else { return false }
    if verb == "replace" || verb == "substitute",
      done.contains(where: { !Placeholder.all(in: $0.text).isEmpty })
    {
      return false
    }
    if rest.count < 3, comment.text.hasSuffix(":") { return true }
    if verb == "replace" || verb == "substitute" { return true }
    guard namesFile(rest), !isDone(rest, by: part) else { return false }
    return ["update", "fill", "customize", "review", "adjust"].contains(verb)
      || rest.contains { ["in", "into", "to", "from", "at"].contains($0) }
  }

  /// `Make your code changes`, not `Make sure all changes are committed`.
  private static func makesChanges(_ words: ArraySlice<String>) -> Bool {
    guard
      let index = words.firstIndex(where: { $0 == "changes" || $0 == "change" || $0 == "edits" })
    else { return false }
    return index - words.startIndex < 5 && !words.contains("sure") && !words.contains("executable")
  }

  private static func namesFile(_ words: ArraySlice<String>) -> Bool {
    words.contains(where: isFile)
  }

  private static func isFile(_ word: String) -> Bool {
    if ["file", "crontab", "config", "env"].contains(word) { return true }
    if word.contains("/"), word.utf8.count > 3 { return true }
    return [".conf", ".yaml", ".yml", ".env", ".json", ".toml", ".ini", ".cfg", ".xml", ".tf"]
      .contains { word.hasSuffix($0) }
  }

  /// Whether a command under the comment names the same file, or is the change itself.
  private static func isDone(_ words: ArraySlice<String>, by part: ScriptText.Part) -> Bool {
    let files = words.filter { isFile($0) || $0.contains(".") }
    // A comment tells of what stands right under it.
    return part.commands.prefix(4).contains { command in
      let text = command.text.lowercased()
      return files.contains { text.contains($0) }
    }
  }
}
