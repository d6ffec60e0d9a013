import RunbookModel
import RunbookTestSupport
import Testing

struct ContraryQualitiesTests {
  @Test(arguments: [
    ["Automatic installation", "Manual installation"], ["Regular releases", "Hotfix releases"],
    ["Offline upgrade", "Online upgrade"], ["Minimal setup", "Full setup"],
    ["Quick start", "Detailed steps"], ["Installation (manual)", "Installation (automated)"],
  ])
  func `headings that differ in words which exclude each other are a choice`(
    _ headings: [String]
  ) {
    let guide = SiblingGuide.headings(headings)
    #expect(guide.ways == [headings])
    #expect(guide.reasons(of: "1.1").last == "contrary-qualities 5: \(headings[0])")
  }

  @Test(arguments: [
    ["Automatic installation", "Manual upgrade"], ["Manual installation"],
    ["1. Automatic installation", "2. Manual installation"], ["Manual", "Automatic"],
    ["Quick start", "Upgrade"],
  ])
  func `where the rest differs, or numbers say both, all are to be done`(_ headings: [String]) {
    #expect(SiblingGuide.headings(headings).ways == [])
  }

  @Test func `leads are no headings`() {
    let guide = SiblingGuide.leads(["**Automatic installation**", "**Manual installation**"])
    #expect(guide.ways == [])
  }
}
