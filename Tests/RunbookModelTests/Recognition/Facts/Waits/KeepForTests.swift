import Testing

@testable import RunbookModel

struct KeepForTests {
  @Test(arguments: [
    "- [ ] Monitor the errors for two weeks", "For 3 days, watch the dashboard.",
    "Let the test run for at least an hour.", "Run the audit for 24 hours.",
    "Observe the graphs for 30 minutes.", "Leave it running for a day.", "Let it run overnight.",
    "Keep an eye on the queue for the next hour.", "Monitor for 2-4 weeks minimum",
    "Keep both clusters running for a week.",
  ])
  func `an order that lasts for a time is a wait`(_ text: String) {
    #expect(!waits(KeepFor(), text).isEmpty)
  }

  @Test(arguments: [
    "Keep backups for 30 days.", "Set the cache for an hour.", "Run it for each host.",
    "Monitor the errors.", "Tokens are valid for 24 hours.", "Run the tests for the API.",
    "Hold the snapshots for 7 days.",
  ])
  func `how long a thing is stored or valid is none`(_ text: String) {
    #expect(waits(KeepFor(), text).isEmpty)
  }
}
