import Testing

@testable import RunbookModel

struct CommentsOnlyTests {
  @Test(arguments: ["bash", "sh", "", "powershell", "text"])
  func `comments alone are text`(_ language: String) {
    let block = OneBlock("# In the boot menu, choose the old kernel\n# Boot", language: language)
    #expect(block.kind == .text)
    #expect(block.rule == "comments-only")
  }

  @Test func `root's commands in a console are none`() {
    #expect(OneBlock("# apt update\n# reboot", language: "console").kind == .session)
  }

  @Test func `comments of a settings file stay its text`() {
    #expect(OneBlock("# workers: 4", language: "yaml").kind == .config)
  }

  @Test func `an empty block has nothing to run`() {
    #expect(OneBlock("", language: "bash").kind == .text)
    #expect(OneBlock("   \n\t", language: "sh").kind == .text)
  }
}
