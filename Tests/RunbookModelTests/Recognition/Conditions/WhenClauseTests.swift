import Testing

@testable import RunbookModel

struct WhenClauseTests {
  @Test(arguments: [
    ("When using a proxy, set the variable.", "When using a proxy"),
    ("When resizing is not possible, you can move the data.", "When resizing is not possible"),
    ("**When all else fails:**", "When all else fails"),
    ("## Things to do when upgrading from 1.0", "when upgrading from 1.0"),
    ("When running on a laptop, plug it in.", "When running on a laptop"),
    ("When the call fails, restart the bridge.", "When the call fails"),
  ])
  func `a when that tells a case makes its text conditional`(_ text: String, _ words: String) {
    #expect(condition(WhenClause(), text) == words)
  }

  @Test(arguments: [
    "When prompted, enter the code.", "When it is done, close the page.",
    "When all members are upgraded, the cluster reports it:", "## What happens when restarting",
    "When you operate your own server, attacks are rarer.", "## When to escalate",
  ])
  func `a when that tells a time does not`(_ text: String) {
    #expect(condition(WhenClause(), text) == nil)
  }
}
