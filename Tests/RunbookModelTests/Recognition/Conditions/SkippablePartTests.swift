import Testing

@testable import RunbookModel

struct SkippablePartTests {
  @Test(arguments: [
    (
      "This step is only needed on hosts with two disks.",
      "This step is only needed on hosts with two disks"
    ),
    ("This section is optional.", "This section is optional"),
    ("Skip this step if you already have a key.", "Skip this step if you already have a key"),
    ("You can skip this if the disk is new.", "You can skip this if the disk is new"),
    ("They can be omitted only for a test host.", "They can be omitted only for a test host"),
    ("This is only required for old versions.", "This is only required for old versions"),
    ("Not needed if the service is managed.", "Not needed if the service is managed"),
  ])
  func `a sentence that says when its part is needed makes it conditional`(
    _ text: String, _ words: String
  ) {
    #expect(condition(SkippablePart(), text) == words)
  }

  @Test(arguments: [
    "Skip the tests", "The disk is needed once", "This step restarts the host.",
    "Do not skip it: it matters", "Run it. Then go on to the next step.",
  ])
  func `a sentence about something else does not`(_ text: String) {
    #expect(condition(SkippablePart(), text) == nil)
  }
}
