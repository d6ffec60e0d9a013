import RunbookModel
import RunbookTestSupport
import Testing

struct PlaceNamesTests {
  @Test(arguments: [
    ["Linux", "Windows"], ["macOS or Linux", "Windows"], ["Docker", "Native"],
    ["Staging", "Production"], ["Debian/Ubuntu", "Fedora", "Arch Linux"], ["Bash", "Zsh", "Fish"],
  ])
  func `headings that are nothing but where are a choice`(_ headings: [String]) {
    let guide = SiblingGuide.headings(headings)
    #expect(guide.ways == [headings])
    #expect(guide.reasons(of: "1.1").last == "place-names 5: \(headings[0])")
  }

  @Test(arguments: [
    ["First staging", "Then production"], ["Linux"], ["Linux packages", "Windows packages"],
    ["Berlin", "Paris"],
  ])
  func `what says more, or stands alone, is all to be done`(_ headings: [String]) {
    #expect(SiblingGuide.headings(headings).ways == [])
  }

  @Test func `leads next to each other are a choice`() {
    #expect(SiblingGuide.leads(["**Linux**", "**Windows**"]).ways == [["Linux", "Windows"]])
  }
}
