import RunbookModel

extension UnsureEdit {
  /// Why a person is asked, as a sentence without a full stop; `name` is the step's id and title.
  func reason(_ name: String, recorded: StepOutcome) -> String {
    let box = edit.isChecked ? "is ticked" : "is not ticked"
    switch doubt {
    case .noSummary:
      return "\(name) \(box), and the record has it as \(recorded.words)"
    case .otherWay(let label, let taken):
      return "\(name) \(box), which stands on the way '\(label)', and '\(taken)' was taken"
    case .severalWays(let labels):
      let ways = labels.map { "'\($0)'" }.joined(separator: ", ")
      return "\(name) \(box), and so are boxes on other ways of one choice (\(ways))"
    case .otherCase(let words, let holds):
      return
        "\(name) \(box), which only counts where '\(words)' \(holds ? "does not hold" : "holds")"
        + ", and it was said that it \(holds ? "does" : "does not")"
    }
  }
}

extension CommandFailure {
  /// Boxes of which a person has to say whether they are meant.
  init(unsure edits: [UnsureEdit], in runbook: Runbook, _ path: String) {
    self.init(Self.words(unsure: edits, in: runbook, path), exitCode: .waiting)
  }

  /// Which boxes those are, and the command that tells of one.
  static func words(unsure edits: [UnsureEdit], in runbook: Runbook, _ path: String) -> String {
    guard let first = edits.first else { return "" }
    let ids = edits.prefix(5).map(\.step.description).joined(separator: ", ")
    let step = first.step
    if first.doubt == .noSummary {
      return
        "the summary is gone from '\(path)', so nobody knows who changed the box of \(ids); say "
        + "how each stands, as in: runbook mark \(path) \(step) "
        + (first.edit.isChecked ? "done" : "pending")
    }
    let name = "'\(step) \(runbook.subjects[step]?.title ?? "")' in '\(path)'"
    let others = edits.count > 1 ? " (as with \(ids))" : ""
    return first.reason(name, recorded: .pending) + others
      + "; say how it stands: runbook mark \(path) \(step) done, or pending"
  }
}
