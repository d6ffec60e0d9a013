import MarkdownSyntax
import RunbookExecution
import RunbookModel
import Testing

struct RunTests {
  static let guide = """
    # Move the mailbox

    ## Prerequisites

    - The old server still answers
    - Nobody is sending mail

    ## Steps

    ### Step 1: Stop the delivery

    1. Open the admin panel
    2. Click **Stop**

    ### Step 2: Copy the mail

    1. Copy the folder:

       ```bash
       rsync -a <old-host>:/var/mail/ /var/mail/
       ```

    2. Count the messages:

       ```bash
       find /var/mail -type f | wc -l
       ```

    """

  @Test func `a run goes from the prerequisites through all steps to its end`() async throws {
    let sitting = try await Sitting.at(
      Self.guide, ["y", "d", "mail.example.net", "r", "r"])
    guard case .complete = sitting.ending else { return #expect(Bool(false), "\(sitting.ending)") }
    #expect(sitting.person.unusedAnswers == 0)
    #expect(sitting.state.isComplete)
    #expect(sitting.journal.bodies.last == .runEnded)
    #expect(
      sitting.person.commandsShown == [
        "rsync -a mail.example.net:/var/mail/ /var/mail/", "find /var/mail -type f | wc -l",
      ])
  }

  @Test func `things to do by hand under one heading are one question, and each is recorded`()
    async throws
  {
    let sitting = try await Sitting.at(Self.guide, ["y", "d"])
    #expect(sitting.outcome("1.1") == .done)
    #expect(sitting.outcome("1.2") == .done)
    #expect(sitting.person.questions.count == 3)
  }

