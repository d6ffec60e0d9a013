import RunbookTestSupport
import Testing

@testable import RunbookModel

struct FailureHeadingTests {
  /// A guide that ends with a heading, with a command below it.
  private func guide(_ heading: String, title: String = "Deploy the app") -> CompiledGuide {
    CompiledGuide(
      """
      # \(title)

      ## Deploy

      ```sh
      ./deploy
      ```

      ## \(heading)

      ```sh
      ./mend
      ```
      """)
  }

  @Test(arguments: [
    "When it fails", "If the deployment fails", "On failure", "In case of failure",
    "If something breaks", "What if the rollout hangs", "Disaster recovery", "Recovery",
    "Recovering from a failed deployment", "In an emergency", "After a failed release",
  ])
  func `what to do when the work fails is offered then, and is not on the way`(_ heading: String) {
    let guide = guide(heading)
    #expect(guide.titles == ["Deploy"])
    #expect(guide.runbook.troubleshooting.map(\.title) == [heading])
  }

  @Test(arguments: [
    "4. When it fails", "Step 4: Recovery", "If the disk is full", "When to fail over",
    "Recovery of the lost files", "If nothing fails", "Recover the data",
  ])
  func `a number, another thing that fails, and other words leave a heading on the way`(
    _ heading: String
  ) {
    #expect(guide(heading).titles.count == 2)
  }

  @Test func `what the title is about, and what stands first, is the way`() {
    #expect(guide("Recovery", title: "Recovery of the database").titles.count == 2)
    let first = CompiledGuide("# T\n\n## Disaster recovery\n\n```sh\n./mend\n```\n")
    #expect(first.titles == ["Disaster recovery"])
  }
}
