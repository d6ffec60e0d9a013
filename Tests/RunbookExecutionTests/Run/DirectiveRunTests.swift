import RunbookExecution
import RunbookModel
import Testing

/// What directives decide about how a command is run, tried and judged.
struct DirectiveRunTests {
  /// A guide with one command and directives for it.
  private func guide(_ directives: String, _ script: String = "deploy") -> String {
    "# A\n\n## Steps\n\n1. Deploy it:\n\n   <!-- runbook: \(directives) -->\n"
      + "   ```sh\n   \(script)\n   ```\n2. Look at it\n"
  }

  private func notes(_ sitting: Sitting) -> [String] {
    sitting.journal.bodies.compactMap { if case .note(_, let text) = $0 { text } else { nil } }
  }

  @Test func `what a request can hold is in it`() async throws {
    var plan = RunPlan.yes
    plan.guideFolder = "/srv/guides"
    let sitting = try await Sitting.at(
      guide("timeout=5m cwd=../site shell=/bin/zsh interactive"), [], plan: plan)
    let request = try #require(sitting.requests.first)
    #expect(request.timeout == .seconds(300))
    #expect(request.directory == "/srv/site")
    #expect(request.shell == .zsh)
    #expect(request.isInteractive)
  }

  @Test func `the command line limits the time where no directive does`() async throws {
    var plan = RunPlan.yes
    plan.timeout = .seconds(7)
    #expect(
      try await Sitting.at(guide("retry=0"), [], plan: plan).requests[0].timeout == .seconds(7))
    #expect(
      try await Sitting.at(guide("timeout=1s"), [], plan: plan).requests[0].timeout == .seconds(1))
  }

  @Test func `a command that fails is tried again as often as is said`() async throws {
    let third = try await Sitting.at(guide("retry=3"), [], plan: .yes, exitCodes: [1, 2, 0])
    #expect(third.ran.count == 3)
    #expect(third.outcome("1") == .done)
    #expect(notes(third) == ["try 3; before it: exit 1; exit 2"])
    let never = try await Sitting.at(guide("retry=1"), [], plan: .yes, exitCodes: [1, 1, 0])
    #expect(never.ran.count == 2)
    #expect(never.outcome("1") == .failed)
  }

  @Test(arguments: [
    ("exit=0,2", 2, StepOutcome.done), ("exit=0,2", 1, .failed), ("exit=nonzero", 0, .failed),
    ("exit=nonzero", 3, .done), ("exit=any", 9, .done), ("manual=no", 1, .failed),
  ])
  func `exit codes mean what is said`(
    directive: String, code: Int, outcome: StepOutcome
  ) async throws {
    let sitting = try await Sitting.at(guide(directive), [], plan: .yes, exitCodes: [code])
    #expect(sitting.outcome("1") == outcome)
  }

  @Test(arguments: [
    ("expect=\"is ready\"", "it is ready\n", StepOutcome.done),
    ("expect=\"is ready\"", "it is broken\n", .failed),
    ("expect=\"a ... c\"", "a\nb\nc\n", .done), ("expect=\"c ... a\"", "a\nb\nc\n", .failed),
  ])
  func `a text that does not come is a failure`(
    directive: String, output: String, outcome: StepOutcome
  ) async throws {
    let sitting = try await Sitting.at(guide(directive), [], plan: .yes, outputs: [output])
    #expect(sitting.outcome("1") == outcome)
  }

  @Test func `what is confirmed always is asked about even where commands run unasked`()
    async throws
  {
    let alone = try await Sitting.at(guide("confirm=always"), [], plan: .yes)
    guard case .waiting(.confirmation(_, let why)) = alone.ending else {
      return #expect(Bool(false), "\(alone.ending)")
    }
    #expect(why == "'confirm=always'")
    #expect(alone.ran.isEmpty)
    let asked = try await Sitting.at(guide("confirm=always"), ["r"], plan: .yes)
    #expect(asked.outcome("1") == .done)
    var plan = RunPlan.yes
    plan.confirmed = [Step.ID("1")]
    #expect(try await Sitting.at(guide("confirm=always"), [], plan: plan).outcome("1") == .done)
  }

  @Test func `what is never confirmed runs for a person, and not for nobody`() async throws {
    let person = try await Sitting.at(guide("confirm=never"), [], isPerson: true)
    #expect(person.outcome("1") == .done)
    let nobody = try await Sitting.at(guide("confirm=never"), [])
    guard case .waiting(.permission) = nobody.ending else {
      return #expect(Bool(false), "\(nobody.ending)")
    }
    #expect(nobody.ran.isEmpty)
  }

  @Test(arguments: [
    (
      "timout=5m",
      "the directive on line 7 has an error, so nobody knows how it is meant to run"
    ),
    ("shell=rc", "'shell=rc' names no shell that is known here"),
  ])
  func `what cannot be run as it is meant is left to a person, with the reason`(
    directive: String, reason: String
  ) async throws {
    let sitting = try await Sitting.at(guide(directive), [], plan: .yes)
    #expect(sitting.ran.isEmpty)
    let reasons = sitting.person.scenes.compactMap { scene -> String? in
      if case .leftToPerson(_, let reason) = scene { reason } else { nil }
    }
    #expect(reasons.first?.hasPrefix(reason) == true)
  }

  @Test func `what is left to a person is not run`() async throws {
    let sitting = try await Sitting.at(guide("manual"), [], plan: .yes)
    #expect(sitting.ran.isEmpty)
    guard case .waiting(.person) = sitting.ending else {
      return #expect(Bool(false), "\(sitting.ending)")
    }
  }

  @Test func `what goes on in the background is started, and the run goes on`() async throws {
    let sitting = try await Sitting.at(guide("background"), ["d"], plan: .yes)
    #expect(sitting.started == ["1 Deploy it"])
    #expect(sitting.outcome("1") == .done)
    #expect(notes(sitting) == ["started in the background"])
    let first = try await Sitting.at(guide("background"), [], plan: .yes)
    let next = try await Sitting.at(guide("background"), ["d"], after: first.journal.record)
    let told = next.person.scenes.compactMap { scene -> String? in
      if case .message(let text) = scene { text } else { nil }
    }
    #expect(told.first?.contains("ended with the sitting before") == true)
  }

  @Test func `what never ends is offered in the background to a person alone`() async throws {
    let text = guide("cwd=.", "tail -f /var/log/app.log")
    let person = try await Sitting.at(text, ["i", "d"], isPerson: true)
    #expect(person.started == ["1 Deploy it"])
    let nobody = try await Sitting.at(text, [], plan: .yes)
    #expect(nobody.started.isEmpty && nobody.ran.isEmpty)
    guard case .waiting(.person) = nobody.ending else {
      return #expect(Bool(false), "\(nobody.ending)")
    }
    let said = try await Sitting.at(
      guide("background", "tail -f /var/log/app.log"), ["d"], plan: .yes)
    #expect(said.started == ["1 Deploy it"])
  }
}
