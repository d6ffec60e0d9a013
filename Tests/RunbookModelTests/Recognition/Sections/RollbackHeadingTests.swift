import RunbookTestSupport
import Testing

@testable import RunbookModel

struct RollbackHeadingTests {
  @Test(arguments: [
    "Rollback", "Rollback plan", "Rolling back", "Undo the change", "Uninstall", "How to revert",
    "Emergency rollback", "Clean up", "Tear down the cluster", "Downgrade", "5. Rollback",
    "6. Reverting the change", "Backing out", "Backout plan", "Back-out", "How to undo this",
    "Fallback",
    "Go back to blue", "Switch back", "Return to the old version", "Fail back to the old primary",
    "Abort", "Contingency plan", "Plan B", "7. Backout",
  ])
  func `a heading that announces what undoes the work is a rollback`(_ heading: String) {
    #expect(Section.headed(heading)?.purpose == "rollback by rollback-heading")
  }

  @Test(arguments: ["5. Clean up", "3. Uninstall the old agent", "4. Teardown", "6. Switch back"])
  func `a numbered one is a step, unless it says outright that it takes the work back`(
    _ heading: String
  ) {
    #expect(Section.headed(heading)?.purpose == "procedure by rollback-heading")
  }

  @Test(arguments: ["Run the cleanup job", "Plan for rollback", "Prepare the rollback"])
  func `a heading that only mentions it undoes nothing`(_ heading: String) {
    #expect(Section.headed(heading)?.purpose == "procedure")
  }

  @Test func `what the title begins with is the way, and so is a first cleanup`() {
    let titled = CompiledGuide(
      "# Tear down the cluster\n\n## Look\n\n```sh\nls\n```\n\n## Tear down the nodes\n\n```sh\nls\n```\n"
    )
    #expect(titled.runbook.steps.map(\.part) == [.main, .main])
    let first = CompiledGuide(
      "# T\n\n## Clean up\n\n```sh\nls\n```\n\n## Install\n\n```sh\nls\n```\n")
    #expect(first.runbook.steps.map(\.part) == [.main, .main])
  }

  @Test func `its steps are never on the way, and know the words that say so`() {
    let guide = CompiledGuide(
      """
      # Update

      ## 1. Apply it

      ```sh
      ./migrate up
      ```

      ## How to revert

      ```sh
      ./migrate down
      ```
      """)
    #expect(guide.runbook.steps.map(\.part) == [.main, .rollback])
    #expect(guide.runbook.rollbacks.map(\.title) == ["How to revert"])
    #expect(guide.runbook.rollbacks.map(\.line) == [9])
    #expect(guide.runbook.rollbacks.flatMap(\.steps) == guide.runbook.steps.suffix(1).map(\.id))
    #expect(
      guide.reasons(of: "2") == [
        "command-under-heading 9: How to revert", "rollback-heading 9: revert",
      ])
  }
}
