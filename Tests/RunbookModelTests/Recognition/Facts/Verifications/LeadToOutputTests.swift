import Testing

@testable import RunbookModel

struct LeadToOutputTests {
  @Test(arguments: [
    "The cluster reports success:\n\n```text\nhealthy\n```\n",
    "It returns this:\n\n```output\n{\"ok\": true}\n```\n",
  ])
  func `a text before output that says what comes is a check`(_ text: String) {
    #expect(!checks(LeadToOutput(), text).isEmpty)
  }

  @Test(arguments: [
    "Example output:\n\n```text\nhealthy\n```\n", "Output:\n\n```text\nhealthy\n```\n",
    "It reports this error:\n\n```text\nfailed\n```\n", "It reports success.\n",
  ])
  func `a mere sample or an error is none`(_ text: String) {
    #expect(checks(LeadToOutput(), text).isEmpty)
  }
}
