import RunbookModel
import RunbookTestSupport
import Testing

struct RunStateTests {
  /// Two groups of two leaves.
  private let plain: Runbook = {
    var runbook = Runbook(title: "Plain", titleRange: nil)
    runbook.steps = [
      SampleRunbook.step("1", steps: [SampleRunbook.step("1.1"), SampleRunbook.step("1.2")]),
      SampleRunbook.step("2", steps: [SampleRunbook.step("2.1"), SampleRunbook.step("2.2")]),
    ]
    return runbook
  }()

  private func state(
    of runbook: Runbook, _ build: (inout RecordBuilder) -> Void = { _ in }
  ) -> RunState {
    var builder = RecordBuilder()
    build(&builder)
    return RunState(of: runbook, after: builder.record)
  }

  // MARK: Leaves and groups

  @Test(arguments: [(0, 0), (1, 3), (2, 5), (3, 8), (4, 10)])
  func `a bar is begun by the first leaf and full only after the last`(
    _ ended: Int, _ tenths: Int
  ) {
    let state = state(of: plain) { builder in
      for id in ["1.1", "1.2", "2.1", "2.2"].prefix(ended) { builder.finish(id) }
    }
    #expect(state.endedTenths == tenths)
  }

  @Test func `before anything happened every leaf is pending and asked in order`() {
    let state = state(of: plain)
    #expect(state.counts[.pending] == 4)
    #expect(state.counts.total == 4)
    #expect(state.next.map(\.id.description) == ["1.1", "1.2", "2.1", "2.2"])
    #expect(state.next.allSatisfy { $0.waitsFor == .person })
    #expect(!state.isComplete)
  }

  @Test(arguments: [
    ([StepOutcome.done, .done], StepOutcome.done),
    ([.done, .skipped], .done),
    ([.skipped, .skipped], .skipped),
    ([.done, .pending], .pending),
    ([.failed, .pending], .failed),
    ([.skipped, .failed], .failed),
  ])
  func `a group stands as its leaves make it stand`(_ leaves: [StepOutcome], _ group: StepOutcome) {
    let state = state(of: plain) { builder in
      builder.finish("1.1", leaves[0])
      builder.finish("1.2", leaves[1])
    }
    #expect(state.outcome(of: Step.ID("1")) == group)
  }

  @Test func `a run is complete once each leaf is done or skipped`() {
    let state = state(of: plain) { builder in
      for id in ["1.1", "1.2", "2.1"] { builder.finish(id) }
      builder.finish("2.2", .skipped)
    }
    #expect(state.isComplete)
    #expect(state.next.isEmpty)
    #expect(state.counts[.done] == 3)
    #expect(state.counts[.skipped] == 1)
  }

  @Test func `a failed step keeps the run open and asks to be tried again`() {
    let state = state(of: plain) { $0.finish("1.1", .failed, exitCode: 2) }
    #expect(state.next.first?.waitsFor == .retry(.failed))
    #expect(state.history(of: Step.ID("1.1"))?.exitCode == 2)
    #expect(!state.isComplete)
  }

  @Test func `a step that was started and never ended is interrupted`() {
    let state = state(of: plain) { $0.start("1.1") }
    #expect(state.outcome(of: Step.ID("1.1")) == .interrupted)
    #expect(state.next.first?.waitsFor == .retry(.interrupted))
  }

  @Test func `each try of a step is kept with its end and its output`() throws {
    let state = state(of: plain) { builder in
      builder.start("1.1")
      builder.add(.output(.sample("1.1"), text: "refused"))
      builder.finish("1.1", .failed, exitCode: 1, duration: .seconds(2))
      builder.start("1.1")
      builder.finish("1.1", .done, exitCode: 0, by: "otto")
    }
    let history = try #require(state.history(of: Step.ID("1.1")))
    #expect(history.attempts.map(\.outcome) == [.failed, .done])
    #expect(history.attempts.map(\.exitCode) == [1, 0])
    #expect(history.attempts.map(\.output) == ["refused", nil])
    #expect(history.attempts.map(\.by) == ["ana", "otto"])
    #expect(history.by == "otto")
    #expect(history.outcome == .done)
  }

