import RunbookTestSupport
import Testing

@testable import RunbookModel

struct PointsOfNoReturnTests {
  @Test(arguments: [
    "This cannot be undone.", "It can’t be reversed", "The deletion is irreversible!",
    "After this there is no way back.", "It permanently deletes the bucket.",
  ])
  func `a sentence says that there is no way back`(sentence: String) {
    #expect(PointsOfNoReturn.sentence(in: "Stop first. \(sentence)") == sentence)
  }

  @Test(arguments: [
    "This can be undone.", "Undo it with `x`.", "You can always go back.", "", "Deletes the cache.",
  ])
  func `most sentences do not`(sentence: String) {
    #expect(PointsOfNoReturn.sentence(in: sentence) == nil)
  }

  @Test func `a step knows it from its warnings, its title and its text`() {
    let guide = CompiledGuide(
      """
      # A

      1. Drop it:

         > [!WARNING]
         > This cannot be undone.

         ```sh
         drop
         ```
      2. Permanently delete the bucket:

         ```sh
         delete
         ```
      3. Look at it
      """)
    #expect(guide.step("1")?.pointOfNoReturn?.text == "This cannot be undone.")
    #expect(guide.step("2")?.pointOfNoReturn?.line == 11)
    #expect(guide.step("3")?.pointOfNoReturn == nil)
  }
}
