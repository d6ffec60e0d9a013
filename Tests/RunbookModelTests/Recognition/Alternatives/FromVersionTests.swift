import RunbookModel
import RunbookTestSupport
import Testing

struct FromVersionTests {
  @Test(arguments: [
    ["3.4 → 3.5", "3.5 → 4.0"], ["v1.2 -> v1.3", "v1.3 -> v2.0"],
    ["From 3.4 to 3.5", "From 3.5 to 4.0"], ["Release 3.4.x to 3.5.x", "Release 3.5.x to 4.0.x"],
  ])
  func `headings from where to where are a choice`(_ headings: [String]) {
    let guide = SiblingGuide.headings(headings)
    #expect(guide.ways == [headings])
    #expect(guide.reasons(of: "1.1").last == "from-version 5: \(headings[0])")
  }

  @Test(arguments: [
    ["3.4 → 3.5"], ["1. Old → new", "2. New → newest"], ["Copy a to b", "Copy b to c"],
    ["Version 3.4", "Version 3.5"], ["Settings", "Domains"],
  ])
  func `numbered ones, one alone and other things are all to be done`(_ headings: [String]) {
    #expect(SiblingGuide.headings(headings).ways == [])
  }
}
