import RunbookTestSupport
import Testing

@testable import RunbookModel

struct CaseByPrepositionTests {
  @Test(arguments: [
    ["For Vercel", "For Railway", "For Other Hosts"], ["On Debian", "On macOS"],
    ["Using apt", "Using Homebrew"], ["Via the console", "Via the web"],
    ["With Docker", "Without Docker"], ["With a proxy", "With a tunnel"],
  ])
  func `headings that begin with the same preposition are a choice`(_ headings: [String]) {
    let guide = SiblingGuide.headings(headings)
    #expect(guide.runbook.choices.map(\.id.description) == ["1"])
    #expect(guide.ways == [headings.map(WayLabel.label)])
    #expect(guide.runbook.choices.first?.alternatives.map(\.heading) == headings)
    #expect(
      guide.runbook.choices.first?.alternatives.flatMap(\.steps).map(\.description)
        == headings.indices.map { "1.\($0 + 1)" })
    #expect(guide.reasons(of: "1.1").last == "case-by-preposition 5: \(headings[0])")
  }

  @Test(arguments: [
    ["For Vercel"], ["For Vercel", "Check the result"], ["Build it", "Ship it"],
    ["For the web repository", "For the docs repository"], ["On the server", "On the client"],
    ["For each region", "For each host"], ["For Vercel", "On Debian"],
  ])
  func `places and repetitions are all to be done`(_ headings: [String]) {
    #expect(SiblingGuide.headings(headings).ways == [])
  }

  @Test func `a sentence counts where a platform follows`() {
    let guide = SiblingGuide.leads([
      "On Windows, run this in a shell that has all rights:", "On Linux, run this as root:",
    ])
    #expect(guide.ways == [["Windows", "Linux"]])
    #expect(
      SiblingGuide.leads([
        "For reasons that nobody knows, run this:", "For good measure, run this one as well:",
      ]).ways == [])
  }

  @Test func `leads with others between them are no choice, and headings are`() {
    #expect(SiblingGuide.leads(["On Linux:", "Restart the service:", "On Windows:"]).ways == [])
    #expect(
      SiblingGuide.headings(["On Linux", "Check the result", "On Windows"]).ways
        == [["Linux", "Windows"]])
  }

  @Test(arguments: [
    ["On Debian:", "On macOS:"], ["For Debian:", "For macOS:"], ["Using apt:", "Using dnf:"],
    ["macOS:", "Linux:"],
  ])
  func `plain leads with nothing but a block after each are ways too`(_ leads: [String]) {
    #expect(SiblingGuide.leads(leads).runbook.choices.map(\.alternatives.count) == [2])
  }

  @Test func `a directive makes a way of a lead that no rule knows`() {
    let guide = SiblingGuide.leads([
      "The old one: <!-- runbook: choice=old -->", "The new one: <!-- runbook: choice=new -->",
    ])
    #expect(guide.ways == [["old", "new"]])
  }
}
