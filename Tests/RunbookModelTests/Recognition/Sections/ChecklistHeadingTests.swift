import RunbookTestSupport
import Testing

@testable import RunbookModel

struct ChecklistHeadingTests {
  @Test(arguments: [
    "Migration Checklist", "Checklist", "Post-release checklist", "Checklists", "4. Checklist",
  ])
  func `a heading that speaks of a checklist heads one`(_ heading: String) {
    #expect(Section.headed(heading)?.purpose == "checklist by checklist-heading")
  }

  @Test(arguments: [
    "Pre-flight checklist", "Checklist before the release", "Pre-upgrade checklist",
  ])
  func `one for before lists what must hold`(_ heading: String) {
    #expect(Section.headed(heading)?.purpose == "prerequisites by checklist-heading")
  }

  @Test func `one over further headings without a box heads a procedure`() {
    let sections = Section.all(
      in: "# Guide\n\n## Release checklist\n\n### Tag it\n\nTag the commit.\n")
    #expect(sections.map(\.purpose) == ["procedure", "procedure"])
  }

  @Test func `one over further headings with boxes is a checklist`() {
    let sections = Section.all(
      in: "# Guide\n\n## Release checklist\n\n### The tag\n\n- [ ] It is signed\n")
    #expect(
      sections.map(\.purpose) == ["checklist by checklist-heading", "checklist by inherited-role"])
  }

  @Test func `its items are joined with the steps and are none`() {
    let guide = CompiledGuide(
      "# Guide\n\n## 1. Tag the commit\n\nTag it.\n\n## Checklist\n\n- [ ] Tagged the commit\n")
    #expect(guide.ids == ["1"])
    #expect(guide.runbook.checks.map { $0.fulfilledBy.map(\.description) } == [["1"]])
  }

  @Test func `where a guide has no other steps, its checklist is the procedure`() {
    let guide = CompiledGuide("# Guide\n\n## Checklist\n\n- [ ] Tag the commit\n- [ ] The notes\n")
    #expect(guide.titles == ["Checklist", "Tag the commit", "The notes"])
  }
}
