import RunbookTestSupport
import Testing

@testable import RunbookModel

struct DriftLaws {
  @Test(arguments: Fixture.all)
  func `law 9: many edits of a fixture carry no outcome to a step that says something else`(
    _ fixture: Fixture
  ) {
    for seed in 0..<6 {
      let drift = DriftCase(GuideEdits.twice(fixture.text, seed: seed), seed: seed)
      #expect(drift.forged == [], "seed \(seed)")
      #expect(drift.doubled == [], "seed \(seed)")
      #expect(drift.lost == [], "seed \(seed)")
    }
  }

  private static let board = """
    # Ship

    ## Prepare

    1. Look at the board
    2. Open the vault

    ## Roll out

    1. Restart web-1
    2. Tell everybody

    """

  @Test func `law 9: who comes to where a step has moved from is not taken for it`() {
    let line = "1. Look at the board\n"
    let moved = Self.board.replacing(line, with: "")
      .replacing("1. Restart web-1\n", with: "1. Restart web-1\n3. Look at the board\n")
    let again = moved.replacing(
      "2. Open the vault", with: "1. Look at the board\n2. Open the vault")
    for seed in 0..<16 {
      let drift = DriftCase([Self.board, moved, again], seed: seed)
      #expect(drift.doubled == [], "seed \(seed)")
      #expect(drift.forged == [], "seed \(seed)")
    }
    let guides = [Self.board, moved, again].map { CompiledGuide($0).runbook }
    var record = WordedRecord(of: guides[0])
    let leaf = guides[0].steps.leaves[0]
    record.add(
      .stepFinished(
        RunEvent.Subject(id: leaf.id, title: leaf.title), .done, exitCode: nil, duration: nil))
    for (old, new) in [(guides[0], guides[1]), (guides[1], guides[2])] {
      let state = RunState(of: old, after: record.record)
      record.follow(new)
      for body in GuideComparison(from: old, to: new).events(after: state, in: new) {
        record.add(body)
      }
    }
    let state = RunState(of: guides[2], after: record.record)
    let outcomes = guides[2].steps.leaves.filter { $0.title == leaf.title }
      .map { state.outcome(of: $0.id) }
    #expect(outcomes == [.pending, .done])
  }

  @Test(arguments: Fixture.all)
  func `a guide that did not change carries everything over`(_ fixture: Fixture) {
    let drift = DriftCase([fixture.text, fixture.text], seed: 1)
    #expect(drift.lost == [])
    let runbook = fixture.guide.runbook
    let comparison = GuideComparison(from: runbook, to: runbook)
    #expect(comparison.summary == "no step is another")
    #expect(comparison.fates.allSatisfy { $0.fate == .same($0.subject.id, hasMoved: false) })
  }
}
