import RunbookTestSupport
import Testing

@testable import RunbookModel

struct UndoingAtEndTests {
  /// A guide with a heading over a command behind some others.
  private func guide(
    _ heading: String, behind others: [String] = ["Deploy", "Verify it"], title: String = "Deploy",
    before last: String? = nil
  ) -> CompiledGuide {
    let headings = others + [heading] + (last.map { [$0] } ?? [])
    return CompiledGuide(
      "# \(title)\n\n" + headings.map { "## \($0)\n\n```sh\n./apply\n```\n\n" }.joined())
  }

  private static let headings = [
    "Restore from backup", "Restoring the previous version", "Cancel the release",
    "Remove everything", "Delete it all", "Stop the rollout",
  ]

  @Test(arguments: headings)
  func `behind what verifies the work, such a heading undoes it`(_ heading: String) {
    #expect(guide(heading).runbook.steps.map(\.part) == [.main, .main, .rollback])
  }

  @Test(arguments: headings)
  func `where nothing says that the work is done, it is asked about`(_ heading: String) {
    let steps = guide(heading, behind: ["Deploy"]).runbook.steps
    #expect(steps.map(\.part) == [.main, .main])
    #expect(steps.last?.condition != nil || steps.last?.isOptionalByItself == true)
  }

  @Test(arguments: headings)
  func `in the middle, at the beginning, with a number, or as the title has it, it is a step`(
    _ heading: String
  ) {
    for guide in [
      guide(heading, before: "Start the app"), guide(heading, behind: []),
      guide("4. " + heading), guide(heading, title: heading),
    ] {
      let steps = guide.runbook.steps
      #expect(
        steps.allSatisfy { $0.part == .main && $0.condition == nil && $0.optional == nil },
        "\(guide.outline)")
    }
  }

  @Test(arguments: [
    "Restore the database", "Restore traffic", "Remove the old hosts", "Stop it now",
  ])
  func `other headings are steps`(_ heading: String) {
    let step = guide(heading).runbook.steps.last
    #expect(step?.part == .main && step?.optional == nil)
  }
}
