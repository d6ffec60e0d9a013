import RunbookTestSupport
import Testing

@testable import RunbookModel

struct WorkBeforehandTests {
  private func part(_ heading: String, _ contents: String) -> String? {
    Section.all(in: "# Guide\n\n## Prerequisites\n\n### \(heading)\n\n\(contents)\n").last?.purpose
  }

  private static let commands = "```sh\napt install node\n```"

  @Test(arguments: ["Node.js", "Install the tools", "1. Yarn"])
  func `commands below a heading among the prerequisites are to be carried out`(_ heading: String) {
    #expect(part(heading, Self.commands) == "procedure by work-beforehand")
  }

  @Test(arguments: ["Verify the tools", "Check the version", "Confirm your access"])
  func `what only checks stays with what must hold`(_ heading: String) {
    #expect(part(heading, Self.commands) == "prerequisites by inherited-role")
  }

  @Test(arguments: ["- Node.js 20", "```yaml\nnode: 20\n```", "Ask for it."])
  func `without commands it is told what must hold`(_ contents: String) {
    #expect(part("Node.js", contents) == "prerequisites by inherited-role")
  }

  @Test func `a heading that says what it is for is heard first`() {
    #expect(part("Rollback", Self.commands) == "rollback by rollback-heading")
    #expect(part("Useful commands", Self.commands) == "background by background-heading")
  }

  @Test func `commands right below the prerequisites belong to them`() {
    let sections = Section.all(in: "# Guide\n\n## Prerequisites\n\n\(Self.commands)\n")
    #expect(sections.last?.purpose == "prerequisites by prerequisites-heading")
  }

  @Test func `it comes first among the steps`() {
    let guide = CompiledGuide(
      """
      # Guide

      ## Prerequisites

      - A host

      ### Node.js

      ```sh
      apt install node
      ```

      ## Set up

      ```sh
      npm ci
      ```
      """)
    #expect(guide.titles == ["Node.js", "Set up"])
    #expect(guide.runbook.prerequisites.map(\.text) == ["A host"])
  }
}
