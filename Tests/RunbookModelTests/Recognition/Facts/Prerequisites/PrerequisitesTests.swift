import RunbookTestSupport
import Testing

@testable import RunbookModel

struct PrerequisitesTests {
  @Test func `an item with a block to run keeps it`() {
    let guide = CompiledGuide(
      "# T\n\n## 1. Deploy\n\nYou need:\n\n- The tool:\n\n  ```sh\n  install tool\n  ```\n- A key\n\n```sh\ngo\n```\n"
    )
    let texts = guide.runbook.blocks.filter { $0.step != nil }.map(\.script)
    #expect(texts.contains { $0.contains("install tool") })
  }

  @Test func `the items of such a part are confirmed, their decoration is not done`() {
    let guide = CompiledGuide(
      """
      # T

      ## Prerequisites

      - ✅ An account with `admin` rights
      - ✅ A domain (e.g., `acme.dev`)
      - [ ] Access to the vault

      ## Steps

      1. Open the panel
      """)
    #expect(guide.runbook.prerequisites.map(\.id.description) == ["p1", "p2", "p3"])
    #expect(
      guide.runbook.prerequisites.map(\.text) == [
        "An account with admin rights", "A domain (e.g., acme.dev)", "Access to the vault",
      ])
    #expect(guide.runbook.prerequisites.map(\.line) == [5, 6, 7])
    #expect(guide.titles.contains("Open the panel"))
    #expect(!guide.titles.contains { $0.contains("vault") })
  }

  @Test func `a checklist item that is a prerequisite is asked once`() {
    let guide = CompiledGuide("# T\n\n## Requirements\n\n- [ ] A vault\n\n## 1. Go\n\nOpen it.\n")
    #expect(guide.runbook.checks.map(\.step?.description) == ["p1"])
  }

  @Test func `without a list its paragraphs are what must hold`() {
    let guide = CompiledGuide(
      """
      # T

      ## Before you begin

      You need a shell.

      The vault is open.

      ## 1. Go

      Open it.
      """)
    #expect(
      guide.runbook.prerequisites.map(\.text) == [
        "You need a shell.", "The vault is open.",
      ])
    #expect(guide.runbook.prerequisites.map(\.line) == [5, 7])
  }

  @Test func `a list after a sentence that says what is needed counts, unless it orders`() {
    let guide = CompiledGuide(
      """
      # T

      For this you will need:

      - A shell
      - An hour

      ## 1. Go

      You will need:

      - Open the panel
      """)
    #expect(guide.runbook.prerequisites.map(\.text) == ["A shell", "An hour"])
  }

  @Test func `parts inside it belong to it`() {
    let guide = CompiledGuide(
      """
      # T

      ## Requirements

      ### Tools

      - jq
      - curl

      ### Access

      - The vault

      ## 1. Go

      Open it.
      """)
    #expect(guide.runbook.prerequisites.map(\.text) == ["jq", "curl", "The vault"])
    #expect(guide.ids == ["1"])
  }

  @Test func `orders in it are no steps, and its commands are no commands of the procedure`() {
    let guide = CompiledGuide(
      """
      # T

      ## Prerequisites

      1. Install jq
      2. Check that it works:

         ```sh
         jq --version
         ```

      ## 1. Go

      Open it.
      """)
    #expect(guide.runbook.prerequisites.count == 2)
    #expect(guide.ids == ["1"])
    #expect(guide.runbook.blocks.map(\.step) == [nil])
  }

  @Test func `a guide without such a part has none`() {
    #expect(CompiledGuide("# T\n\n- ✅ done\n").runbook.prerequisites.isEmpty)
    #expect(CompiledGuide("# T\n\n## Prerequisites\n").runbook.prerequisites.isEmpty)
  }
}
