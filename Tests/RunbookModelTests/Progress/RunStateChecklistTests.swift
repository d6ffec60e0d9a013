import RunbookModel
import RunbookTestSupport
import Testing

struct RunStateChecklistTests {
  private func runbook(_ checks: [ChecklistItem]) -> Runbook {
    var runbook = Runbook(title: "Checks", titleRange: nil)
    runbook.prerequisites = [SampleRunbook.prerequisite("p1", "A backup")]
    runbook.steps = [
      SampleRunbook.step(
        "1",
        steps: [
          SampleRunbook.step("1.1", alternative: "A"), SampleRunbook.step("1.2", alternative: "B"),
        ]),
      SampleRunbook.step("2", condition: "mail"),
      SampleRunbook.step("3"),
    ]
    runbook.choices = [SampleRunbook.choice("1", [("A", ["1.1"]), ("B", ["1.2"])])]
    runbook.conditions = [Condition(name: "mail", words: "if you send mail", lines: [1])]
    runbook.checks = checks
    return runbook
  }

  private func outcome(
    _ check: ChecklistItem, _ build: (inout RecordBuilder) -> Void
  ) -> StepOutcome {
    var builder = RecordBuilder()
    build(&builder)
    return RunState(of: runbook([check]), after: builder.record).outcome(of: check.id)
  }

  @Test func `an item is done once every step that fulfils it is`() {
    let check = SampleRunbook.check("c1", fulfilledBy: ["2", "3"])
    #expect(outcome(check) { $0.finish("3") } == .pending)
    #expect(
      outcome(check) { builder in
        builder.finish("3")
        builder.finish("2")
      } == .done)
  }

  @Test func `a way that was not taken counts neither for nor against an item`() {
    let check = SampleRunbook.check("c1", fulfilledBy: ["1.1", "1.2"])
    #expect(outcome(check) { $0.finish("1.2") } == .done)
  }

  @Test func `an item whose steps were all skipped is skipped, and asked where only some were`() {
    let check = SampleRunbook.check("c1", fulfilledBy: ["2", "3"])
    #expect(
      outcome(check) { builder in
        builder.add(.conditionSettled(name: "mail", holds: false))
        builder.finish("3", .skipped)
      } == .skipped)
    #expect(
      outcome(check) { builder in
        builder.finish("2")
        builder.finish("3", .skipped)
      } == .pending)
  }

  @Test func `an item whose steps do not apply does not apply`() {
    let check = SampleRunbook.check("c1", fulfilledBy: ["2"])
    let outcome = outcome(check) { $0.add(.conditionSettled(name: "mail", holds: false)) }
    #expect(outcome == .notApplicable)
  }

  @Test func `an item under a condition that does not hold does not apply`() {
    let check = SampleRunbook.check("c1", condition: "mail")
    let outcome = outcome(check) { $0.add(.conditionSettled(name: "mail", holds: false)) }
    #expect(outcome == .notApplicable)
  }

  @Test func `what is said of an item itself outweighs the steps`() {
    let check = SampleRunbook.check("c1", fulfilledBy: ["3"])
    #expect(outcome(check) { $0.finish("c1") } == .done)
    #expect(
      outcome(check) { builder in
        builder.finish("3")
        builder.add(.editedByHand(.sample("c1"), isChecked: false))
      } == .pending)
  }

  @Test func `an item that is a step stands as that step`() {
    let check = SampleRunbook.check("c1", step: "3")
    #expect(outcome(check) { $0.finish("3", .skipped) } == .skipped)
  }

  @Test func `an item with items in it follows them, and a tick on it speaks for them`() {
    let checks = [
      SampleRunbook.check("c1"), SampleRunbook.check("c2", parent: "c1"),
      SampleRunbook.check("c3", parent: "c1"),
    ]
    var builder = RecordBuilder()
    builder.finish("c2", .skipped)
    #expect(
      RunState(of: runbook(checks), after: builder.record).outcome(of: Step.ID("c1")) == .pending)
    builder.add(.editedByHand(.sample("c1"), isChecked: true))
    let state = RunState(of: runbook(checks), after: builder.record)
    #expect(state.outcome(of: Step.ID("c1")) == .done)
    #expect(state.outcome(of: Step.ID("c2")) == .skipped)
    #expect(state.outcome(of: Step.ID("c3")) == .done)
  }

  @Test func `prerequisites come first and gaps of the checklist last`() {
    let checks = [
      SampleRunbook.check("c1"), SampleRunbook.check("c2", parent: "c1", fulfilledBy: ["3"]),
      SampleRunbook.check("c3", parent: "c1"),
    ]
    var builder = RecordBuilder()
    builder.finish("3")
    builder.finish("1.1")
    builder.add(.conditionSettled(name: "mail", holds: false))
    let open = RunState(of: runbook(checks), after: builder.record)
    #expect(open.next.map(\.id.description) == ["p1", "c3"])
    #expect(!open.isComplete)
    builder.finish("p1")
    builder.finish("c3", .skipped)
    #expect(RunState(of: runbook(checks), after: builder.record).isComplete)
  }

  @Test func `the condition of an item alone is asked at the item`() {
    var runbook = runbook([SampleRunbook.check("c1", line: 40, condition: "mail")])
    runbook.steps = [SampleRunbook.step("3")]
    runbook.choices = []
    var builder = RecordBuilder()
    builder.finish("p1")
    builder.finish("3")
    let state = RunState(of: runbook, after: builder.record)
    #expect(state.next.map(\.waitsFor) == [.condition("mail")])
    #expect(state.next.map(\.line) == [40])
  }
}
