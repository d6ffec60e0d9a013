import RunbookTestSupport
import Testing

@testable import RunbookModel

struct LinkedGuidesTests {
  @Test(arguments: [
    ("1. Follow [it](ops/backup.md)", "ops/backup.md"),
    ("1. Follow [it](../backup.md#first-step)", "../backup.md"),
    ("1. Do this:\n\n   Follow [it](backup.markdown).", "backup.markdown"),
    ("## 1. Follow [it](backup.md)\n\nFollow it.", "backup.md"),
  ])
  func `a step knows the guides that it links to`(text: String, path: String) throws {
    let guide = CompiledGuide("# A\n\n\(text)\n")
    let step = try #require(guide.step("1"))
    #expect(guide.linkedGuides(of: step) == [path])
  }

  @Test(arguments: [
    "1. Open [it](https://example.org/a.md)", "1. Go to [it](#there)", "1. Read [it](a.html)",
    "1. Look at [it](/etc/a.md)", "1. Follow it",
  ])
  func `other links lead to no guide`(text: String) throws {
    let guide = CompiledGuide("# A\n\n\(text)\n")
    let step = try #require(guide.step("1"))
    #expect(guide.linkedGuides(of: step).isEmpty)
  }
}

struct GuidePartTests {
  @Test func `an entry of troubleshooting is a guide of its own, with the lines of the whole`()
    throws
  {
    let text = """
      # Éa

      1. Start it

      ## Troubleshooting

      ### It is broken

      **Solutions:**

      1. Mend it:

         ```sh
         mend <part>
         ```
      2. Look at it

      ### Other

      Nothing.
      """
    let guide = CompiledGuide(text)
    let entry = try #require(guide.runbook.troubleshooting.first)
    let part = try #require(CompiledGuide(of: entry, in: guide))
    #expect(part.runbook.title == "It is broken")
    #expect(part.runbook.steps.leaves.map(\.title) == ["Mend it", "Look at it"])
    #expect(part.runbook.blocks.map(\.line) == [13])
    #expect(part.runbook.blocks.map(\.range) == guide.runbook.blocks.map(\.range))
    #expect(part.runbook.inputs.map(\.placeholders) == [["<part>"]])
  }
}
