/// A later part of a block that a comment makes depend on something holds it.
///
/// ````markdown
/// ```bash
/// # Restart it
/// systemctl restart web
///
/// # If that does not help, restore the backup
/// ./restore latest
/// ```
/// ````
///
/// `# If …`, `# Only if …`, `# In case …` over commands that are not the first: whether they are
/// run is for the reader to decide. A comment behind a command (`# If it is above 90, see below`)
/// with nothing under it says how to read the result, and holds nothing.
struct FallbackComment: HoldRule {
  static let name: RuleName = "fallback-comment"

  func verdict(on script: HoldCandidate) -> Verdict<GuideBlock.Hold>? {
    let parts = script.parts.drop { $0.commands.isEmpty }.dropFirst()
    return parts.lazy.filter { !$0.commands.isEmpty }.compactMap(\.lead)
      .first { Self.depends($0.words) }.map { script.by($0, .alternatives) }
  }

  private static func depends(_ words: [String]) -> Bool {
    guard words.count > 2 else { return false }
    if words[0] == "if" || words[0] == "unless" { return true }
    if words[0] == "only" { return ["if", "when"].contains(words[1]) }
    return words[0] == "in" && words[1] == "case"
  }
}
