import RunbookModel
import RunbookTestSupport
import Testing

struct GrowingStateTests {
  private let runbook: Runbook = {
    var runbook = Runbook(title: "Plain", titleRange: nil)
    runbook.steps = [
      SampleRunbook.step("1", steps: [SampleRunbook.step("1.1"), SampleRunbook.step("1.2")]),
      SampleRunbook.step("2", alternative: "North"),
      SampleRunbook.step("3", alternative: "South", steps: [SampleRunbook.step("3.1")]),
      SampleRunbook.step("4", condition: "webhooks"),
    ]
    runbook.choices = [SampleRunbook.choice("choice-1", [("North", ["2"]), ("South", ["3"])])]
    return runbook
  }()

  private static let bodies: [RunEvent.Body] =
    NastyRecords.record(about: "text", steps: ["1.1", "1.2", "2", "3.1", "4"].map { Step.ID($0) })
    .events.map(\.body)
    + [
      .choiceTaken(choice: Step.ID("choice-1"), label: "South"),
      .conditionSettled(name: "webhooks", holds: false),
    ]

  private func isSame(_ a: RunState, _ b: RunState) -> Bool {
    let ids = ["1", "1.1", "1.2", "2", "3", "3.1", "4"].map { Step.ID($0) }
    return a.next == b.next && a.counts == b.counts && a.facts == b.facts
      && a.choices == b.choices && a.conditions == b.conditions && a.inputs == b.inputs
      && a.strays == b.strays && a.isComplete == b.isComplete
      && ids.allSatisfy { a.outcome(of: $0) == b.outcome(of: $0) }
      && ids.allSatisfy { a.history(of: $0) == b.history(of: $0) }
  }

  @Test(arguments: 1...20)
  func `it is what is made anew after each event, also of one that comes late`(_ seed: Int) {
    var random = SeededNumbers(seed: seed)
    var growing = GrowingState(of: runbook, indexed: StepIndex(of: runbook))
    var record = RunRecord()
    for counter in 1...120 {
      // Some come in twos and threes, some from another writer and an earlier time, none twice.
      let isLate = Int.random(in: 0..<10, using: &random) == 0
      let id = RunEvent.ID(run: "r", writer: isLate ? "b" : "a", counter: counter)
      let time = Timestamp(seconds: 1_800_000_000 + (isLate ? counter / 2 : counter))
      let body = Self.bodies[Int.random(in: Self.bodies.indices, using: &random)]
      record.append(RunEvent(id: id, time: time, by: "ana", body: body))
      guard Int.random(in: 0..<3, using: &random) > 0 else { continue }
      let made = RunState(of: runbook, after: record)
      #expect(isSame(growing.state(after: record), made), "after \(counter) events")
      #expect(isSame(growing.state(after: record), made))
    }
    // Another record altogether.
    #expect(isSame(growing.state(after: RunRecord()), RunState(of: runbook, after: RunRecord())))
  }
}
