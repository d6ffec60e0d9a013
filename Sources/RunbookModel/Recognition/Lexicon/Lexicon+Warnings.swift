/// Words and signs of what warns.
extension Lexicon {
  /// Words with which a warning begins.
  static let warningWords: Set<String> = [
    "warning", "important", "caution", "critical", "danger", "attention", "beware", "careful",
    "alert", "stop",
  ]

  /// Signs with which a warning begins.
  static let warningSigns: Set<Unicode.Scalar> = ["⚠", "🚨", "❗", "‼", "⛔", "🛑", "☠", "🔥"]

  /// What says by itself that there is no way back from what is done.
  static let pointsOfNoReturn = Phrases([
    "point of no return", "cannot be undone", "can't be undone", "can not be undone",
    "cannot undo", "can't undo", "cannot be reversed", "can't be reversed", "cannot be reverted",
    "can't be reverted", "cannot be rolled back", "can't be rolled back", "cannot be recovered",
    "can't be recovered", "cannot be restored", "can't be restored", "irreversible",
    "irreversibly", "irrevocable", "irrevocably", "irrecoverable", "irrecoverably",
    "unrecoverable", "not reversible", "not recoverable", "no way back", "no going back",
    "no undo", "permanently delete", "permanently deletes", "permanently deleted",
    "permanently remove", "permanently removes", "permanently removed", "permanently destroy",
    "permanently destroys", "permanently destroyed", "permanently erase", "permanently erases",
    "permanently erased", "permanently lost", "deletes all data", "destroys all data",
    "erases all data", "all data will be lost", "all data is lost", "lose all data",
    "will lose all",
  ])

  /// What tells in a warning of something that is lost by what is done.
  static let losses = Phrases([
    "permanently", "permanent", "destructive", "will be lost", "data loss", "destroys all",
    "deletes all", "removes all", "wipes all", "erases all", "delete all", "destroy all",
    "wipe all", "erase all", "remove all existing", "remove all data", "wiped", "erased",
    "will be deleted", "will be destroyed", "will delete the", "overwrites all", "no rollback",
    "cannot roll back", "can't roll back", "cannot go back", "can't go back", "for good",
    "no second chance",
  ])
}
