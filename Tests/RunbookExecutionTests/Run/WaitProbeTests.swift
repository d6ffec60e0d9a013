import RunbookExecution
import RunbookModel
import Testing

/// Waits that a probe ends.
struct WaitProbeTests {
  private func guide(_ directives: String = "until=\"probe\" every=1s") -> String {
    "# A\n\n## Steps\n\n1. Wait until it is there (up to 5 minutes) <!-- runbook: \(directives) -->\n"
      + "2. Look at it\n"
  }

  private func isWaiting(_ sitting: Sitting) -> Bool {
    if case .waiting(.time) = sitting.ending { true } else { false }
  }

  @Test func `a wait is over when its probe says so`() async throws {
    let sitting = try await Sitting.at(guide(), [], plan: .yes)
    #expect(sitting.outcome("1") == .done)
    #expect(
      sitting.journal.bodies.contains(
        .waitOver(
          RunEvent.Subject(id: Step.ID("1"), title: "Wait until it is there (up to 5 minutes)"))))
  }

  @Test func `nobody waits in the process unless the guide says how long`() async throws {
    let no = Array(repeating: 1, count: 100)
    let once = try await Sitting.at(guide(), [], plan: .yes, exitCodes: no)
    #expect(isWaiting(once) && once.ran.count == 1)
    #expect(once.outcome("1") == .waiting)
    let limited = try await Sitting.at(
      guide("until=\"probe\" every=1s timeout=30s"), [], plan: .yes, exitCodes: no)
    #expect(isWaiting(limited) && limited.ran.count == 11)
  }

  @Test func `the time that is due does not end a wait with a probe`() async throws {
    var journal = RecordingJournal()
    try journal.append([
      .waitBegan(
        RunEvent.Subject(id: Step.ID("1"), title: "Wait until it is there"),
        due: Timestamp(seconds: 10))
    ])
    let no = try await Sitting.at(guide(), [], plan: .yes, exitCodes: [1], after: journal.record)
    #expect(isWaiting(no))
    let yes = try await Sitting.at(guide(), [], plan: .yes, after: journal.record)
    #expect(yes.outcome("1") == .done)
  }

  @Test func `a person has it looked at now, or until it is so`() async throws {
    let checked = try await Sitting.at(guide(), ["c", "c", "w"], exitCodes: [1])
    #expect(checked.outcome("1") == .done)
    #expect(checked.ran.count == 2)
    let kept = try await Sitting.at(guide(), ["k", "w"], exitCodes: [1, 1, 1])
    #expect(kept.outcome("1") == .done)
    #expect(kept.ran.count == 4)
    let left = try await Sitting.at(guide(), ["c", "w"], exitCodes: [1])
    #expect(isWaiting(left))
  }

  @Test(arguments: [1, 3])
  func `a Ctrl-C that comes right before a look begins ends the looking, and not the run`(
    _ look: Int
  ) async throws {
    let sitting = try await Sitting.at(
      guide(), ["k", "d", "d"], isPerson: true, exitCodes: [1, 1, 1, 1, 1],
      interruptedBefore: look)
    guard case .complete = sitting.ending else { return #expect(Bool(false), "\(sitting.ending)") }
    #expect(sitting.ran.count == look)
  }

  @Test func `nothing is looked at unasked without a yes`() async throws {
    let sitting = try await Sitting.at(guide(), [])
    #expect(isWaiting(sitting) && sitting.ran.isEmpty)
  }

  @Test func `a step with a probe and nothing to run is a wait`() async throws {
    let text = "# A\n\n## Steps\n\n1. Order it <!-- runbook: until=\"probe\" -->\n2. Look at it\n"
    let sitting = try await Sitting.at(text, [], plan: .yes, exitCodes: [1])
    #expect(isWaiting(sitting))
    #expect(try await Sitting.at(text, [], plan: .yes).outcome("1") == .done)
  }

  @Test func `what went on meanwhile is asked about once more at the end`() async throws {
    let sitting = try await Sitting.at(guide(), ["g", "d", "d"])
    guard case .complete = sitting.ending else { return #expect(Bool(false), "\(sitting.ending)") }
    let again = try await Sitting.at(guide(), ["g", "d", "g"])
    #expect(isWaiting(again))
  }
}
