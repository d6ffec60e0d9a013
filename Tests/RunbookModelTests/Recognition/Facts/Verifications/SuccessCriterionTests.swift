import Testing

@testable import RunbookModel

struct SuccessCriterionTests {
  @Test(arguments: [
    "## Verification\n\n- [ ] Writes succeed\n", "## Verify\n\n- The page loads\n",
    "### Success criteria\n\n- [ ] Fewer than 5 errors an hour\n",
    "## Acceptance criteria\n\n- The dashboards work\n", "- [ ] No errors in the log",
    "## Final validation\n\n- [ ] All hosts run it\n",
  ])
  func `an item that tells what has to be so at the end is a check`(_ text: String) {
    #expect(!checks(SuccessCriterion(), text).isEmpty)
  }

  @Test(arguments: [
    "- [ ] Release notes written", "- No errors", "## Metrics to collect\n\n- [ ] Events\n",
    "No errors are known.",
  ])
  func `any other item is none`(_ text: String) {
    #expect(checks(SuccessCriterion(), text).isEmpty)
  }
}
