import RunbookModel
import RunbookTestSupport
import Testing

struct SameWorkOtherMeansTests {
  @Test(arguments: [
    ["Copy the data using rsync", "Copy the data using a snapshot"],
    ["Sign in via the console", "Sign in via SSH"], ["Build with make", "Build with CMake"],
    ["Install on Linux", "Install on Windows"], ["Steps for owners", "Steps for guests"],
    ["Install from source", "Install using apt"], ["Set up", "Set up (using a container)"],
  ])
  func `headings that are the same up to the means are a choice`(_ headings: [String]) {
    let guide = SiblingGuide.headings(headings)
    #expect(guide.ways == [headings])
    #expect(guide.reasons(of: "1.1").last == "same-work-other-means 5: \(headings[0])")
  }

  @Test(arguments: [
    ["Copy the data using rsync", "Copy the logs using rsync"],
    ["Export from Berlin", "Export from Paris"],
    ["Restart on the server", "Restart on the client"],
    ["Ask for tea", "Ask for milk"], ["Copy the data using rsync"],
    ["Build with the old key", "Build with the new key"], ["Set up", "Set up (optional)"],
  ])
  func `other work, or the same at every place, is all to be done`(_ headings: [String]) {
    #expect(SiblingGuide.headings(headings).ways == [])
  }
}
