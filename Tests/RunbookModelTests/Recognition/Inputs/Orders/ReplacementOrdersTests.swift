import RunbookTestSupport
import Testing

@testable import RunbookModel

struct ReplacementOrdersTests {
  @Test func `what a comment says to replace is a placeholder in every block that follows`() {
    let guide = CompiledGuide(
      """
      # Release

      1. Push the tag:

         ```sh
         git push origin v4.2.3  # Replace with your version
         ```

      2. Watch it:

         ```sh
         git show v4.2.3
         ```

      """)
    #expect(guide.runbook.blocks.map(\.needs) == [["v4.2.3"], ["v4.2.3"]])
    #expect(guide.runbook.inputs.map(\.name) == ["VERSION"])
  }

  @Test func `what the words around a block say to replace is a placeholder in it`() {
    let guide = CompiledGuide(
      """
      # Release

      1. Export the key:

         ```sh
         export-key --for=PERIOD
         ```

         where `PERIOD` is how long it is good for.

      """)
    #expect(guide.runbook.blocks.map(\.needs) == [["PERIOD"]])
    #expect(guide.runbook.inputs.map(\.description) == ["how long it is good for"])
  }

  @Test func `an order before all blocks holds for all of them`() {
    let guide = CompiledGuide(
      """
      # Release

      Replace `acme-7` everywhere with the name of your cluster.

      ## 1. Look at it

      ```sh
      kubectl --context acme-7 get nodes
      ```

      ## 2. Drain it

      ```sh
      drain-cluster acme-7
      ```
      """)
    #expect(guide.runbook.blocks.map(\.needs) == [["acme-7"], ["acme-7"]])
    #expect(guide.runbook.inputs.count == 1)
    #expect(guide.runbook.inputs.map(\.description) == ["the name of your cluster"])
  }

  @Test func `an order behind a block holds for it and those that follow`() {
    let guide = CompiledGuide(
      """
      # Release

      ## 1. Before

      ```sh
      look acme-7
      ```

      ## 2. Then

      ```sh
      drain acme-7
      ```

      Replace `acme-7` with the name of your cluster.

      ```sh
      look acme-7
      ```
      """)
    #expect(guide.runbook.blocks.map(\.needs) == [[], ["acme-7"], ["acme-7"]])
  }

  @Test func `a plain word is replaced in the block beside the order alone`() {
    let guide = CompiledGuide(
      """
      # Move

      ## 1. Move it

      Replace `blue` with the stage to leave:

      ```sh
      move blue green
      ```

      ## 2. Look at it

      ```sh
      look blue
      ```
      """)
    #expect(guide.runbook.blocks.map(\.needs) == [["blue"], []])
    let behind = CompiledGuide(
      """
      # Move

      ## 1. Move it

      ```sh
      move blue green
      ```

      Replace `blue` with the stage to leave.

      ## 2. Look at it

      ```sh
      look blue
      ```
      """)
    #expect(behind.runbook.blocks.map(\.needs) == [["blue"], []])
  }

  @Test func `the reason of what is ordered is the order and its line`() {
    let guide = CompiledGuide(
      "# T\n\n## 1. Run it\n\nReplace `a7` with your own.\n\n```sh\nlook a7\n```\n")
    #expect(
      guide.runbook.blocks[0].reasons.last
        == Reason("replace-order", words: "Replace `a7` with your own.", line: 5))
    #expect(guide.runbook.inputs[0].reasons.first?.line == 5)
    #expect(guide.runbook.inputs[0].lines == [8])
  }

  @Test(arguments: [
    "Replace `a7` with your host.", "> Replace `a7` with your host.",
    "- Replace `a7` with your host.",
    "**Note:** replace *a7* with your host.", "Replace \"a7\" with your host.",
    "```{note}\nReplace _a7_ with your host.\n```", "> [!NOTE]\n> Replace `a7` with your host.",
    "Remember: `a7` must be replaced by your host.",
  ])
  func `an order may stand in any kind of text and mark its text in any way`(_ order: String) {
    let guide = CompiledGuide("# T\n\n## 1. Run it\n\n```sh\nlook a7\n```\n\n\(order)\n")
    #expect(guide.runbook.blocks.first?.needs == ["a7"])
  }

  @Test func `a version that a command makes is the same sample in what follows`() {
    let guide = CompiledGuide(
      """
      # Release

      ## 1. Build it

      ```sh
      build 2.4.0
      ```

      ## 2. Tag it

      ```sh
      build 2.4.0 && git tag 2.4.0
      ```

      ## 3. Install it

      ```sh
      pip install app==2.4.0
      ```
      """)
    #expect(guide.runbook.blocks.map(\.needs) == [[], ["2.4.0"], ["2.4.0"]])
    #expect(guide.runbook.blocks.map(\.slots.count) == [0, 2, 1])
  }

  @Test func `a version that a heading names is the guide's own`() {
    let guide = CompiledGuide("# Release 2.4.0\n\n## 1. Tag it\n\n```sh\ngit tag v2.4.0\n```\n")
    #expect(guide.runbook.blocks.map(\.needs) == [[]])
  }
}
