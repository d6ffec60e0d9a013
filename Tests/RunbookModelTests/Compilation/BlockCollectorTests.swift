import RunbookTestSupport
import Testing

@testable import RunbookModel

struct BlockCollectorTests {
  @Test func `what a comment says to replace is a placeholder in every block that follows`() {
    let guide = CompiledGuide(
      """
      # Release

      1. Push the tag:

         ```sh
         git push origin v1.2.3  # Replace with your version
         ```

      2. Watch it:

         ```sh
         git show v1.2.3
         ```

      """)
    #expect(guide.runbook.blocks.map(\.needs) == [["v1.2.3"], ["v1.2.3"]])
    #expect(guide.runbook.inputs.count == 1)
  }

  @Test func `what the words around a block say to replace is a placeholder in it`() {
    let guide = CompiledGuide(
      """
      # Release

      1. Export the key:

         ```sh
         export-key --for=PERIOD
         ```

         where `PERIOD` is how long it is good for.

      """)
    #expect(guide.runbook.blocks.map(\.needs) == [["PERIOD"]])
  }

  @Test func `values that later commands read are typed at the same terminal`() {
    let guide = CompiledGuide(
      """
      # Restore

      1. Keep the name:

         ```sh
         snapshot="<name-of-it>"
         ```

      2. Restore it:

         ```sh
         restore "$snapshot"
         ```

      """)
    #expect(guide.kinds == [.command, .command])
    #expect(guide.runbook.blocks.map(\.needs) == [["<name-of-it>"], []])
  }
}
