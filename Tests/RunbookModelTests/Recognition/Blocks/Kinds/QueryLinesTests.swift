import Testing

@testable import RunbookModel

struct QueryLinesTests {
  @Test(arguments: [
    "SELECT 1;", "-- all of them\nSELECT name\nFROM hosts;", "GRANT ALL ON app TO web;",
  ])
  func `statements are code without a language and in a shell's fence`(_ content: String) {
    for language in ["bash", "", "text"] {
      #expect(OneBlock(content, language: language).kind == .code)
    }
  }

  @Test func `a command that hands over a statement is a command`() {
    #expect(OneBlock("psql -c 'SELECT 1;'", language: "bash").kind == .command)
  }
}
