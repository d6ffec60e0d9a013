import Testing

@testable import RunbookModel

struct EventuallySoTests {
  @Test(arguments: [
    "Eventually the claim says that it waits.", "Watch for the release workflow:",
    "The test phase should continue until enough people took part.",
    "The nodes are coming back online.",
  ])
  func `a state that comes by itself is a wait`(_ text: String) {
    #expect(!waits(EventuallySo(), text).isEmpty)
  }

  @Test(arguments: [
    "Watch for errors.", "It is eventually consistent.", "Continue with the next step.",
  ])
  func `what one only looks for is none`(_ text: String) {
    #expect(waits(EventuallySo(), text).isEmpty)
  }
}
