import RunbookTestSupport
import Testing

@testable import RunbookModel

struct DirectedInputTests {
  private func guide(_ directive: String, _ script: String) -> CompiledGuide {
    CompiledGuide(
      "# T\n\n## 1. Run it\n\n<!-- runbook: \(directive) -->\n\n```sh\n\(script)\n```\n")
  }

  @Test func `a text can be said to stand for an input`() {
    let guide = guide("input=\"CLUSTER=acme-eu\"", "kubectl --context acme-eu get nodes")
    #expect(guide.runbook.inputs.map(\.name) == ["CLUSTER"])
    #expect(guide.runbook.blocks.map(\.needs) == [["acme-eu"]])
    #expect(guide.runbook.inputs[0].reasons.first?.rule == "directed-input")
  }

  @Test(arguments: [
    ("literal=\"<none>:<none>\"", "docker images <none>:<none>"),
    ("literal=\"my-app\"", "look my-app"),
    ("literal=\"$TOKEN\"", "look $TOKEN"), ("literal=\"example.com\"", "ping example.com"),
  ])
  func `a text can be said to stay as it is`(_ directive: String, _ script: String) {
    #expect(guide(directive, script).runbook.blocks.map(\.needs) == [[]])
  }

  @Test func `what is said of one block holds there alone`() {
    let guide = CompiledGuide(
      """
      # T

      ## 1. Run it

      <!-- runbook: literal="my-app" -->

      ```sh
      look my-app
      ```

      ## 2. Run it

      ```sh
      look my-app
      ```
      """)
    #expect(guide.runbook.blocks.map(\.needs) == [[], ["my-app"]])
  }
}
