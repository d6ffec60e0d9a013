import Testing

@testable import RunbookModel

struct OrderToCheckTests {
  @Test(arguments: [
    "Check in the log that it came", "Verify that the page loads", "Check the log for errors",
    "Confirm that nobody is signed in", "Then validate the file.", "Look for: `listening on 8080`",
    "Install it, then check the version:", "You can check the progress by running:",
    "- Scan the log for errors", "- Run the smoke tests", "Perform a checksum verification.",
    "Let's verify that first:", "Restart it and check that it answers.",
    "On the same machine test that you can reach it:", "You can watch the rollout with:",
    "Double-check the number.", "See whether the port is open.", "- checking the log for errors",
    "Check for stuck tasks:", "Please verify the address.", "Inspect the log for any errors:",
    "You can verify this by opening the page.", "Once it is up, check its state.",
    "Smoke test the sign-in.", "Look out for warnings.", "Test the sign-in with a new account.",
    "Now check both hosts.", "Execute the full test suite",
  ])
  func `a sentence that orders a check is one`(_ text: String) {
    #expect(!checks(OrderToCheck(), text).isEmpty)
  }

  @Test(arguments: [
    "Look up the id of the node", "Restart the proxy", "The verification takes an hour",
    "See the manual", "A checklist follows", "Check out the branch",
    "Check your inbox for the mail", "Verify your email", "The installer will check the disk.",
    "Check the documentation for more.", "Confirm the prompt.", "Do not check the box.",
    "Monitor the trend", "Inspect the namespace:", "Review the pull request", "Create a test user",
    "Check with your admin.", "Update it (double-check the name)", "Check in the changes",
    "Test failures will stop it.", "Make sure to verify the associated email.", "Run the test job",
    "The script does a basic check that it runs.",
    "The browser asks you to confirm that you trust it.", "Run test.sh",
    "Perform the following checks:", "## Verify the backup", "Watch for the workflow",
  ])
  func `a sentence that orders something else is none`(_ text: String) {
    #expect(checks(OrderToCheck(), text).isEmpty)
  }
}
