import Testing

@testable import RunbookModel

struct ProgramWaitsTests {
  @Test(arguments: [
    "This command will wait until the database is ready.", "It blocks until the copy is done.",
    "The call does not return until all nodes are up.",
  ])
  func `a command that comes back only later is a wait`(_ text: String) {
    #expect(!waits(ProgramWaits(), text).isEmpty)
  }

  @Test(arguments: [
    "The daemon waits for jobs.", "The script runs until noon.",
  ])
  func `what waits by itself is none`(_ text: String) {
    #expect(waits(ProgramWaits(), text).isEmpty)
  }
}
