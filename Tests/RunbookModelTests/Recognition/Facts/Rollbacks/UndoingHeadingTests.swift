import Testing

@testable import RunbookModel

struct UndoingHeadingTests {
  @Test(arguments: [
    (
      "# T\n\n## Rollback\n\n### Step 1\n\nStop.\n",
      [3]
    ),
    (
      "# T\n\n## 1. Go\n\n### Revert the change\n\nDo.\n\n## Uninstall\n\nRemove it.\n",
      [5, 9]
    ),
    (
      "# T\n\n## Cleaning up\n\nDelete it.\n",
      [3]
    ),
    (
      "# T\n\n## Downgrade\n\nInstall the old one.\n",
      [3]
    ),
  ])
  func `a heading of what undoes the work begins it`(_ text: String, _ expected: [Int]) {
    #expect(undoing(UndoingHeading(), text) == expected)
  }

  @Test(arguments: [
    "# T\n\n## Rollback events\n\nNone.\n", "# T\n\n## Run the cleanup job\n\nRun it.\n",
    "# T\n\n## Install\n\nDo it.\n",
  ])
  func `another heading does not`(_ text: String) {
    #expect(undoing(UndoingHeading(), text).isEmpty)
  }
}
