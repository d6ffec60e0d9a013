import Testing

@testable import RunbookModel

struct TableOfOutputTests {
  @Test(arguments: [
    "NAME    READY   STATUS\nweb-1   1/1     Running", "PID  COMMAND\n12   web",
    "+----+------+\n| id | name |\n+----+------+\n|  1 | web  |",
  ])
  func `heads in capitals and frames are output, also in a shell's fence`(_ content: String) {
    for language in ["bash", "", "text"] {
      let block = OneBlock(content, language: language)
      #expect(block.kind == .output)
      #expect(block.rule == "table-of-output")
    }
  }

  @Test func `columns without heads count where nothing names a language`() {
    #expect(OneBlock("op-123:  UPGRADE    eu-west    Aborted:").kind == .output)
    #expect(OneBlock("cp  a    b    c").kind == .command)
  }

  @Test func `a command before its table is run`() {
    let block = OneBlock("kubectl get pods\nNAME    READY\nweb-1   1/1", language: "bash")
    #expect(block.kind == .session)
    #expect(block.script == "kubectl get pods")
  }
}
