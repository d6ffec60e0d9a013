import RunbookTestSupport
import Testing

@testable import RunbookModel

struct BlockRulesTests {
  @Test func `each rule has a name of its own`() {
    let names = BlockRules.all.map { type(of: $0).name } + HoldRules.all.map { type(of: $0).name }
    #expect(Set(names).count == names.count)
  }

  @Test func `a block keeps the reason for its kind, then those that hold it`() throws {
    let guide = CompiledGuide("# T\n\n## 1. Look\n\nRun:\n\n```sh\n# Or\ntail -f log\n```\n")
    let block = try #require(guide.runbook.blocks.first)
    #expect(
      block.reasons == [
        Reason("shell-fence", words: "sh", line: 7), Reason("or-comment", words: "Or", line: 8),
        Reason("following-command", words: "tail -f log", line: 9),
      ])
  }

  @Test func `the words that lead into a block are its reason where they decide`() throws {
    let guide = CompiledGuide("# T\n\n## 1. Look\n\nRun it. You should see:\n\n```\nready\n```\n")
    let block = try #require(guide.runbook.blocks.first)
    #expect(block.reasons == [Reason("output-lead", words: "You should see:", line: 5)])
  }
}
