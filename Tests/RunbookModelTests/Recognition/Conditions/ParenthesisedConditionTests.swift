import Testing

@testable import RunbookModel

struct ParenthesisedConditionTests {
  @Test(arguments: [
    ("## Configure mail (if applicable)", "if applicable"),
    ("## Configure mail (optional)", "optional"),
    ("### Mail (Optional but recommended)", "Optional but recommended"),
    ("- [ ] Copy the secret (if using hooks, starts with wh_)", "if using hooks, starts with wh_"),
    ("- Restart the unit (only on staging)", "only on staging"),
    ("- (Optional) Restore the copy elsewhere", "Optional"),
    ("## Disable the old resolver (Required for Debian 11)", "Required for Debian 11"),
    ("1. Grow the disk (if needed)", "if needed"),
    ("Tell the team. (optional)", "optional"),
    ("## Add a banner [optional]", "optional"),
    ("- [ ] Sign the disk image (macOS only)", "macOS only"),
    ("- Drop the cache (unless it is shared)", "unless it is shared"),
    ("4. Rotate the key (as needed)", "as needed"),
    ("- [ ] Mount the share (for production only)", "for production only"),
    ("5. Restart the workers (skip this if you use Fargate):", "skip this if you use Fargate"),
    ("5. Restart the workers (skip on staging):", "skip on staging"),
  ])
  func `words in parentheses that say when a part applies are its condition`(
    _ text: String, _ words: String
  ) {
    #expect(condition(ParenthesisedCondition(), text) == words)
  }

  @Test(arguments: [
    "Set the mode (only letters)", "Copy the key (starts with sk_)",
    "Add the record (e.g., mail.acme.dev)", "Press the button (when it is red)",
    "Check the version (update it if needed)", "## Release job (only if the tests pass)",
    "Install jq (required for the next step)", "See [the manual](x.md)",
    "Open the panel. Close it (if it is open).",
  ])
  func `other parentheses settle nothing`(_ text: String) {
    #expect(condition(ParenthesisedCondition(), text) == nil)
  }
}
