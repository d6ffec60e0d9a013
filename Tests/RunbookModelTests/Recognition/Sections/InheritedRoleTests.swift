import RunbookTestSupport
import Testing

@testable import RunbookModel

struct InheritedRoleTests {
  @Test(arguments: [
    ("Troubleshooting", SectionRole.troubleshooting), ("Requirements", .prerequisites),
    ("Overview", .background), ("Rollback", .rollback), ("Known issues", .troubleshooting),
  ])
  func `what a section stands in decides over its own heading`(
    _ parent: String, _ role: SectionRole
  ) {
    let sections = Section.all(
      in: """
        # Guide

        ## \(parent)

        ### Step 1: Restart

        #### Overview

        ### Rollback
        """)
    #expect(sections.map(\.role) == [role, role, role, role])
    #expect(
      sections.dropFirst().map(\.reason?.rule) == [
        InheritedRole.name, InheritedRole.name, InheritedRole.name,
      ])
  }

  @Test func `in a procedure each heading speaks for itself`() {
    let sections = Section.all(
      in: "# Guide\n\n## Upgrade\n\n### Requirements\n\n### Restart\n\n### Rollback\n")
    #expect(sections.map(\.role) == [.procedure, .prerequisites, .procedure, .rollback])
  }

  @Test func `a directive before the heading brings it onto the way`() {
    let guide = CompiledGuide(
      """
      # Guide

      ## Troubleshooting

      ### It hangs

      Stop it.

      <!-- runbook: part=procedure -->
      ### Restart

      ```sh
      systemctl restart web
      ```
      """)
    #expect(guide.rules == ["1 command-under-heading"])
    #expect(guide.titles == ["Restart"])
    #expect(guide.runbook.blocks.map(\.step?.description) == ["1"])
    #expect(guide.runbook.troubleshooting.map(\.title) == ["It hangs"])
  }
}
