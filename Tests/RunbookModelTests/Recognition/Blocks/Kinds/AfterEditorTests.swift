import Testing

@testable import RunbookModel

struct AfterEditorTests {
  private func block(_ before: String, _ content: String, language: String = "sh") -> OneBlock {
    OneBlock(
      guide: "# T\n\n## 1. Raise the limits\n\n```sh\n\(before)\n```\n\n"
        + "```\(language)\n\(content)\n```\n")
  }

  @Test(arguments: [
    "sudo nano /etc/limits.conf", "$ sudo vi /etc/limits.conf", "crontab -e", "sudo visudo",
    "kubectl edit configmap web", "cd /etc\nvim limits.conf",
  ])
  func `what touches a block that opens an editor is the text to write`(_ editor: String) {
    let block = block(editor, "web soft nofile 65536")
    #expect(block.kind == .config)
    #expect(block.rule == "after-editor")
  }

  @Test func `a comment to look for in the file is its text too`() {
    #expect(block("sudo nano /etc/web.conf", "# Limits are below").kind == .config)
  }

  @Test func `plain commands behind an editor are commands`() {
    #expect(block("sudo nano /etc/web.conf", "sudo systemctl restart web").kind == .command)
  }

  @Test func `behind another command nothing is taken for a file`() {
    #expect(block("mkdir /etc/web", "frob soft").kind == .command)
  }
}
