import Testing

@testable import RunbookModel

struct QuestionLeadTests {
  @Test(arguments: [
    ("- **Using a proxy?** Set the variable first.", "Using a proxy"),
    ("- Is there nobody on call? Page the second line.", "Is there nobody on call"),
    ("**Running on Windows?** Use the other script.", "Running on Windows"),
    ("Need a certificate?\n\n- Order one", "Need a certificate"),
  ])
  func `a short question is the case in which what follows it is meant`(
    _ text: String, _ words: String
  ) {
    #expect(condition(QuestionLead(), text) == words)
  }

  @Test(arguments: [
    "Is the cluster healthy?", "**Q: Can I undo it?** Yes.", "Using a proxy?", "### Want more?",
    "Use the proxy. Is it up?",
  ])
  func `a question to look into or to read is none`(_ text: String) {
    #expect(condition(QuestionLead(), text) == nil)
  }
}
