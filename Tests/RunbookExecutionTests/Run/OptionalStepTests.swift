import RunbookExecution
import RunbookModel
import Testing

struct OptionalStepTests {
  static let guide = """
    # Empty the store

    1. Count the boxes (if you have any)
    2. Optionally, drop the cache:

       ```sh
       drop-cache
       ```

    3. Close the door

    """

  @Test func `what is optional never holds up a run that nobody watches`() async throws {
    let sitting = try await Sitting.at(Self.guide, [], plan: .yes)
    guard case .waiting(.person(let ids, _)) = sitting.ending else {
      return #expect(Bool(false), "\(sitting.ending)")
    }
    #expect(ids == [Step.ID("3")])
    #expect(sitting.outcome("1") == .skipped)
  }

  @Test func `an optional command does not run where nobody says that it is wanted`() async throws {
    let sitting = try await Sitting.at(Self.guide, [], plan: .yes)
    #expect(sitting.outcome("2") == .skipped)
    #expect(sitting.ran.isEmpty)
  }

  @Test func `an optional command runs when a person says so`() async throws {
    let sitting = try await Sitting.at(Self.guide, ["d", "r", "d"], plan: .yes)
    guard case .complete = sitting.ending else { return #expect(Bool(false), "\(sitting.ending)") }
    #expect(sitting.outcome("2") == .done)
    #expect(sitting.ran.count == 1)
  }
}
