import RunbookTestSupport
import Testing

@testable import RunbookModel

struct RepeatedLabelTests {
  @Test func `a label names a case that others mark with only`() {
    let guide = CompiledGuide(
      """
      # Release

      ## 1. Publish

      - [ ] Push the tag
      - [ ] **Final only:** close the milestone
      - [ ] Build the archive
      - [ ] **Final:** tell the press
      """)
    #expect(guide.runbook.conditions.map(\.lines) == [[6, 8]])
    #expect(guide.runbook.checks.map(\.condition) == [nil, "final", nil, "final"])
  }

  @Test func `neighbours with labels of several such cases are ways, not conditions`() {
    let guide = CompiledGuide(
      """
      # Release

      ## 1. Publish

      - [ ] **Candidate only:** tag it
      - [ ] **Final only:** close the milestone
      - [ ] Build the archive
      - [ ] **Candidate:** tell the testers
      - [ ] **Final:** tell the press
      """)
    #expect(guide.runbook.conditions.flatMap(\.lines) == [5, 6])
  }
}
