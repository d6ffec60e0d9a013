/// A heading behind the procedure undoes what it did, in words that elsewhere head a step.
///
/// ```markdown
/// ## Verify
///
/// ## Restore from backup
///
/// ## Cancel the release
///
/// ## Remove everything
/// ```
///
/// It is a rollback where it stands at the end of the guide, without a number, behind what verifies
/// the work or undoes it. Where nothing says that the work was done before it, it may be the last
/// step as well, and is asked about: see `maybe-undoing`. What the guide's title is about stays on
/// the way, and so does a first section.
struct UndoingAtEnd: SectionRule {
  static let name: RuleName = "undoing-at-end"

  func verdict(on candidate: SectionCandidate) -> Verdict<SectionRole>? {
    guard Self.mayUndo(candidate), candidate.surroundings?.followsEnd == true else { return nil }
    return candidate.verdict(.rollback, [])
  }

  /// Whether a section undoes the work as far as its place does not speak against it.
  static func mayUndo(_ candidate: SectionCandidate) -> Bool {
    guard let around = candidate.surroundings, names(candidate.title), around.followsWork,
      around.isAtEnd, let verb = candidate.title.words.first
    else { return false }
    return !around.guideNames([verb])
  }

  /// Whether a heading without a number may undo the work.
  static func names(_ title: Title) -> Bool {
    let words = title.words
    guard title.number == nil, words.count > 1, words.count < 8, let first = words.first else {
      return false
    }
    if Self.restoring.contains(first) {
      return words.contains(where: copies.contains)
        || words.contains(where: earlier.contains) && words.contains(where: states.contains)
    }
    if Self.stopping.contains(first) {
      return words.last.map(Lexicon.ownWork.contains) == true
    }
    return Self.removing.contains(first) && words.dropFirst().contains(where: all.contains)
      && words.count < 4
  }

  private static let restoring: Set<String> = [
    "restore", "restoring", "recover", "recovering", "reinstate", "reinstating",
  ]

  private static let copies: Set<String> = [
    "backup", "backups", "snapshot", "snapshots", "dump", "back-up",
  ]

  private static let earlier: Set<String> = [
    "previous", "old", "last", "former", "earlier", "original", "prior",
  ]

  private static let states: Set<String> = [
    "version", "release", "image", "deployment", "revision", "build", "database", "schema",
  ]

  private static let stopping: Set<String> = [
    "cancel", "cancelling", "canceling", "stop", "stopping", "discard", "discarding", "withdraw",
    "withdrawing",
  ]

  private static let removing: Set<String> = [
    "remove", "removing", "delete", "deleting", "destroy", "destroying", "drop", "wipe", "wiping",
    "purge", "purging", "reset", "resetting", "undeploy",
  ]

  private static let all: Set<String> = ["everything", "all", "it"]
}
