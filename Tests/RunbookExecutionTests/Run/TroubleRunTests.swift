import RunbookExecution
import RunbookModel
import Testing

/// What the guide knows of a trouble is walked through as a small run of its own.
struct TroubleRunTests {
  private let guide = """
    # Deploy

    ## Steps

    1. Deploy it:

       ```sh
       deploy <region>
       ```
    2. Look at it

    ## Troubleshooting

    ### The disk is full

    **Symptoms:** no space left on device

    **Solutions:**

    1. Free some space:

       ```sh
       prune <region>
       ```
    2. Restart the server in the panel

    ### The network is down

    **Symptoms:** connection refused

    **Solutions:**

    1. Plug it in
    """

  private func notes(_ sitting: Sitting) -> [String] {
    sitting.journal.bodies.compactMap { if case .note(_, let text) = $0 { text } else { nil } }
  }

  @Test func `the words of the output decide which entry comes first`() async throws {
    let sitting = try await Sitting.at(
      guide, ["eu", "r", "q"], exitCodes: [1], outputs: ["error: connection refused by peer\n"])
    let titles = sitting.person.scenes.compactMap { scene -> [String]? in
      if case .trouble(let entries, _) = scene { entries.map(\.title) } else { nil }
    }
    #expect(titles.first?.first == "The network is down")
  }

  @Test func `its steps are asked one by one, and kept with the step that failed`() async throws {
    let sitting = try await Sitting.at(
      guide, ["eu", "r", "1", "r", "d", "a", "d"], exitCodes: [1],
      outputs: ["no space left on device\n"])
    #expect(sitting.ran.map(\.display) == ["deploy eu", "prune eu", "deploy eu"])
    guard case .complete = sitting.ending else { return #expect(Bool(false), "\(sitting.ending)") }
    #expect(
      notes(sitting) == [
        "The disk is full: Free some space: done",
        "The disk is full: Restart the server in the panel: done",
      ])
    #expect(sitting.state.history(of: Step.ID("1"))?.attempts.count == 2)
  }

  @Test func `leaving it leads back to the question`() async throws {
    let sitting = try await Sitting.at(
      guide, ["eu", "r", "1", "q", "s no time"], exitCodes: [1],
      outputs: ["no space left on device\n"])
    #expect(sitting.outcome("1") == .skipped)
    #expect(notes(sitting) == ["no time"])
  }

  @Test func `no secret of the run is in a command of a remedy that is shown`() async throws {
    let text =
      guide.replacing("deploy <region>", with: "deploy <region> \"$API_TOKEN\"")
    var plan = RunPlan()
    plan.values = [
      "API_TOKEN": "s3cret-0123456789", "REGION": "eu-s3cret-0123456789",
    ]
    for name in ["REGION", "region"] { plan.values[name] = "eu s3cret-0123456789" }
    let sitting = try await Sitting.at(
      text, ["eu s3cret-0123456789", "r", "1", "r", "q", "q"], plan: plan, exitCodes: [1],
      outputs: ["no space left on device\n"])
    #expect(sitting.person.commandsShown.last == "prune 'eu ••••••••'")
    #expect(!sitting.person.commandsShown.joined().contains("s3cret"))
  }

  @Test func `what a remedy reads of the shell that the run has set is not asked for`() async throws
  {
    let text =
      guide.replacing("deploy <region>", with: "DIR=/srv\n   deploy \"$DIR\"")
      .replacing("prune <region>", with: "prune \"$DIR\"")
    let sitting = try await Sitting.at(
      text, ["r", "1", "r", "q", "q"], exitCodes: [1], outputs: ["no space left on device\n"])
    #expect(sitting.ran.map(\.display).last == "prune \"$DIR\"", "\(sitting.person.questions)")
  }
}
