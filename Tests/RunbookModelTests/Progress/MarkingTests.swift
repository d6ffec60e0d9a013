import RunbookModel
import RunbookTestSupport
import Testing

struct MarkingTests {
  /// 1 holds two leaves; 2 is a choice of 2.1 and 2.2; 3 applies with mail and holds a leaf.
  private let runbook: Runbook = {
    var runbook = Runbook(title: "Marks", titleRange: nil)
    runbook.prerequisites = [SampleRunbook.prerequisite("p1", "A backup")]
    runbook.steps = [
      SampleRunbook.step("1", steps: [SampleRunbook.step("1.1"), SampleRunbook.step("1.2")]),
      SampleRunbook.step(
        "2",
        steps: [
          SampleRunbook.step("2.1", alternative: "A"), SampleRunbook.step("2.2", alternative: "B"),
        ]),
      SampleRunbook.step("3", condition: "mail", steps: [SampleRunbook.step("3.1")]),
    ]
    runbook.choices = [SampleRunbook.choice("2", [("A", ["2.1"]), ("B", ["2.2"])])]
    runbook.conditions = [Condition(name: "mail", words: "if you send mail", lines: [1])]
    runbook.checks = [
      SampleRunbook.check("c1"), SampleRunbook.check("c2", parent: "c1"),
      SampleRunbook.check("c3", parent: "c1", condition: "mail"),
      SampleRunbook.check("c4", step: "1.1"),
    ]
    return runbook
  }()

  /// The state after a mark, which is what a mark is about.
  private func state(
    marking id: String, _ outcome: StepOutcome, after record: RunRecord = RunRecord()
  ) throws -> RunState {
    var planned = PlannedRecord(record)
    planned.add(try Marking(in: runbook).events(marking: Step.ID(id), outcome, after: record))
    return RunState(of: runbook, after: planned.record)
  }

  private func outcomes(_ state: RunState, _ ids: String...) -> [StepOutcome] {
    ids.map { state.outcome(of: Step.ID($0)) }
  }

  @Test func `any leaf can be marked, reached or not`() throws {
    let state = try state(marking: "1.2", .done)
    #expect(outcomes(state, "1.1", "1.2") == [.pending, .done])
  }

  @Test func `a group speaks for its open leaves and leaves the others as they are`() throws {
    var builder = RecordBuilder()
    builder.finish("1.1", .skipped)
    let state = try state(marking: "1", .done, after: builder.record)
    #expect(outcomes(state, "1.1", "1.2") == [.skipped, .done])
    let events = try Marking(in: runbook).events(
      marking: Step.ID("1"), .done, after: builder.record)
    #expect(events.count == 1)
  }

  @Test func `a step of an alternative takes that choice, also where another was taken`() throws {
    var builder = RecordBuilder()
    builder.add(.choiceTaken(choice: Step.ID("2"), label: "A"))
    let state = try state(marking: "2.2", .done, after: builder.record)
    #expect(outcomes(state, "2.1", "2.2") == [.notChosen, .done])
  }

  @Test func `a conditional step settles the condition as yes`() throws {
    let state = try state(marking: "3", .done)
    #expect(state.conditions == ["mail": true])
    #expect(outcomes(state, "3.1") == [.done])
  }

  @Test func `a group that is an open choice is refused unless it is skipped whole`() throws {
    #expect(throws: Marking.Refusal.openChoice(Step.ID("2"), runbook.choices[0])) {
      try Marking(in: runbook).events(marking: Step.ID("2"), .done, after: RunRecord())
    }
    let state = try state(marking: "2", .skipped)
    #expect(outcomes(state, "2.1", "2.2") == [.skipped, .skipped])
    #expect(!state.next.contains { $0.waitsFor.name == "choice" })
  }

  @Test func `a choice that was taken lets its group be marked`() throws {
    var builder = RecordBuilder()
    builder.add(.choiceTaken(choice: Step.ID("2"), label: "B"))
    let state = try state(marking: "2", .done, after: builder.record)
    #expect(outcomes(state, "2.1", "2.2", "2") == [.notChosen, .done, .done])
  }

  @Test func `pending opens a step again, and of a group what was marked`() throws {
    var builder = RecordBuilder()
    builder.finish("1.1")
    #expect(
      outcomes(try state(marking: "1.1", .pending, after: builder.record), "1.1") == [.pending])
    let events = try Marking(in: runbook)
      .events(marking: Step.ID("1"), .pending, after: builder.record)
    #expect(events.count == 1)
  }

  @Test func `nothing is written for a group in which nothing is open`() throws {
    var builder = RecordBuilder()
    builder.finish("1.1")
    builder.finish("1.2")
    let events = try Marking(in: runbook).events(
      marking: Step.ID("1"), .done, after: builder.record)
    #expect(events.isEmpty)
  }

  @Test func `prerequisites and checks are marked, a check with checks in it for all of them`()
    throws
  {
    #expect(outcomes(try state(marking: "p1", .done), "p1") == [.done])
    let state = try state(marking: "c1", .done)
    #expect(outcomes(state, "c1", "c2", "c3") == [.done, .done, .done])
    #expect(state.conditions == ["mail": true])
  }

  @Test func `a check that is a step is recorded as that step`() throws {
    let state = try state(marking: "c4", .done)
    #expect(outcomes(state, "c4", "1.1") == [.done, .done])
  }

  @Test(arguments: [("1.3", ["1.1", "1.2"]), ("2.9.9", ["2"]), ("c9", ["c1", "c2", "c3"])])
  func `an unknown id is answered with those most like it`(_ id: String, _ similar: [String]) {
    do {
      _ = try Marking(in: runbook).note("x", on: Step.ID(id))
      Issue.record("'\(id)' was known")
    } catch {
      guard case .unknown(Step.ID(id), let found) = error else { return #expect(Bool(false)) }
      #expect(found.map(\.description).prefix(similar.count).elementsEqual(similar))
    }
  }
}
