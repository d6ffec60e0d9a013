import RunbookTestSupport
import Testing

@testable import RunbookModel

struct MaybeUndoingTests {
  @Test func `a last part that may undo the work is asked about, and says why`() {
    let guide = CompiledGuide(
      """
      # Move the data

      ## Copy it

      ```sh
      ./copy
      ```

      ## Restore from backup

      ```sh
      ./restore
      ```
      """)
    #expect(guide.runbook.conditions.map(\.words) == ["Restore from backup"])
    #expect(guide.runbook.conditions.flatMap(\.reasons).map(\.rule) == [MaybeUndoing.name])
  }
}
