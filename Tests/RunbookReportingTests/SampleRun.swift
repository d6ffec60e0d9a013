import RunbookModel
import RunbookReporting
import RunbookTestSupport

/// A run with something of everything, made by hand.
enum SampleRun {
  static let runbook: Runbook = {
    var runbook = Runbook(title: "Move the shop", titleRange: nil)
    runbook.prerequisites = [SampleRunbook.prerequisite("p1", "A backup", line: 3)]
    runbook.steps = [
      SampleRunbook.step(
        "1", "Prepare", line: 5,
        steps: [
          SampleRunbook.step("1.1", "Tell the team", line: 6),
          SampleRunbook.step("1.2", "Drain the queue", line: 7),
        ]),
      SampleRunbook.step(
        "2", "Deploy", line: 9,
        steps: [
          SampleRunbook.step("2.1", "With fly", line: 10, alternative: "Fly"),
          SampleRunbook.step("2.2", "With rail", line: 12, alternative: "Rail"),
        ]),
      SampleRunbook.step("3", "Send mail", line: 14, condition: "mail"),
    ]
    runbook.choices = [SampleRunbook.choice("2", line: 9, [("Fly", ["2.1"]), ("Rail", ["2.2"])])]
    runbook.conditions = [Condition(name: "mail", words: "if you send mail", lines: [14])]
    runbook.checks = [SampleRunbook.check("c1", "The shop answers", line: 20)]
    runbook.inputs = [
      Input(
        name: "TOKEN", isSecret: true, startsWith: nil, placeholders: [], variables: ["TOKEN"],
        lines: [10])
    ]
    return runbook
  }()

  static let record: RunRecord = {
    var builder = RecordBuilder()
    builder.add(.runBegan(guide: "shop/move.md", tool: "1.0.0", directory: "."))
    builder.finish("p1")
    builder.finish("1.1")
    builder.add(.note(.sample("1.2"), text: "it was empty"))
    builder.finish("1.2", .skipped, by: "otto")
    builder.add(.inputGiven(name: "TOKEN", value: nil))
    builder.add(.choiceTaken(choice: Step.ID("2"), label: "Fly"))
    builder.add(.conditionSettled(name: "mail", holds: false))
    builder.start("2.1")
    builder.add(.output(.sample("2.1"), text: "connecting\nrefused"))
    builder.finish("2.1", .failed, exitCode: 7, duration: .milliseconds(2300))
    return builder.record
  }()

  static var report: RunReport {
    RunReport(runbook: runbook, record: record, guidePath: "shop/move.md")
  }

  /// The report of the same runbook after other events, and while somebody may be at work on it.
  static func report(
    heldBy holder: RunHolder? = nil, _ build: (inout RecordBuilder) -> Void
  ) -> RunReport {
    var builder = RecordBuilder()
    build(&builder)
    return RunReport(
      runbook: runbook, record: builder.record, guidePath: "shop/move.md", holder: holder)
  }

  /// A report while ana is at work on 1.2, having left 1.1 in the middle in a sitting before.
  static var heldReport: RunReport { heldReport(since: 2) }

  /// The same, where the run was taken hold of after so many seconds.
  static func heldReport(since seconds: Int) -> RunReport {
    var builder = RecordBuilder()
    builder.add(.runBegan(guide: "move.md", tool: "1.0.0", directory: "."))
    builder.start("1.1")
    builder.start("1.2")
    let began = builder.record.events[0].time
    let holder = RunHolder(
      name: "ana", process: 4711, since: Timestamp(seconds: began.seconds + seconds))
    return RunReport(
      runbook: runbook, record: builder.record, guidePath: "shop/move.md", holder: holder)
  }
}