  @Test func `a reopened step is pending with the reason`() {
    let state = state(of: plain) { builder in
      builder.finish("1.1")
      builder.add(.reopened(.sample("1.1"), reason: "its command changed"))
    }
    #expect(state.outcome(of: Step.ID("1.1")) == .pending)
    #expect(state.history(of: Step.ID("1.1"))?.reopenedReason == "its command changed")
  }

  @Test func `a box ticked by hand is believed and a cleared one too`() {
    let ticked = state(of: plain) { $0.add(.editedByHand(.sample("1.1"), isChecked: true)) }
    #expect(ticked.outcome(of: Step.ID("1.1")) == .done)
    let cleared = state(of: plain) { builder in
      builder.finish("1.1")
      builder.add(.editedByHand(.sample("1.1"), isChecked: false))
    }
    #expect(cleared.outcome(of: Step.ID("1.1")) == .pending)
  }

  @Test func `a group ticked by hand speaks for its open leaves alone`() {
    let state = state(of: plain) { builder in
      builder.finish("1.1", .skipped)
      builder.add(.editedByHand(.sample("1"), isChecked: true))
    }
    #expect(state.outcome(of: Step.ID("1.1")) == .skipped)
    #expect(state.outcome(of: Step.ID("1.2")) == .done)
    #expect(state.outcome(of: Step.ID("2.1")) == .pending)
  }

  @Test func `notes do not change how a step stands`() {
    let state = state(of: plain) { builder in
      builder.add(.note(.sample("1.1"), text: "asked the owner"))
      builder.add(.note(nil, text: "began late"))
    }
    #expect(state.outcome(of: Step.ID("1.1")) == .pending)
    #expect(state.history(of: Step.ID("1.1"))?.notes.map(\.text) == ["asked the owner"])
    #expect(state.facts.notes.map(\.text) == ["began late"])
  }

  // MARK: Waits

  @Test func `a wait that began waits for its time until it is over`() {
    let due = Timestamp(seconds: 1_763_900_000)
    let waiting = state(of: plain) { builder in
      builder.start("1.1")
      builder.add(.waitBegan(.sample("1.1"), due: due))
    }
    #expect(waiting.outcome(of: Step.ID("1.1")) == .waiting)
    #expect(waiting.next.first?.waitsFor == .time(due: due))
    let over = state(of: plain) { builder in
      builder.add(.waitBegan(.sample("1.1"), due: due))
      builder.add(.waitOver(.sample("1.1")))
    }
    #expect(over.outcome(of: Step.ID("1.1")) == .pending)
    #expect(over.history(of: Step.ID("1.1"))?.due == nil)
  }

  @Test func `a wait and its end are one try`() throws {
    let state = state(of: plain) { builder in
      builder.start("1.1")
      builder.add(.waitBegan(.sample("1.1"), due: nil))
      builder.add(.waitOver(.sample("1.1")))
      builder.finish("1.1")
    }
    let history = try #require(state.history(of: Step.ID("1.1")))
    #expect(history.attempts.map(\.outcome) == [.done])
  }

  // MARK: The run as a whole

  @Test func `the facts of the run come from its first event and its last`() {
    let state = state(of: plain) { builder in
      builder.add(.runBegan(guide: "deploy.md", tool: "1.0.0", directory: "."))
      builder.finish("1.1", by: "otto")
      builder.add(.runAbandoned(note: "wrong day"))
    }
    #expect(state.facts.guide == "deploy.md")
    #expect(state.facts.by == "ana")
    #expect(state.facts.abandoned == "wrong day")
    #expect(state.facts.ended == state.facts.lastEvent)
  }

  @Test func `rollback leaves have outcomes and are neither counted nor asked`() {
    var runbook = plain
    runbook.steps.append(SampleRunbook.step("R1", part: .rollback))
    let state = state(of: runbook) { $0.finish("R1") }
    #expect(state.outcome(of: Step.ID("R1")) == .done)
    #expect(state.counts.total == 4)
    #expect(!state.next.contains { $0.id == Step.ID("R1") })
  }
}
