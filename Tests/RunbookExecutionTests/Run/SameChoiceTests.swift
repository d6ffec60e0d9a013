import RunbookExecution
import RunbookModel
import Testing

struct SameChoiceTests {
  static let guide = """
    # Install the agent

    ## 1. Get it

    === "Linux"

        1. Download the archive

    === "macOS"

        1. Download the image

    ## 2. Start it

    === "Linux"

        1. Start the unit

    === "macOS"

        1. Start the app

    """

  @Test func `tabs of the same names are asked about once`() async throws {
    let sitting = try await Sitting.at(Self.guide, ["2", "d", "d"])
    guard case .complete = sitting.ending else { return #expect(Bool(false), "\(sitting.ending)") }
    #expect(sitting.state.choices.values.sorted() == ["macOS", "macOS"])
    #expect(sitting.state.counts[.notChosen] == 2)
  }
}
