import RunbookModel
import RunbookTestSupport
import Testing

struct RunStateDecisionTests {
  /// 1 is a choice of 1.1 (with two leaves) or 1.2; 2 applies only with webhooks, and holds a
  /// choice of its own.
  private let runbook: Runbook = {
    var runbook = Runbook(title: "Decisions", titleRange: nil)
    runbook.steps = [
      SampleRunbook.step(
        "1", "Deploy",
        steps: [
          SampleRunbook.step(
            "1.1", alternative: "Fly.io",
            steps: [SampleRunbook.step("1.1.1"), SampleRunbook.step("1.1.2")]),
          SampleRunbook.step("1.2", alternative: "Railway"),
        ]),
      SampleRunbook.step(
        "2", "Hooks", line: 9, condition: "webhooks",
        steps: [
          SampleRunbook.step("2.1", alternative: "A"), SampleRunbook.step("2.2", alternative: "B"),
        ]),
    ]
    runbook.choices = [
      SampleRunbook.choice("1", [("Fly.io", ["1.1"]), ("Railway", ["1.2"])]),
      SampleRunbook.choice("2", [("A", ["2.1"]), ("B", ["2.2"])]),
    ]
    runbook.conditions = [Condition(name: "webhooks", words: "if using webhooks", lines: [9])]
    return runbook
  }()

  private func state(_ build: (inout RecordBuilder) -> Void = { _ in }) -> RunState {
    var builder = RecordBuilder()
    build(&builder)
    return RunState(of: runbook, after: builder.record)
  }

  private func reasons(_ state: RunState) -> [String] {
    state.next.map { "\($0.id) \($0.waitsFor.name)" }
  }

  @Test func `an open choice and an open condition stand for all behind them`() {
    #expect(reasons(state()) == ["1 choice", "2 condition"])
    #expect(state().next.map(\.title) == ["Deploy", "Hooks"])
  }

  @Test func `steps of an alternative that was not taken are not chosen`() {
    let state = state { $0.add(.choiceTaken(choice: Step.ID("1"), label: "Railway")) }
    #expect(state.outcome(of: Step.ID("1.1")) == .notChosen)
    #expect(state.outcome(of: Step.ID("1.1.2")) == .notChosen)
    #expect(state.counts[.notChosen] == 2)
    #expect(reasons(state) == ["1.2 person", "2 condition"])
  }

  @Test func `a condition that does not hold settles everything under it`() {
    let state = state { $0.add(.conditionSettled(name: "webhooks", holds: false)) }
    #expect(state.outcome(of: Step.ID("2.1")) == .notApplicable)
    #expect(state.outcome(of: Step.ID("2")) == .notApplicable)
    #expect(reasons(state) == ["1 choice"])
  }

  @Test func `a choice under a condition is asked once the condition holds`() {
    let state = state { $0.add(.conditionSettled(name: "webhooks", holds: true)) }
    #expect(reasons(state) == ["1 choice", "2 choice"])
    #expect(state.outcome(of: Step.ID("2.1")) == .pending)
  }

  @Test func `a step that is done takes the alternatives and conditions around it`() {
    let state = state { builder in
      builder.finish("1.1.1")
      builder.finish("2.2")
    }
    #expect(state.choices == [Step.ID("1"): "Fly.io", Step.ID("2"): "B"])
    #expect(state.conditions == ["webhooks": true])
    #expect(state.outcome(of: Step.ID("2.1")) == .notChosen)
    #expect(reasons(state) == ["1.1.2 person"])
  }

  @Test func `the last word on a choice counts`() {
    let state = state { builder in
      builder.finish("1.1.1")
      builder.add(.choiceTaken(choice: Step.ID("1"), label: "Railway"))
    }
    #expect(state.outcome(of: Step.ID("1.1.1")) == .notChosen)
    #expect(state.outcome(of: Step.ID("1.2")) == .pending)
  }

  @Test func `what the run does not come to does not keep it from being complete`() {
    let state = state { builder in
      builder.add(.choiceTaken(choice: Step.ID("1"), label: "Railway"))
      builder.add(.conditionSettled(name: "webhooks", holds: false))
      builder.finish("1.2")
    }
    #expect(state.isComplete)
    #expect(state.counts.onPath == 1)
    #expect(state.counts.ended == 1)
  }

  @Test func `a group ticked by hand leaves open decisions in it open`() {
    let state = state { $0.add(.editedByHand(.sample("1"), isChecked: true)) }
    #expect(reasons(state).first == "1 choice")
    #expect(state.outcome(of: Step.ID("1.2")) == .pending)
  }

  @Test func `the decisions on a step are listed from the outside in`() {
    let index = StepIndex(of: runbook)
    #expect(
      index.decisions(on: Step.ID("2.1")) == [
        .condition("webhooks"), .alternative(choice: Step.ID("2"), label: "A"),
      ])
    #expect(index.decisions(on: Step.ID("1")) == [])
    #expect(index.leaves(in: Step.ID("1")).map(\.id.description) == ["1.1.1", "1.1.2", "1.2"])
  }
}
