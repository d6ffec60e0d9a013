import RunbookTestSupport
import Testing

@testable import RunbookModel

struct StepNumberingTests {
  /// The ids of a guide that consists of these headings, each with an order under it.
  private func ids(_ headings: String...) -> [String] {
    CompiledGuide("# T\n\n" + headings.map { "\($0)\n\nOpen the page.\n" }.joined(separator: "\n"))
      .ids
  }

  @Test func `the guide's own numbers are kept`() {
    #expect(ids("## 1. A", "## 2. B", "## 3. C") == ["1", "2", "3"])
    #expect(ids("## Step 4: A", "## Step 7: B") == ["4", "7"])
    #expect(ids("## 0. A", "## 1. B") == ["0", "1"])
  }

  @Test func `a group without a number leaves its parts their numbers, whatever follows it`() {
    #expect(
      CompiledGuide(
        """
        # T

        ## Triage

        ### 1. A

        Open it.

        ### 2. B

        Open it.

        ## Validation

        Open it.
        """
      ).ids == ["triage", "1", "2", "3"])
  }

  @Test func `a number that holds its parent's is not repeated`() {
    #expect(
      CompiledGuide("# T\n\n## 2. A\n\n### 2.1 B\n\nOpen it.\n\n### 2.2 C\n\nOpen it.\n").ids
        == ["2", "2.1", "2.2"])
  }

  @Test func `numbers of items go on under their heading`() {
    #expect(
      CompiledGuide("# T\n\n## Step 2: A\n\n1. Open it\n2. Close it\n   - Turn the key\n").ids
        == ["2", "2.1", "2.2", "2.2.1"])
  }

  @Test func `what has no number is counted`() {
    #expect(
      CompiledGuide("# T\n\n## Step 1: A\n\n- Open it\n- Close it\n").ids == ["1", "1.1", "1.2"])
  }

  @Test func `numbers that begin anew do not give one id to two steps`() {
    let found = CompiledGuide(
      """
      # T

      ## MySQL

      ### 1. Stop it

      Open it.

      ### 2. Start it

      Open it.

      ## Postgres

      ### 1. Stop it

      Open it.

      ### 2. Start it

      Open it.
      """
    ).ids
    #expect(Set(found).count == found.count)
    #expect(found.count == 6)
  }

  @Test func `items that are all numbered one are counted`() {
    #expect(CompiledGuide("# T\n\n1. Open it\n1. Turn it\n1. Close it\n").ids == ["1", "2", "3"])
  }

  @Test func `the same heading twice is two steps`() {
    let found = ids("## 1. Deploy", "## 1. Deploy", "## 1. Deploy")
    #expect(Set(found).count == 3)
    #expect(found.first == "1")
  }

  @Test func `groups named like other things do not take their ids`() {
    let guide = CompiledGuide(
      """
      # T

      ## Prerequisites

      - A shell

      ## P1

      ### 1. Open it

      Open it.

      ## C1

      ### 2. Close it

      Open it.

      ## Checklist

      - [ ] Bread
      """)
    #expect(RunbookLaws.broken(by: guide) == [])
    #expect(guide.runbook.prerequisites.map(\.id.description) == ["p1"])
    #expect(guide.runbook.checks.map(\.id.description) == ["c1"])
  }

  @Test func `an edit elsewhere does not change the ids of numbered steps`() {
    let before = ids("## 1. A", "## 2. B")
    let after = ids("## Introduction to it", "## 1. A", "## 2. B")
    #expect(after.suffix(2) == before[...])
  }
}
