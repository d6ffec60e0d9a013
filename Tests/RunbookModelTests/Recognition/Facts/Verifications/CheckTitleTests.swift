import Testing

@testable import RunbookModel

struct CheckTitleTests {
  @Test(arguments: [
    "## Verify", "## Validation", "## Verify the backup", "### Post-deployment verification",
    "**Smoke test:**", "## 4. Test the sign-in", "## Verification", "### Health checks",
    "## Testing your installation", "### Recommended: Test access to the root",
    "## Validate and start the stack", "1. **Verify services**:", "### Run validation tests",
    "### Success criteria", "## Final checks", "## Confirm that it works",
    "### 5.2. Now we can check the settings", "## Sanity check",
    "## Phase 0: Pre-deployment validation", "## Check if the secrets are set",
    "## Verifying the backup", "## Verification checklist", "## Verify your work",
  ])
  func `a title that names a check is one`(_ text: String) {
    #expect(!checks(CheckTitle(), text).isEmpty)
  }

  @Test(arguments: [
    "## Test environment", "**Update the policy validation:**", "## Cutover & verification",
    "## Check and improve the scripts", "## Monitor the tests of the others",
    "## Enable the health checks", "## Requirements", "### Test data", "## Check out the branch",
    "## Verify your email", "## Turn on A/B testing", "Verify the backup", "### Skip validation",
    "**Confirm email** toggle: on",
  ])
  func `a title that names something else is none`(_ text: String) {
    #expect(checks(CheckTitle(), text).isEmpty)
  }
}
