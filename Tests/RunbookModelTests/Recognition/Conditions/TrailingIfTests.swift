import Testing

@testable import RunbookModel

struct TrailingIfTests {
  @Test(arguments: [
    ("Restart the worker if needed:", "if needed"),
    ("- [ ] Retrain the model if needed", "if needed"),
    ("4. Change the address if the new host has another one.", "if the new host has another one"),
    ("5. Keep the flag unless you use the old client.", "unless you use the old client"),
    ("6. **Mail** - if you have subscribers", "if you have subscribers"),
    ("Inspect the containers when a check fails:", "when a check fails"),
    ("- [ ] Dispatch the job by hand if it was not triggered", "if it was not triggered"),
    ("Follow the log if the service does not start:", "if the service does not start"),
    ("Run the fix only if it was needed before.", "if it was needed before"),
  ])
  func `an order that ends with its case is conditional`(_ text: String, _ words: String) {
    #expect(condition(TrailingIf(), text) == words)
  }

  @Test(arguments: [
    "Check if the port is open", "Keep the data, if possible.",
    "Restart it if needed, then sign in.", "Determine if an upgrade is due",
    "The key is rotated if it leaks.", "Press the button when the light is green.",
    "Do not press it unless you are told to.", "Ask the owner if the data can go.",
    "Restart the worker (if needed)", "Restart it. Call us if it fails.",
  ])
  func `a question, a hedge or a time at its end is not`(_ text: String) {
    #expect(condition(TrailingIf(), text) == nil)
  }
}
