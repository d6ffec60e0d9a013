import Testing

@testable import RunbookModel

struct ValuesOnlyTests {
  @Test(arguments: ["bash", "sh", "", "console", "text"])
  func `a fence that holds only values is environment`(_ language: String) {
    let values = "# for production\nAPI_URL=https://api.acme.dev\nLOG_LEVEL=info  # or debug"
    #expect(
      OneBlock(values, language: language, lead: "Set these in the panel:").kind == .environment)
    #expect(OneBlock(values, language: language).kind == .environment)
  }

  @Test func `a quoted value, a placeholder and an address are values`() {
    let values = "NAME=\"two words\"\nKEY=<your key>\nURL=postgres://u:[password]@[host]/db"
    #expect(OneBlock(values, language: "bash").kind == .environment)
  }

  @Test func `values with blanks are values where no shell reads them`() {
    #expect(OneBlock("KEY=your key\nURL=", language: "text").kind == .environment)
    #expect(OneBlock("KEY=your key\nURL=").kind == .environment)
  }

  @Test(arguments: [
    "DATE=$(date +%s)", "export REGION=eu-west-1", "DEBUG=1 ./run.sh", "FOO=bar make test",
    "export region=eu",
  ])
  func `a line that a shell must read is a command`(_ line: String) {
    #expect(OneBlock(line, language: "bash").kind == .command)
  }

  @Test func `exports for a file or a screen are values`() {
    let lead = "Set these in the project's settings:"
    #expect(OneBlock("export REGION=eu", language: "sh", lead: lead).kind == .environment)
  }

  @Test func `names in small letters are settings`() {
    #expect(OneBlock("port=80\nworkers=4", language: "bash").kind == .config)
    #expect(OneBlock("MaxClients=4").kind == .config)
  }
}
