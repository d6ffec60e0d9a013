import RunbookTestSupport
import Testing

@testable import RunbookModel

struct ChecklistsTests {
  private static let guide = CompiledGuide(
    """
    # T

    ## 1. Build

    Run the build.

    ## Checklist

    - [ ] **Build**
      - [x] Ran the `build`
      - [X] Read its log
    * [ ] Told the team (if applicable)

    1. [ ] Numbered
    """)

  @Test func `every box is an item, with what it stands in`() {
    let checks = Self.guide.runbook.checks
    #expect(checks.map(\.id.description) == ["c1", "c2", "c3", "c4", "c5"])
    #expect(checks.map(\.line) == [9, 10, 11, 12, 14])
    #expect(
      checks.map(\.text) == [
        "Build", "Ran the build", "Read its log", "Told the team (if applicable)", "Numbered",
      ])
    #expect(checks.map(\.parent?.description) == [nil, "c1", "c1", nil, nil])
  }

  @Test func `a tick in the guide is known`() {
    #expect(Self.guide.runbook.checks.map(\.isChecked) == [false, true, true, false, false])
  }

  @Test func `an item's own condition is known`() {
    #expect(Self.guide.runbook.checks.map(\.optional) == [nil, nil, nil, "if applicable", nil])
  }

  @Test func `items of a closing checklist are no steps`() {
    #expect(Self.guide.outline == "1 Build [manual]")
  }

  @Test func `boxes in the procedure are steps`() {
    let guide = CompiledGuide(
      """
      # Release

      ## Prepare

      - [ ] Cut the branch
      - [ ] Announce the freeze

      ## Publish

      - [ ] Push the tag:

        ```sh
        git push origin v2
        ```
      """)
    #expect(
      guide.titles == [
        "Prepare", "Cut the branch", "Announce the freeze", "Publish", "Push the tag",
      ])
    #expect(
      guide.runbook.checks.map(\.step?.description)
        == guide.runbook.steps.leaves.map(\.id.description))
    #expect(guide.runbook.checks.map(\.fulfilledBy) == [[], [], []])
  }

  @Test func `a guide that is nothing but a checklist has its boxes as steps`() {
    let guide = CompiledGuide("# Release checklist\n\n- [ ] The tests pass\n- [ ] The tag is out\n")
    #expect(guide.titles == ["The tests pass", "The tag is out"])
    #expect(guide.runbook.checks.count == 2)
    #expect(guide.runbook.checks.allSatisfy { $0.step != nil })
  }

  @Test func `brackets in the text of an item are no box`() {
    let guide = CompiledGuide("# T\n\n- see [ ] here\n- [y] odd\n- [x]odd\n- \\[ ] odd\n")
    #expect(guide.runbook.checks.isEmpty)
  }
}
