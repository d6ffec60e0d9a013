import Testing

@testable import RunbookModel

struct CommandWithOutputTests {
  @Test func `a known command is run, and what it printed behind a blank line is not`() {
    let block = OneBlock(
      "sudo tail /var/log/web.log\n\nMay  4 10:00:01 web: started\n12 lines", language: "bash")
    #expect(block.kind == .session)
    #expect(block.rule == "command-with-output")
    #expect(block.script == "sudo tail /var/log/web.log")
  }

  @Test(arguments: [
    "make all\n\n./deploy.sh", "make all\n\nfleet deploy", "make all\n\nMODE=fast make x",
  ])
  func `what may be a command behind a blank line is one`(_ content: String) {
    #expect(OneBlock(content, language: "bash").kind == .command)
  }
}
