import RunbookModel
import RunbookReporting
import RunbookTestSupport
import Testing

/// What is understood of whole guides, against files that a person has reviewed.
///
/// `RUNBOOK_REWRITE=1 swift test` writes the files anew; the diff shows what has changed.
struct GoldenRunbookTests {
  @Test(arguments: Fixture.all)
  func `a guide is understood as it was when somebody last looked`(_ fixture: Fixture) throws {
    let actual = RunbookJSON(of: fixture.guide).text
    let golden = try fixture.golden("runbook.json", rewritingWith: actual)
    #expect(golden == actual, "RUNBOOK_REWRITE=1 rewrites \(fixture)/runbook.json")
  }

  @Test func `guides of many shapes are there to look at`() {
    #expect(Fixture.shapes.count >= 6)
    #expect(Fixture.own.contains { $0.name == "clerk-production" })
  }
}
