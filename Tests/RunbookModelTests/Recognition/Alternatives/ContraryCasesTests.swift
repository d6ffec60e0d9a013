import RunbookModel
import RunbookTestSupport
import Testing

struct ContraryCasesTests {
  @Test(arguments: [
    ["If the test went well", "If the test went badly"],
    ["When the disk is full", "When the disk is broken"],
    ["If it was planned before", "Look at it", "If it was not planned"],
  ])
  func `headings that begin with the same condition are a choice`(_ headings: [String]) {
    let guide = SiblingGuide.headings(headings)
    let cases = headings.filter { !$0.hasPrefix("Look") }
    #expect(guide.ways == [cases])
    #expect(guide.reasons(of: "1.1").last == "contrary-cases 5: \(cases[0])")
  }

  @Test(arguments: [
    ["If you use mail", "If you need backups"], ["If mail is used", "If backups are needed"],
    ["If the test went well"], ["The test went well", "The test went badly"],
  ])
  func `conditions that do not exclude each other are asked one by one`(_ headings: [String]) {
    #expect(SiblingGuide.headings(headings).ways == [])
  }

  @Test func `leads count where they are bold as a whole`() {
    #expect(
      SiblingGuide.leads(["**If the test went well:**", "**If the test went badly:**"]).ways.count
        == 1)
    #expect(
      SiblingGuide.leads(["If the test went well, run:", "If the test went badly, run:"]).ways
        == [])
  }
}
