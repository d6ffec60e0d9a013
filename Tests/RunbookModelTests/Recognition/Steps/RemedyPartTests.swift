import RunbookModel
import RunbookTestSupport
import Testing

struct RemedyPartTests {
  private func guide(under heading: String, _ text: String = "A red light is on.\n")
    -> CompiledGuide
  {
    CompiledGuide("# The disk is slow\n\n## \(heading)\n\n### Broken controller\n\n\(text)")
  }

  @Test(arguments: [
    "Diagnosis", "Mitigation", "Resolution", "Remediation", "Triage", "Investigation",
    "2. Diagnostics",
  ])
  func `each part of a remedy is something to look at or to do`(_ heading: String) {
    let guide = guide(under: heading)
    #expect(guide.titles.last == "Broken controller")
    #expect(guide.rules.last?.hasSuffix(" remedy-part") == true)
  }

  @Test(arguments: ["Details", "Diagnosis of networks", "The mitigation so far", "Hardware"])
  func `a part of anything else is not`(_ heading: String) {
    #expect(guide(under: heading).ids == [])
  }

  @Test func `a part with nothing below it is not`() {
    #expect(guide(under: "Diagnosis", "").ids == [])
  }

  @Test func `the heading around it is the reason`() {
    #expect(guide(under: "Triage").reasons(of: "1.1") == ["remedy-part 5: Triage"])
  }
}
