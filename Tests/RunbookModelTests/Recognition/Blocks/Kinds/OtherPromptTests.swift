import Testing

@testable import RunbookModel

struct OtherPromptTests {
  @Test(arguments: ["mysql> SELECT 1;", ">>> import os", "postgres=# \\dt", "irb(main):001:0> 1"])
  func `what is typed at a database or interpreter is code`(_ content: String) {
    for language in ["bash", "", "console", "text"] {
      let block = OneBlock(content, language: language)
      #expect(block.kind == .code)
      #expect(block.rule == "other-prompt")
    }
  }

  @Test func `a transcript that goes on there is a held session`() {
    let block = OneBlock("$ mysql -u root\nmysql> SELECT 1;", language: "console")
    #expect(block.kind == .session)
    #expect(block.hold == [.forever])
  }
}
