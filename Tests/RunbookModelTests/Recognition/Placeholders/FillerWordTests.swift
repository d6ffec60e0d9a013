import RunbookTestSupport
import Testing

@testable import RunbookModel

struct FillerWordTests {
  @Test(arguments: [
    "export DB_PASSWORD=«CHANGEME»", #"export DB_PASSWORD="«change_me»""#,
    #"psql "password=«changeme»""#, "git checkout «replace-with-branch»",
    "login «INSERT_TOKEN_HERE»", "curl -u admin:«REPLACE_ME»", "login «paste-token-here»",
    "export KEY=«api_key_here»", "deploy «ENTER_REGION»", "export ID=«TODO»",
    #"export ID="«TBD»""#, "login «PLACEHOLDER»", "use «CHANGE_THIS_HERE»", "set «fill-me-in»",
  ])
  func `a word that orders its replacement is to be replaced`(_ marked: String) {
    let source = MarkedSource(marked)
    let found = Placeholder.all(in: source.text).filter { $0.rule == FillerWord.name }
    #expect(found.map(\.text) == source.marked)
    #expect(found.map(\.range) == source.ranges)
  }

  @Test(arguments: [
    "grep -r CHANGEME .", "rg change_me", #"grep -rn "REPLACE_ME" app"#, "git log --grep TODO",
    "echo TODO", "cat TODO.md", "gh issue list --label TODO", "change-dir x", "add-user anna",
    "set-title x", "echo here", "insert-coin",
  ])
  func `words of searches and of work are left alone`(_ line: String) {
    let found = Placeholder.all(in: line).filter { $0.rule == FillerWord.name }
    #expect(found.map(\.text) == [])
  }
}
