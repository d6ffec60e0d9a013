import RunbookTestSupport
import Testing

@testable import RunbookModel

struct DirectedSectionTests {
  @Test(arguments: SectionRole.allCases)
  func `a directive says what any section is for`(_ role: SectionRole) {
    let sections = Section.all(
      in: """
        # Guide

        <!-- runbook: part=\(role.rawValue) -->
        ## Step 1: Restart

        ## Overview <!-- runbook: part=\(role.rawValue) -->
        """)
    #expect(sections.map(\.role) == [role, role])
    #expect(
      sections.map(\.reason?.sentence) == [
        "directed-section 3: part=\(role.rawValue)", "directed-section 6: part=\(role.rawValue)",
      ])
  }

  @Test func `the sections inside it follow, and those beside it do not`() {
    let sections = Section.all(
      in: """
        # Guide

        <!-- runbook: part=background -->
        ## Upgrade

        ### Restart

        ## Restart
        """)
    #expect(
      sections.map(\.purpose) == [
        "background by directed-section", "background by inherited-role", "procedure",
      ])
  }

  @Test func `a directive that says something else says nothing of it`() {
    let sections = Section.all(
      in: "# Guide\n\n<!-- runbook: timeout=5m -->\n## Overview\n\nIt is long.\n")
    #expect(sections.map(\.purpose) == ["background by background-heading"])
  }

  @Test func `each part that it makes is found like one that the words make`() {
    let guide = CompiledGuide(
      """
      # Guide

      <!-- runbook: part=prerequisites -->
      ## The hardware

      - A trolley

      ## 1. Move it

      Move the printer.

      <!-- runbook: part=rollback -->
      ## 2. Move it back

      Move the printer back.

      <!-- runbook: part=troubleshooting -->
      ## Hints

      ### It does not print

      Open the tray.
      """)
    #expect(guide.outline == "1 Move it [manual]\n~2 Move it back [manual]")
    #expect(guide.runbook.prerequisites.map(\.text) == ["A trolley"])
    #expect(guide.runbook.rollbacks.map(\.title) == ["Move it back"])
    #expect(guide.runbook.troubleshooting.map(\.title) == ["It does not print"])
  }
}
