import RunbookExecution
import RunbookModel
import Testing

struct RunWaitTests {
  static let guide = """
    # Move the domain

    ## Steps

    1. Add the DNS records
    2. Wait for DNS propagation (can take up to 24 hours)
    3. Open the site

    """

  @Test func `a wait is kept with its end, and stops a run that nobody attends`() async throws {
    let sitting = try await Sitting.at(Self.guide, ["d"])
    guard case .waiting(.time(_, let due)) = sitting.ending else {
      return #expect(Bool(false), "\(sitting.ending)")
    }
    #expect(due == Timestamp(seconds: 1_000_000 + 86_400))
    #expect(sitting.outcome("2") == .waiting)
  }

  @Test func `other things can be done while something is waited for`() async throws {
    let sitting = try await Sitting.at(Self.guide, ["d", "g", "d"])
    #expect(sitting.outcome("3") == .done)
    guard case .waiting(.time(let step, _)) = sitting.ending else {
      return #expect(Bool(false), "\(sitting.ending)")
    }
    #expect(step.id == Step.ID("2"))
  }

  @Test func `a wait whose longest time has passed is over`() async throws {
    var journal = RecordingJournal()
    let subject = RunEvent.Subject(id: Step.ID("2"), title: "Wait for DNS propagation")
    try journal.append([
      .stepFinished(
        RunEvent.Subject(id: Step.ID("1"), title: "Add the DNS records"), .done, exitCode: nil,
        duration: nil),
      .waitBegan(subject, due: Timestamp(seconds: 999_999)),
    ])
    let sitting = try await Sitting.at(Self.guide, [], after: journal.record)
    #expect(sitting.outcome("2") == .done)
  }
}
