import RunbookTestSupport
import Testing

@testable import RunbookModel

struct CaseOfBlockTests {
  private func optional(_ item: String) -> String? {
    let guide = CompiledGuide(
      "# T\n\n## Go\n\n1. Stop it\n2. \(item)\n\n   ```sh\n   restart\n   ```\n\n3. Look at it\n")
    return guide.runbook.steps.leaves.dropFirst().first?.optional
  }

  @Test(arguments: [
    ("Deploy it. If you use a cluster, also restart the workers:", "If you use a cluster"),
    ("Deploy it. Restart the workers if you use a cluster:", "if you use a cluster"),
    ("Deploy it. Only on staging: drop the old data:", "Only on staging"),
    ("Deploy it. Restart the workers (if needed):", "if needed"),
  ])
  func `the case that the last sentence names makes the step optional`(
    _ item: String, _ words: String
  ) {
    #expect(optional(item) == words)
  }

  @Test(arguments: [
    "If you have time, read on. Deploy it:", "Deploy it. Restart the workers:",
    "Deploy it. If everything looks good, restart the workers:",
    "Deploy it. Check if the workers are there:",
    "Deploy it. If you have no cluster, replace the option.",
  ])
  func `a last sentence that names none does not`(_ item: String) {
    #expect(optional(item)?.contains("cluster") != true)
  }

  @Test func `such a command does not run where nobody can be asked`() {
    let guide = CompiledGuide(
      "# T\n\n## Go\n\n1. Deploy it. If you use a cluster, also restart it:\n\n   ```sh\n   x\n   ```\n\n2. Look\n"
    )
    let step = guide.runbook.steps.flattened.map(\.step).first { $0.optional != nil }
    #expect(step?.optional == "If you use a cluster")
    #expect(step?.condition == nil)
  }
}
