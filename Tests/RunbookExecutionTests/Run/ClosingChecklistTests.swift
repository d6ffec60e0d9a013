import RunbookExecution
import RunbookModel
import Testing

struct ClosingChecklistTests {
  static let guide = """
    # Open the shop

    ## Steps

    1. Publish the catalogue
    2. Open the till

    ## Checklist

    - [ ] Published the catalogue
    - [ ] Told the neighbours

    """

  @Test func `what was done comes ticked and only the gaps are asked`() async throws {
    let sitting = try await Sitting.at(Self.guide, ["d", "d", "y"])
    guard case .complete = sitting.ending else { return #expect(Bool(false), "\(sitting.ending)") }
    let lines = try #require(
      sitting.person.scenes.compactMap { scene in
        if case .checks(let lines) = scene { lines } else { nil }
      }.first)
    #expect(lines.map(\.outcome) == [.done, .pending])
    #expect(sitting.outcome("c2") == .done)
  }

  @Test func `a gap that nobody answers leaves the run waiting for a person`() async throws {
    let sitting = try await Sitting.at(Self.guide, ["d", "d"], plan: .yes)
    guard case .waiting(.person(let ids, _)) = sitting.ending else {
      return #expect(Bool(false), "\(sitting.ending)")
    }
    #expect(ids == [Step.ID("c2")])
  }

  @Test func `a box that checks what does not apply is not asked about, and the record says why`()
    async throws
  {
    let guide = """
      # Open the shop

      ## Steps

      1. Publish the catalogue
      2. Register the till (only if you have a new till)
      3. Test the till (only if you have a new till)

      ## Checklist

      - [ ] Published the catalogue
      - [ ] Registered the till

      """
    let sitting = try await Sitting.at(guide, ["d", "n"])
    guard case .complete = sitting.ending else { return #expect(Bool(false), "\(sitting.ending)") }
    #expect(sitting.outcome("c2") == .notApplicable)
    let notes = sitting.state.history(of: Step.ID("c2"))?.notes.map(\.text)
    #expect(
      notes == [
        "not asked: it checks 2 Register the till, and 'only if you have a new till' is answered "
          + "with no"
      ])
  }
}
