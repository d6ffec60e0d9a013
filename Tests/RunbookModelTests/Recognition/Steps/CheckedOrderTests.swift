import RunbookTestSupport
import Testing

@testable import RunbookModel

struct CheckedOrderTests {
  private func guide(_ contents: String) -> CompiledGuide {
    CompiledGuide("# T\n\n## Step 1: Restart it\n\n\(contents)\n")
  }

  private static let check = "\n\nVerify that it is healthy:\n\n```sh\ncheck\n```"

  @Test func `what a person does and the check of it are steps of their own`() {
    let found = guide("Restart it with the new program." + Self.check)
    #expect(
      found.titles == [
        "Restart it", "Restart it with the new program.", "Verify that it is healthy",
      ])
    #expect(found.outline.contains("1.1 Restart it with the new program. [manual]"))
    #expect(found.rules.contains("1.1 checked-order"))
  }

  @Test func `what is shown with the order stays with it`() {
    let found = guide("Restart it so:\n\n```diff\n-old\n+new\n```" + Self.check)
    #expect(found.runbook.steps.first?.steps.first?.body.count == 1)
  }

  @Test(arguments: [
    "The server has a new program." + check, "Check the light." + check,
    "Restart it:\n\n```sh\nrestart\n```" + check,
    "Restart it with the new program:\n\n```sh\nrestart\n```",
  ])
  func `without an order, or with commands that carry it out, there is none`(_ contents: String) {
    #expect(!guide(contents).rules.contains { $0.contains("checked-order") })
  }
}
