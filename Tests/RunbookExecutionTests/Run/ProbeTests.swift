import RunbookExecution
import RunbookModel
import Testing

/// `verify` and `until`: looking whether something is so, before and after it is done.
struct ProbeTests {
  private let verified =
    "# A\n\n## Steps\n\n1. Deploy it:\n\n   <!-- runbook: verify=\"probe\" -->\n"
    + "   ```sh\n   deploy\n   ```\n2. Look at it\n"

  private func ran(_ sitting: Sitting) -> [String] { sitting.ran.map(\.text) }

  private func notes(_ sitting: Sitting) -> [String] {
    sitting.journal.bodies.compactMap { if case .note(_, let text) = $0 { text } else { nil } }
  }

  @Test func `what holds already is not done again`() async throws {
    let sitting = try await Sitting.at(verified, [], plan: .yes, exitCodes: [0])
    #expect(ran(sitting) == ["probe"])
    #expect(sitting.outcome("1") == .done)
    #expect(notes(sitting) == ["it was so already: probe"])
  }

  @Test func `nothing is looked at before somebody has said yes`() async throws {
    let sitting = try await Sitting.at(verified, [])
    guard case .waiting(.permission) = sitting.ending else {
      return #expect(Bool(false), "\(sitting.ending)")
    }
    let scenes = sitting.person.scenes.compactMap { scene -> [String]? in
      if case .manner(let words) = scene { words } else { nil }
    }
    #expect(scenes == [["looked at before and after: probe"]])
    let yes = try await Sitting.at(verified, ["r"], exitCodes: [0])
    #expect(yes.outcome("1") == .done)
  }

  @Test func `done means verified`() async throws {
    let good = try await Sitting.at(verified, [], plan: .yes, exitCodes: [1, 0, 0])
    #expect(ran(good) == ["probe", "deploy", "probe"])
    #expect(good.outcome("1") == .done)
    let bad = try await Sitting.at(verified, [], plan: .yes, exitCodes: [1, 0, 1])
    #expect(bad.outcome("1") == .failed)
    #expect(notes(bad) == ["not verified: probe ends with exit 1"])
  }

  @Test func `of several commands, what is said of one is looked at with that one`() async throws {
    let guide = """
      # A

      ## 1. Deploy

      ```sh {verify=\"probe a\"}
      a
      ```

      ```sh
      b
      ```

      ## 2. Look at it
      """
    let held = try await Sitting.at(guide, [], plan: .yes)
    #expect(ran(held) == ["probe a", "b"])
    #expect(held.outcome("1") == .done)
    let both = try await Sitting.at(guide, [], plan: .yes, exitCodes: [1])
    #expect(ran(both) == ["probe a", "a", "probe a", "b"])
  }

  @Test func `a command is not over before what it begins is so`() async throws {
    let guide =
      "# A\n\n## Steps\n\n1. Deploy it:\n\n   <!-- runbook: until=\"probe\" every=1s timeout=1m -->\n"
      + "   ```sh\n   deploy\n   ```\n2. Look at it\n"
    let third = try await Sitting.at(guide, [], plan: .yes, exitCodes: [0, 1, 1, 0])
    #expect(ran(third) == ["deploy", "probe", "probe", "probe"])
    #expect(third.outcome("1") == .done)
    // Each look takes two seconds and the pause one, so a minute has room for twenty.
    let never = try await Sitting.at(
      guide, [], plan: .yes, exitCodes: [0] + Array(repeating: 1, count: 100))
    #expect(never.outcome("1") == .failed)
    #expect(never.ran.count == 22)
    #expect(notes(never) == ["not so after 1 min: probe ends with exit 1"])
  }

  @Test func `a step by hand is done when it is verified`() async throws {
    let guide = "# A\n\n## Steps\n\n1. Open it <!-- runbook: verify=\"probe\" -->\n2. Look at it\n"
    let no = try await Sitting.at(guide, ["d", "s"], exitCodes: [1])
    #expect(no.outcome("1") == .skipped)
    let yes = try await Sitting.at(guide, ["d"])
    #expect(yes.outcome("1") == .done)
    let unattended = try await Sitting.at(guide, [], plan: .yes)
    #expect(unattended.outcome("1") == .done)
    let nobody = try await Sitting.at(guide, [])
    #expect(nobody.outcome("1") == .pending)
  }

  @Test func `what has to hold beforehand is looked at, and asked where it does not`() async throws
  {
    let guide = """
      # A

      ## Prerequisites

      - The tool is installed <!-- runbook: verify="tool version" -->
      - The boss has agreed

      ## Steps

      1. Look at it

      ## Checklist

      - [ ] The lamp is green <!-- runbook: verify="lamp" -->
      """
    let unattended = try await Sitting.at(guide, [], plan: .yes)
    #expect(unattended.outcome("p1") == .done)
    guard case .waiting(.person(let ids, _)) = unattended.ending else {
      return #expect(Bool(false), "\(unattended.ending)")
    }
    #expect(ids == [Step.ID("p2")])
    let attended = try await Sitting.at(guide, ["c", "y", "d", "c"])
    #expect(ran(attended) == ["tool version", "lamp"])
    guard case .complete = attended.ending else {
      return #expect(Bool(false), "\(attended.ending)")
    }
    let no = try await Sitting.at(guide, [], plan: .yes, exitCodes: [1])
    #expect(no.outcome("p1") == .pending)
  }

  @Test func `what was cut off and holds all the same is done`() async throws {
    var journal = RecordingJournal()
    try journal.append([.stepStarted(RunEvent.Subject(id: Step.ID("1"), title: "Deploy it"))])
    let held = try await Sitting.at(verified, [], plan: .yes, after: journal.record)
    #expect(held.outcome("1") == .done)
    #expect(ran(held) == ["probe"])
    let not = try await Sitting.at(
      verified, [], plan: .yes, exitCodes: [1], after: journal.record)
    guard case .waiting(.retry) = not.ending else {
      return #expect(Bool(false), "\(not.ending)")
    }
  }

  @Test(arguments: ["y", "o"])
  func `a prerequisite that a command refutes is not confirmed by a yes`(_ answer: String)
    async throws
  {
    let guide =
      "# A\n\n## Prerequisites\n\n- The store is there <!-- runbook: verify=\"probe\" -->\n"
      + "- The lease is signed\n\n## Steps\n\n1. Look at it\n"
    let answers = answer == "y" ? ["y", "q"] : ["o", "y", "q"]
    let refuted = try await Sitting.at(guide, answers, exitCodes: [1])
    #expect(ran(refuted) == ["probe"])
    let first = try #require(
      refuted.state.next.first { $0.title.hasPrefix("The store is there") })
    #expect(!refuted.state.outcome(of: first.id).hasEnded)
    let held = try await Sitting.at(guide, answer == "y" ? ["y", "q"] : ["o", "y", "y", "q"])
    #expect(held.outcome("1") == .pending)
    #expect(held.state.outcome(of: first.id) == .done)
  }

  @Test func `a box that a command refutes is not ticked by a yes`() async throws {
    let guide =
      "# A\n\n## Steps\n\n1. Look at it\n\n## Checklist\n\n"
      + "- [ ] The door is open <!-- runbook: verify=\"probe\" -->\n"
    let refuted = try await Sitting.at(guide, ["d", "y", "q"], exitCodes: [1])
    guard case .quit = refuted.ending else { return #expect(Bool(false), "\(refuted.ending)") }
    let held = try await Sitting.at(guide, ["d", "y"])
    guard case .complete = held.ending else { return #expect(Bool(false), "\(held.ending)") }
  }
}