  @Test func `the start of a command is in the journal before it runs and its end after`()
    async throws
  {
    let sitting = try await Sitting.at(Self.guide, ["y", "d", "mail.example.net", "r", "q"])
    let subject = RunEvent.Subject(id: Step.ID("2.1"), title: "Copy the folder")
    let bodies = sitting.journal.bodies
    let start = try #require(bodies.firstIndex(of: .stepStarted(subject)))
    guard case .commandRan(subject, let trace) = bodies[start + 1] else {
      return #expect(Bool(false), "\(bodies[start + 1])")
    }
    #expect(trace.script.description == "rsync -a mail.example.net:/var/mail/ /var/mail/")
    #expect(trace.exitCode == 0)
    #expect(trace.left == nil)
    #expect(bodies[start + 2] == .output(subject, text: "printed\n"))
    #expect(
      bodies[start + 3]
        == .stepFinished(subject, .done, exitCode: 0, duration: .seconds(2)))
  }

  @Test func `quitting keeps what was done, and the next sitting goes on from there`() async throws
  {
    let first = try await Sitting.at(Self.guide, ["y", "d", "q"])
    guard case .quit = first.ending else { return #expect(Bool(false), "\(first.ending)") }
    let second = try await Sitting.at(
      Self.guide, ["mail.example.net", "r", "r"], after: first.journal.record)
    guard case .complete = second.ending else { return #expect(Bool(false), "\(second.ending)") }
    #expect(second.ran.count == 2)
  }

  @Test func `without anybody to ask the run stops at the first thing for a person`() async throws {
    let sitting = try await Sitting.at(Self.guide, [], plan: .yes)
    guard case .waiting(.person(let ids, _)) = sitting.ending else {
      return #expect(Bool(false), "\(sitting.ending)")
    }
    #expect(ids.map(\.description) == ["p1", "p2"])
    #expect(sitting.journal.appends.isEmpty)
  }

  @Test func `a missing input stops a run that nobody attends, and names it`() async throws {
    let sitting = try await Sitting.at(Self.guide, ["y", "d"], plan: .yes)
    guard case .waiting(.inputs(let inputs, nil)) = sitting.ending else {
      return #expect(Bool(false), "\(sitting.ending)")
    }
    #expect(inputs.map(\.placeholders) == [["<old-host>"]])
    #expect(sitting.ran.isEmpty)
  }

  @Test func `a command does not run without a yes`() async throws {
    var plan = RunPlan()
    plan.values = [try Self.inputName(): "mail.example.net"]
    let sitting = try await Sitting.at(Self.guide, ["y", "d"], plan: plan)
    guard case .waiting(.permission(let step)) = sitting.ending else {
      return #expect(Bool(false), "\(sitting.ending)")
    }
    #expect(step.id == Step.ID("2.1"))
    #expect(sitting.ran.isEmpty)
  }

  @Test func `going back asks the thing before once more`() async throws {
    let sitting = try await Sitting.at(
      Self.guide, ["y", "d", "mail.example.net", "b", "s by mistake", "q"])
    #expect(sitting.outcome("1.1") == .skipped)
    #expect(sitting.state.history(of: Step.ID("1.1"))?.notes.first?.text == "by mistake")
  }

  @Test func `a failed command can be tried again, skipped or stop the run`() async throws {
    let again = try await Sitting.at(
      Self.guide, ["y", "d", "mail.example.net", "r", "a", "r"], exitCodes: [12])
    guard case .complete = again.ending else { return #expect(Bool(false), "\(again.ending)") }
    #expect(again.ran.count == 3)
    #expect(again.state.history(of: Step.ID("2.1"))?.attempts.map(\.outcome) == [.failed, .done])

    let skipped = try await Sitting.at(
      Self.guide, ["y", "d", "mail.example.net", "r", "s later", "r"], exitCodes: [12])
    #expect(skipped.outcome("2.1") == .skipped)

    let stopped = try await Sitting.at(
      Self.guide, ["y", "d", "mail.example.net", "r"], exitCodes: [12])
    guard case .failed(let step) = stopped.ending else {
      return #expect(Bool(false), "\(stopped.ending)")
    }
    #expect(step.id == Step.ID("2.1"))
    #expect(stopped.outcome("2.1") == .failed)
  }

  @Test func `a command that was running when the run was cut off needs leave to run again`()
    async throws
  {
    var plan = RunPlan.yes
    plan.values = [try Self.inputName(): "mail.example.net"]
    let before = try await Sitting.at(Self.guide, ["y", "d"])
    var journal = before.journal
    try journal.append([
      .stepStarted(RunEvent.Subject(id: Step.ID("2.1"), title: "Copy the folder"))
    ])
    let stopped = try await Sitting.at(Self.guide, [], plan: plan, after: journal.record)
    guard case .waiting(.retry(_, .interrupted)) = stopped.ending else {
      return #expect(Bool(false), "\(stopped.ending)")
    }
    #expect(stopped.ran.isEmpty)
    plan.retry = [Step.ID("2.1")]
    let resumed = try await Sitting.at(Self.guide, [], plan: plan, after: journal.record)
    guard case .complete = resumed.ending else { return #expect(Bool(false), "\(resumed.ending)") }
    #expect(resumed.ran.count == 2)
  }

  @Test func `a run limited to some steps does those and nothing else`() async throws {
    var plan = RunPlan.yes
    plan.only = [Step.ID("2.2")]
    let sitting = try await Sitting.at(Self.guide, [], plan: plan)
    guard case .partDone = sitting.ending else { return #expect(Bool(false), "\(sitting.ending)") }
    #expect(sitting.ran.map(\.text) == ["find /var/mail -type f | wc -l"])
  }

  @Test func `steps that are to be skipped are recorded as skipped`() async throws {
    var plan = RunPlan.yes
    plan.skip = [Step.ID("2.1"), Step.ID("1")]
    let sitting = try await Sitting.at(Self.guide, ["y"], plan: plan)
    #expect(sitting.outcome("1.2") == .skipped)
    #expect(sitting.outcome("2.1") == .skipped)
    #expect(sitting.ran.count == 1)
  }

  private static func inputName() throws -> Input.Name {
    let runbook = CompiledGuide(compiling: SourceText(guide, path: "guide.md")).runbook
    return try #require(runbook.inputs.first).name
  }
}
