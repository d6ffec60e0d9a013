import RunbookTestSupport
import Testing

@testable import RunbookModel

struct TroubleshootingHeadingTests {
  @Test(arguments: [
    "Troubleshooting", "5. Troubleshooting", "Common issues", "Common Errors and Fixes", "FAQ",
    "Frequently asked questions", "If something goes wrong", "Known problems", "Gotchas",
    "When things go wrong", "Debugging", "Troubleshooting the upgrade",
  ])
  func `a heading that says where to look announces troubles`(_ heading: String) {
    #expect(Section.headed(heading)?.purpose == "troubleshooting by troubleshooting-heading")
  }

  @Test(arguments: [
    "Enable debugging", "Report known issues", "Install with debugging", "Read the FAQ",
  ])
  func `a heading that only mentions troubles does not`(_ heading: String) {
    #expect(Section.headed(heading)?.purpose == "procedure")
  }

  @Test func `the words that say so are the reason`() {
    #expect(
      Section.headed("Common errors and fixes")?.reason?.sentence
        == "troubleshooting-heading 3: common errors")
  }

  @Test func `what stands below it is offered and never on the way, numbered or not`() {
    let guide = CompiledGuide(
      """
      # Move the printer

      ## 1. Plug it in

      Plug it in.

      ## 2. Common issues

      ### 2.1 It does not print

      1. Open the tray
      2. Remove the paper
      """)
    #expect(guide.ids == ["1"])
    #expect(guide.runbook.troubleshooting.map(\.title) == ["It does not print"])
  }

  @Test func `troubles that are told inside a part to read are entries as well`() {
    let guide = CompiledGuide(
      """
      # Move the printer

      ## 1. Plug it in

      Plug it in.

      ## Support

      ### Troubleshooting

      #### It does not print

      Open the tray.
      """)
    #expect(guide.runbook.troubleshooting.map(\.title) == ["It does not print"])
  }
}
