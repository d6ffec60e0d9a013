/// Words and signs of what warns.
extension Lexicon {
  /// Words with which a warning begins.
  static let warningWords: Set<String> = [
    "warning", "important", "caution", "critical", "danger", "attention", "beware", "careful",
    "alert", "stop",
  ]

  /// Signs with which a warning begins.
  static let warningSigns: Set<Unicode.Scalar> = ["⚠", "🚨", "❗", "‼", "⛔", "🛑", "☠", "🔥"]

  /// What says that there is no way back from what is done.
  static let pointsOfNoReturn = Phrases([
    "point of no return", "cannot be undone", "can't be undone", "can not be undone",
    "cannot be reverted", "can't be reverted", "cannot be rolled back", "can't be rolled back",
    "no way back", "no going back", "irreversible", "irreversibly", "irrevocable", "irrevocably",
    "permanently", "permanent", "destructive", "unrecoverable", "cannot be recovered",
    "can't be recovered", "cannot be restored", "not reversible", "no undo", "will be lost",
    "data loss", "destroys all", "deletes all", "removes all", "wipes all", "erases all",
    "delete all", "destroy all", "wipe all", "erase all", "remove all existing",
    "remove all data", "wiped", "erased", "will be deleted", "will be destroyed",
    "will delete the", "overwrites all", "no rollback", "cannot roll back", "can't roll back",
    "cannot go back", "can't go back",
  ])
}
