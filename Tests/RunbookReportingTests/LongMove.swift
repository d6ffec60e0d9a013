import RunbookModel
import RunbookReporting
import RunbookTestSupport

/// A run over two days with something of everything, for what reports look like as a whole.
enum LongMove {
  static let runbook: Runbook = {
    var runbook = Runbook(title: "Move the shop to the new region", titleRange: nil)
    runbook.prerequisites = [
      SampleRunbook.prerequisite("p1", "A backup of the database", line: 3),
      SampleRunbook.prerequisite("p2", "The maintenance window is announced", line: 4),
    ]
    runbook.steps = [prepare, switchOver, deploy, mail, tidy]
    runbook.choices = [
      SampleRunbook.choice("3", line: 30, [("Fly.io", ["3.1"]), ("Railway", ["3.2"])])
    ]
    runbook.conditions = [Condition(name: "mail", words: "if you send mail", lines: [40])]
    runbook.checks = [
      SampleRunbook.check("c1", "The shop answers", line: 60),
      SampleRunbook.check("c2", "The old database is off", line: 61, fulfilledBy: ["5.1"]),
    ]
    runbook.inputs = [
      Input(
        name: "DOMAIN", isSecret: false, startsWith: nil, placeholders: ["<domain>"],
        variables: [], lines: [20]),
      Input(
        name: "TOKEN", isSecret: true, startsWith: nil, placeholders: [], variables: ["TOKEN"],
        lines: [31]),
    ]
    runbook.blocks = [SampleRunbook.command("fly deploy --region fra", line: 32, step: "3.1.2")]
    return runbook
  }()

  private static let prepare = SampleRunbook.step(
    "1", "Prepare", line: 6,
    steps: [
      SampleRunbook.step("1.1", "Tell the team", line: 7),
      SampleRunbook.step("1.2", "Drain the queue of orders", line: 8),
      SampleRunbook.step("1.3", "Copy the database", line: 9),
    ])

  private static let switchOver = SampleRunbook.step(
    "2", "Point the domain to the new region", line: 19,
    steps: [
      SampleRunbook.step("2.1", "Change the DNS record", line: 20),
      SampleRunbook.step(
        "2.2", "Wait until the old record is gone", line: 21,
        actions: [.wait(Wait(text: "up to a day", line: 21, upTo: .seconds(86_400)))]),
    ])

  private static let deploy = SampleRunbook.step(
    "3", "Deploy", line: 30,
    steps: [
      SampleRunbook.step(
        "3.1", "For Fly.io", line: 31, alternative: "Fly.io",
        steps: [
          SampleRunbook.step("3.1.1", "Log in", line: 31),
          SampleRunbook.step("3.1.2", "Deploy the shop", line: 32, actions: [.command(0)]),
        ]),
      SampleRunbook.step("3.2", "For Railway", line: 36, alternative: "Railway"),
    ])

  private static let mail = SampleRunbook.step(
    "4", "Move the mail", line: 40, condition: "mail")

  private static let tidy = SampleRunbook.step(
    "5", "Tidy up", line: 50,
    steps: [
      SampleRunbook.step("5.1", "Switch the old database off", line: 51),
      SampleRunbook.step("5.2", "Delete the old bucket", line: 52),
    ])

  static let record: RunRecord = {
    var builder = RecordBuilder()
    builder.add(.runBegan(guide: "shop/move.md", tool: "1.0.0", directory: "."))
    builder.pass(60)
    builder.finish("p1")
    builder.finish("p2")
    builder.pass(300)
    builder.finish("1.1")
    builder.pass(200)
    builder.add(.note(.sample("1.2"), text: "The queue was empty."))
    builder.finish("1.2", .skipped)
    builder.start("1.3")
    builder.pass(900)
    builder.add(.output(.sample("1.3"), text: "copied 1204 tables\n"))
    builder.finish("1.3", exitCode: 0, duration: .milliseconds(901_250))
    builder.add(.inputGiven(name: "DOMAIN", value: "shop.example.net"))
    builder.finish("2.1")
    builder.add(.evidence(.sample("2.1"), path: "move.evidence/2.1-dns.png"))
    builder.add(.waitBegan(.sample("2.2"), due: Timestamp(seconds: 1_763_888_000)))
    builder.pass(80_000)
    secondDay(&builder)
    return builder.record
  }()

  /// What otto did, who came back to it the day after.
  private static func secondDay(_ builder: inout RecordBuilder) {
    builder.add(.waitOver(.sample("2.2")), by: "otto")
    builder.finish("2.2", by: "otto")
    builder.add(.choiceTaken(choice: Step.ID("3"), label: "Fly.io"), by: "otto")
    builder.add(.inputGiven(name: "TOKEN", value: nil), by: "otto")
    builder.finish("3.1.1", by: "otto")
    for code in [1, 7] {
      builder.start("3.1.2", by: "otto")
      builder.pass(90)
      let lines = (1...30).map { "layer \($0) is pushed" } + ["Error: exit \(code)"]
      builder.add(.output(.sample("3.1.2"), text: lines.joined(separator: "\n") + "\n"), by: "otto")
      builder.finish(
        "3.1.2", .failed, exitCode: code, duration: .milliseconds(91_500), by: "otto")
    }
    builder.add(.evidence(.sample("3.1.2"), path: "https://fly.example/apps/shop"), by: "otto")
    builder.add(.conditionSettled(name: "mail", holds: false), by: "otto")
    builder.add(.start("5.2"), by: "otto")
    builder.add(.note(nil, text: "Going home; ana knows the account."), by: "otto")
    builder.add(.handedOver(to: "ana"), by: "otto")
  }

  static var report: RunReport {
    RunReport(runbook: runbook, record: record, guidePath: "shop/move.md")
  }

  /// A picture of one white dot.
  static let pictureBytes: [UInt8] =
    [
      0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 0x0D, 0x49, 0x48, 0x44, 0x52,
      0, 0, 0, 1, 0, 0, 0, 1, 8, 0, 0, 0, 0, 0x3A, 0x7E, 0x9B, 0x55, 0, 0, 0, 0x0A, 0x49, 0x44,
      0x41, 0x54, 0x78, 0x9C, 0x63, 0xF8, 0x0F, 0, 1, 1, 1, 0, 0x1B, 0xB6, 0xEE, 0x56, 0, 0, 0,
      0, 0x49, 0x45, 0x4E, 0x44, 0xAE, 0x42, 0x60, 0x82,
    ]

  static var pictures: [String: Picture] {
    Picture(pictureBytes).map { ["move.evidence/2.1-dns.png": $0] } ?? [:]
  }
}

extension RunEvent.Body {
  /// A step that was begun.
  fileprivate static func start(_ id: String) -> Self { .stepStarted(.sample(id)) }
}
