import RunbookTestSupport
import Testing

@testable import RunbookModel

struct PrerequisitesHeadingTests {
  @Test(arguments: [
    "Prerequisites", "Requirements", "Before you begin", "🧰 Before You Start", "What you'll need",
    "What you’ll need", "1. Prerequisites", "System Requirements", "Upgrade requirements",
    "Requirements of the host", "Things you need", "Assumptions", "Tools & Requirements",
  ])
  func `a heading that announces what must hold beforehand lists it`(_ heading: String) {
    #expect(Section.headed(heading)?.purpose == "prerequisites by prerequisites-heading")
  }

  @Test(arguments: [
    "Install the prerequisites", "Check prerequisites", "Verify the system requirements",
    "Review of the requirements", "Gather what you need",
  ])
  func `an order or a remark about such things lists nothing`(_ heading: String) {
    #expect(Section.headed(heading)?.purpose == "procedure")
  }

  @Test func `the words that say so are the reason`() {
    #expect(
      Section.headed("Hardware requirements")?.reason?.sentence
        == "prerequisites-heading 3: requirements")
    #expect(
      Section.headed("Before you begin the move")?.reason?.sentence
        == "prerequisites-heading 3: before you begin")
  }

  @Test func `its items are confirmed, and nothing below it is a step`() {
    let guide = CompiledGuide(
      """
      # Move the printer

      ## What you need

      1. Get a trolley
      2. Ask for a key

      ## Move it

      1. Unplug the printer
      """)
    #expect(guide.runbook.prerequisites.map(\.text) == ["Get a trolley", "Ask for a key"])
    #expect(guide.titles == ["Move it", "Unplug the printer"])
  }

  @Test(arguments: ["2. Write requirements", "Pin requirements", "Create requirements"])
  func `an order to write them down is no list of what must hold`(_ heading: String) {
    #expect(Section.headed(heading)?.role == .procedure)
  }
}
