import RunbookExecution
import RunbookModel
import Testing

struct RunInputTests {
  static let guide = """
    # Rotate the key

    ## Steps

    1. Copy the **Secret Key** (starts with `sk_live_`) from the dashboard
    2. Hand it over:

       ```bash
       vault put SECRET_KEY=sk_live_XXXXXXXXXXXX
       ```

    3. Hand it over once more:

       ```bash
       backup put SECRET_KEY=sk_live_XXXXXXXXXXXX
       ```

    """

  @Test func `an input is asked once, checked, and used by every command`() async throws {
    let sitting = try await Sitting.at(
      Self.guide, ["d", "sk_test_abcdefgh", "sk_live_abcdefgh", "r", "r"])
    guard case .complete = sitting.ending else { return #expect(Bool(false), "\(sitting.ending)") }
    #expect(sitting.ran.count == 2)
    #expect(sitting.ran.allSatisfy { $0.variables.values.contains("sk_live_abcdefgh") })
    let refusals = sitting.person.scenes.compactMap { scene -> String? in
      if case .input(_, let refusal) = scene { refusal } else { nil }
    }
    #expect(refusals.count == 1)
    #expect(refusals.first?.contains("test key") == true)
  }

  @Test func `a secret is nowhere in the record nor in what is shown`() async throws {
    let sitting = try await Sitting.at(Self.guide, ["d", "sk_live_abcdefgh", "r", "r"])
    #expect(!"\(sitting.journal.record)".contains("abcdefgh"))
    #expect(sitting.person.commandsShown.first == "vault put SECRET_KEY=••••••••")
    #expect(sitting.journal.bodies.contains(.inputGiven(name: "SECRET_KEY", value: nil)))
  }

  @Test(arguments: [
    (["s because sk_live_abcdefgh", "s"], []), (["d with sk_live_abcdefgh", "s"], []),
    (["r", "s not sk_live_abcdefgh", "s"], [1]), (["r", "d as sk_live_abcdefgh", "s"], [1]),
    (["r", "n of sk_live_abcdefgh", "s", "s"], [1]),
  ])
  func `a secret is in no reason that is given at a prompt`(
    _ answers: [String], _ exitCodes: [Int]
  ) async throws {
    let sitting = try await Sitting.at(
      Self.guide, ["d", "sk_live_abcdefgh"] + answers, exitCodes: exitCodes)
    guard case .complete = sitting.ending else { return #expect(Bool(false), "\(sitting.ending)") }
    #expect(!"\(sitting.journal.record)".contains("abcdefgh"))
    #expect(sitting.state.history(of: Step.ID("2"))?.notes.first?.text.contains("••••") == true)
  }

  @Test(arguments: ["d saw sk_live_abcdefgh", "s saw sk_live_abcdefgh", "f saw sk_live_abcdefgh"])
  func `a secret is in no reason for what was done by hand`(_ answer: String) async throws {
    var plan = RunPlan()
    plan.values = ["SECRET_KEY": "sk_live_abcdefgh"]
    let sitting = try await Sitting.at(Self.guide, [answer], plan: plan)
    #expect(!"\(sitting.journal.record)".contains("abcdefgh"))
    #expect(sitting.state.history(of: Step.ID("1"))?.notes.first?.text == "saw ••••••••")
  }

  @Test func `a secret that was given in an earlier sitting is asked again when it is needed`()
    async throws
  {
    let first = try await Sitting.at(Self.guide, ["d", "sk_live_abcdefgh", "r", "q"])
    let second = try await Sitting.at(
      Self.guide, ["sk_live_abcdefgh", "r"], after: first.journal.record)
    guard case .complete = second.ending else { return #expect(Bool(false), "\(second.ending)") }
    #expect(second.ran.count == 1)
  }

  @Test func `a person is asked for a value where the guide says to copy it, and may leave it`()
    async throws
  {
    let early = try await Sitting.at(
      Self.guide, ["sk_live_abcdefgh", "d", "r", "r"], isPerson: true)
    guard case .complete = early.ending else { return #expect(Bool(false), "\(early.ending)") }
    let late = try await Sitting.at(
      Self.guide, ["", "d", "sk_live_abcdefgh", "r", "r"], isPerson: true)
    guard case .complete = late.ending else { return #expect(Bool(false), "\(late.ending)") }
  }

  @Test func `a refused value stops a run that nobody attends, with the reason`() async throws {
    let sitting = try await Sitting.at(Self.guide, ["d", "pk_live_abcdefgh"])
    guard case .waiting(.inputs(_, let refusal)) = sitting.ending else {
      return #expect(Bool(false), "\(sitting.ending)")
    }
    #expect(refusal?.contains("sk_live_") == true)
  }

  @Test func `a value that must not be kept takes the place of one that was`() async throws {
    let guide = """
      # A

      1. Do it:

         ```sh
         fetch "$TARGET" "$API_TOKEN"
         ```

      2. Look at it
      """
    var plan = RunPlan.yes
    plan.values = ["TARGET": "https://old.example.net", "API_TOKEN": "s3cret-0123456789"]
    let first = try await Sitting.at(guide, [], plan: plan)
    #expect(first.state.inputs["TARGET"] == .value("https://old.example.net"))
    plan.values["TARGET"] = "https://ana:s3cret-0123456789@new.example.net"
    let second = try await Sitting.at(guide, [], plan: plan, after: first.journal.record)
    #expect(second.state.inputs["TARGET"] == .secret)
    #expect(!"\(second.journal.record)".contains("s3cret"))
  }

  @Test func `an older value that holds a secret is masked where its change is told`() async throws
  {
    let guide =
      "# A\n\n1. Do it:\n\n   ```sh\n   fetch \"$TARGET\"\n   ```\n\n"
      + "2. Show it:\n\n   ```sh\n   show \"$API_TOKEN\"\n   ```\n\n3. Look at it\n"
    var plan = RunPlan.yes
    plan.only = [Step.ID("1")]
    plan.values = ["TARGET": "https://ana:s3cret-0123456789@old.example.net"]
    let first = try await Sitting.at(guide, [], plan: plan)
    plan.values = ["TARGET": "https://new.example.net", "API_TOKEN": "s3cret-0123456789"]
    let second = try await Sitting.at(guide, [], plan: plan, after: first.journal.record)
    let told = second.person.scenes.compactMap { scene -> String? in
      if case .message(let text) = scene { text } else { nil }
    }
    #expect(told.contains { $0.contains("TARGET was 'https://ana:••••••••@old") }, "\(told)")
  }
}
