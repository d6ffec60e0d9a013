import RunbookTestSupport
import Testing

@testable import RunbookModel

struct DefinitionItemTests {
  @Test(arguments: [
    ("**Push events** - commits and merges", "Push events"), ("`status` - list all", "status"),
    ("**Release** – what users get", "Release"), ("`run` — start the agent", "run"),
    ("**Copy on write** - how it copies", "Copy on write"),
  ])
  func `a bullet that says what a name means is no step`(_ text: String, _ name: String) {
    #expect(
      StepCandidate.first(in: "- \(text)\n")?.decision == "no by definition-item 1: \(name)")
  }

  @Test(arguments: [
    "**Open the console** - then sign in", "**Stop the service**", "Push events - then wait",
    "**Deploy** the app - quickly", "**Restart worker nodes gently** - one by one",
  ])
  func `a bold order, or no name before the dash, is a step`(_ text: String) {
    #expect(
      StepCandidate.first(in: "- \(text)\n")?.decision?.hasPrefix("yes by order-item") == true)
  }

  @Test func `one with something to run in it is a step`() {
    let candidate = StepCandidate.first(
      in: "- **Push** - sends it\n\n  ```\n  x\n  ```\n", kinds: [.command])
    #expect(candidate?.decision?.hasPrefix("yes by ") == true)
  }
}
