import Testing

@testable import RunbookModel

struct PromptLinesTests {
  @Test(arguments: ["console", "sh", "bash", "powershell", ""])
  func `lines with prompts are a session, and only they are run`(_ language: String) {
    let block = OneBlock("$ uname -s\nLinux\n$ id", language: language)
    #expect(block.kind == .session)
    #expect(block.rule == "prompt-lines")
    #expect(block.script == "uname -s\nid")
  }

  @Test func `root's prompt is one in a console, and a comment in a script`() {
    #expect(OneBlock("# systemctl stop web\n# reboot", language: "console").kind == .session)
    #expect(OneBlock("# systemctl stop web\n# reboot").kind == .session)
    #expect(OneBlock("# systemctl stop web\n# reboot", language: "bash").kind == .text)
    #expect(OneBlock("# Stop it\nsystemctl stop web", language: "console").kind == .command)
  }

  @Test func `a quotation is no session`() {
    #expect(OneBlock("> It is done.\n> All is well.").kind == .text)
    #expect(OneBlock("> npm ci\n> npm test", language: "sh").kind == .session)
  }

  @Test func `prompts in a fence of text are shown`() {
    #expect(OneBlock("$ uname", language: "text").kind == .text)
  }
}
