import RunbookTestSupport
import Testing

@testable import RunbookModel

struct DriftLaws {
  @Test(arguments: Fixture.all)
  func `law 9: many edits of a fixture carry no outcome to a step that says something else`(
    _ fixture: Fixture
  ) {
    for seed in 0..<6 {
      let edited = GuideEdits.edited(fixture.text, seed: seed)
      let drift = DriftCase(fixture.text, editedTo: edited, seed: seed)
      #expect(drift.forged == [], "seed \(seed)")
      #expect(drift.lost == [], "seed \(seed)")
    }
  }

  @Test(arguments: Fixture.all)
  func `a guide that did not change carries everything over`(_ fixture: Fixture) {
    let drift = DriftCase(fixture.text, editedTo: fixture.text, seed: 1)
    #expect(drift.lost == [])
    let runbook = fixture.guide.runbook
    let comparison = GuideComparison(from: runbook, to: runbook)
    #expect(comparison.summary == "no step is another")
    #expect(comparison.fates.allSatisfy { $0.fate == .same($0.subject.id, hasMoved: false) })
  }
}
