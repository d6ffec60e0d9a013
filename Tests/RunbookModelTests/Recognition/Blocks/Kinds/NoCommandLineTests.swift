import Testing

@testable import RunbookModel

struct NoCommandLineTests {
  @Test(arguments: [
    "\"ana\"  l2tpd  \"secret\"  *", "%any  : PSK \"key\"", "Dear team, the upgrade is done.",
    "==12== HEAP SUMMARY:\n==12==   in use: 8 bytes",
  ])
  func `a shell's fence without a command is not believed`(_ content: String) {
    let block = OneBlock(content, language: "bash")
    #expect(block.kind == .output)
    #expect(block.rule == "no-command-line")
    #expect(OneBlock(content, language: "bash", lead: "Enter this value:").kind == .config)
  }

  @Test func `one line that is a command is enough to believe it`() {
    #expect(OneBlock("<tool> login\nmake all", language: "bash").kind == .command)
    #expect(OneBlock("frob soft", language: "bash").kind == .command)
    #expect(OneBlock("frob soft; wrangle it; ls", language: "bash").kind == .command)
    #expect(OneBlock("frob v1.2.3", language: "bash").kind == .command)
  }
}
