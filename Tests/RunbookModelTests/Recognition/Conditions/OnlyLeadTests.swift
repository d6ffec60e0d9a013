import Testing

@testable import RunbookModel

struct OnlyLeadTests {
  @Test(arguments: [
    ("- [ ] **Final only:** close the milestone", "Final only"),
    ("- [ ] **Only for shops abroad:** add the tax", "Only for shops abroad"),
    ("**non-patch:** write the notes", "non-patch"),
    ("Only on staging: reset the database", "Only on staging"),
    ("- in production only: remove the old hosts", "in production only"),
    ("Only if you use mail, add the record", "Only if you use mail"),
    ("## Only for clusters of one node", "Only for clusters of one node"),
    ("- **macOS only:** allow the extension", "macOS only"),
  ])
  func `a label with only is the case for which its text is meant`(_ text: String, _ words: String)
  {
    #expect(condition(OnlyLead(), text) == words)
  }

  @Test(arguments: [
    "## Local testing only", "**Final:** close the milestone", "Only one thing is left",
    "**Events:** choose only these", "Set it read-only: now", "The only way is this: restart it",
  ])
  func `other labels are no case`(_ text: String) {
    #expect(condition(OnlyLead(), text) == nil)
  }
}
