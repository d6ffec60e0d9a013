import MarkdownSyntax
import RunbookModel
import Testing

/// What a record says of a rollback that is under way.
struct RollbackStateTests {
  private static let guide = """
    # Move it

    ## Steps

    1. Pack the boxes.
    2. Open the door.

    ## Rollback

    1. Close the door.
    2. Unpack the boxes.

    """

  private let runbook = CompiledGuide(compiling: SourceText(guide, path: "guide.md")).runbook
  private let leaves: [RunEvent.Subject]
  private let undoing: [RunEvent.Subject]

  init() {
    let all = runbook.steps.leaves
    let subjects = all.map { RunEvent.Subject(id: $0.id, title: $0.title) }
    leaves = zip(all, subjects).filter { $0.0.part == .main }.map(\.1)
    undoing = zip(all, subjects).filter { $0.0.part == .rollback }.map(\.1)
  }

  /// How the rollback stands after some events; also while the record grows.
  private func rollback(_ bodies: [RunEvent.Body]) -> RunState.Rollback? {
    var record = RunRecord()
    var growing = GrowingState(of: runbook, indexed: StepIndex(of: runbook))
    var last: RunState.Rollback?
    for (number, body) in bodies.enumerated() {
      let id = RunEvent.ID(run: "r", writer: "w", counter: number + 1)
      record.append(RunEvent(id: id, time: Timestamp(seconds: number), by: "ana", body: body))
      last = growing.state(after: record).rollback
    }
    let whole = RunState(of: runbook, after: record).rollback
    #expect(whole == last)
    return whole
  }

  private func done(_ subject: RunEvent.Subject) -> RunEvent.Body {
    .stepFinished(subject, .done, exitCode: nil, duration: nil)
  }

  private func skipped(_ subject: RunEvent.Subject) -> RunEvent.Body {
    .stepFinished(subject, .skipped, exitCode: nil, duration: nil)
  }

  @Test func `it is under way from its first step until it has ended`() {
    #expect(leaves.count == 2 && undoing.count == 2)
    let begun = [done(leaves[0]), .rollbackBegan(steps: 2), .stepStarted(undoing[0])]
    #expect(rollback([done(leaves[0])]) == nil)
    #expect(rollback(begun)?.progress == "0 of 2")
    #expect(rollback(begun + [done(undoing[0])])?.progress == "1 of 2")
    #expect(rollback(begun + [.reopened(leaves[0], reason: "rolled back")]) != nil)
    #expect(rollback(begun + [.rollbackEnded(isUndone: true)]) == nil)
    #expect(rollback(begun + [.rollbackEnded(isUndone: false)]) == nil)
  }

  @Test func `commands of steps count like steps of a part`() {
    let events: [RunEvent.Body] = [
      done(leaves[0]), .rollbackBegan(steps: 3),
      .undoing(leaves[0], command: "a", hasEnded: false),
      .undoing(leaves[0], command: "a", hasEnded: true),
    ]
    #expect(rollback(events)?.progress == "1 of 3")
  }

  @Test func `a record in which nothing announces it is read by what was done`() {
    #expect(rollback([done(leaves[0]), done(undoing[0])])?.progress == "1 of 2")
    #expect(
      rollback([done(leaves[0]), done(undoing[0]), .reopened(leaves[0], reason: "rolled back")])
        == nil)
    #expect(
      rollback([done(leaves[0]), done(undoing[0]), .reopened(undoing[0], reason: "not so")]) == nil)
  }

  @Test func `what was only left out, or done where nothing was to be undone, is none`() {
    #expect(rollback([done(leaves[0]), skipped(undoing[0])]) == nil)
    #expect(rollback([done(undoing[0]), done(leaves[0])]) == nil)
  }
}
