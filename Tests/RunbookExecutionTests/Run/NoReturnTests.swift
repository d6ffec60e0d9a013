import RunbookExecution
import RunbookModel
import Testing

/// What cannot be undone is asked about once more.
struct NoReturnTests {
  private let guide = """
    # Clean up

    ## Steps

    1. Remove the old data:

       > [!CAUTION]
       > Stop the writers first. This cannot be undone!

       ```sh
       drop
       ```
    2. Look at it
    """

  private func warnings(_ sitting: Sitting) -> [String] {
    sitting.person.scenes.compactMap { scene in
      if case .pointOfNoReturn(let warning) = scene { warning.text } else { nil }
    }
  }

  @Test func `a person is asked again with what cannot be undone`() async throws {
    let yes = try await Sitting.at(guide, ["r", "y"])
    #expect(yes.outcome("1") == .done)
    #expect(warnings(yes) == ["This cannot be undone!"])
    let no = try await Sitting.at(guide, ["r", "n", "s"])
    #expect(no.ran.isEmpty)
    #expect(no.outcome("1") == .skipped)
  }

  @Test func `nobody crosses it without a word for it`() async throws {
    let sitting = try await Sitting.at(guide, [], plan: .yes)
    guard case .waiting(.confirmation(_, "This cannot be undone!")) = sitting.ending else {
      return #expect(Bool(false), "\(sitting.ending)")
    }
    #expect(sitting.ran.isEmpty)
    var plan = RunPlan.yes
    plan.confirmed = [Step.ID("1")]
    #expect(try await Sitting.at(guide, [], plan: plan).outcome("1") == .done)
  }

  @Test func `somebody who is there is asked even where commands run unasked`() async throws {
    let yes = try await Sitting.at(guide, ["y"], plan: .yes)
    #expect(yes.outcome("1") == .done)
    let no = try await Sitting.at(guide, ["n"], plan: .yes)
    guard case .quit = no.ending else { return #expect(Bool(false), "\(no.ending)") }
  }

  @Test(arguments: [
    "This can be undone later.", "It is safe to run it twice.", "Undo it with `drop --undo`.",
  ])
  func `what can be undone is asked once`(words: String) async throws {
    let text = guide.replacing("Stop the writers first. This cannot be undone!", with: words)
    #expect(try await Sitting.at(text, ["r"]).outcome("1") == .done)
  }
}
