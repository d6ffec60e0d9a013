import RunbookTestSupport
import Testing

@testable import RunbookModel

struct BackgroundHeadingTests {
  @Test(arguments: [
    "Overview", "Prevention", "✅ Do's", "❌ Don'ts", "References", "Resources", "Table of contents",
    "Best practices", "See also", "How it works", "Useful commands", "Architecture", "Next steps",
    "Features", "Environment variables", "Status", "Operational limitations",
    "Overview of the parts",
  ])
  func `a heading that announces something to read is background`(_ heading: String) {
    #expect(Section.headed(heading)?.purpose == "background by background-heading")
  }

  @Test(arguments: [
    "Set up monitoring", "Integration with monitoring", "Configure log references",
    "Features of the release", "Change the environment variables", "Installation",
    "Restore the backup", "Status of the queue",
  ])
  func `a word that a heading is only about makes nothing background`(_ heading: String) {
    #expect(Section.headed(heading)?.purpose == "procedure")
  }

  @Test func `what holds boxes is to be done, whatever it is called`() {
    let sections = Section.all(in: "# Guide\n\n## Next steps\n\n- [ ] Tell the team\n")
    #expect(sections.map(\.purpose) == ["procedure"])
  }

  @Test func `the words that say so are the reason, else the whole heading`() {
    #expect(
      Section.headed("Overview of the parts")?.reason?.sentence == "background-heading 3: overview")
    #expect(Section.headed("Metrics")?.reason?.sentence == "background-heading 3: Metrics")
  }

  @Test func `nothing below it is a step or is run`() {
    let guide = CompiledGuide(
      """
      # Move the printer

      ## 1. Plug it in

      Plug it in.

      ## Useful commands

      ```sh
      lpstat -t
      ```

      1. Open the queue
      """)
    #expect(guide.ids == ["1"])
    #expect(guide.runbook.blocks.map(\.step) == [nil])
  }
}
