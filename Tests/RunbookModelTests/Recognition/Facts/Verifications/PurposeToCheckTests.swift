import Testing

@testable import RunbookModel

struct PurposeToCheckTests {
  @Test(arguments: [
    "To verify this, open the page:", "Use `tool status` to confirm that the service runs.",
    "To check the values just run:", "Run the script to verify the copy.",
    "To verify you can run this:", "To confirm that it happened, look at the page.",
  ])
  func `an order whose purpose is a check is one`(_ text: String) {
    #expect(!checks(PurposeToCheck(), text).isEmpty)
  }

  @Test(arguments: [
    "To ensure that it starts, run this:", "The browser asks you to confirm it.",
    "To create it, run this:", "Look at other ideas of what you might want to test.",
    "To verify your email, follow the link.", "It is used to verify signatures.",
  ])
  func `another purpose is none`(_ text: String) {
    #expect(checks(PurposeToCheck(), text).isEmpty)
  }
}
