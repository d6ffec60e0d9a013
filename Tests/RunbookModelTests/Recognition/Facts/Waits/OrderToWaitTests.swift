import Testing

@testable import RunbookModel

struct OrderToWaitTests {
  @Test(arguments: [
    "Wait for the records", "Wait until all pods are Ready", "Then wait a moment",
    "Await the approval", "Restart it and wait for it to come back.",
    "2. **Deploy the chart (wait for the database to be ready)**:",
    "- [ ] **STOP:** Wait for the build to complete", "Give it a few minutes.",
    "Allow 10 minutes for the change to spread.", "Do not go on until the copy is complete.",
    "You should now wait overnight.", "Please wait for the mail.",
    "Before you go on, wait for the job to finish.", "Be patient.",
    "Pause until the queue is empty.", "## Wait for the DNS records",
    "You will need to wait until it is green.", "Don't proceed until the snapshot is available.",
    "Once it runs, wait at least five minutes.",
  ])
  func `a sentence that orders to wait is a wait`(_ text: String) {
    #expect(!waits(OrderToWait(), text).isEmpty)
  }

  @Test(arguments: [
    "Don't wait for the others", "Set the wait time to 30 seconds", "Open the waiting room",
    "The script waits for the lock.", "You do not need to wait for the review.", "Give it a name.",
    "Allow the port.", "Do not restart it before the backup.", "A waiter brings it.",
    "Give the user access at the same time.",
  ])
  func `a sentence that only names waiting is none`(_ text: String) {
    #expect(waits(OrderToWait(), text).isEmpty)
  }
}
