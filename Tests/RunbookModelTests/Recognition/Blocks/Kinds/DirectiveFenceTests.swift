import Testing

@testable import RunbookModel

struct DirectiveFenceTests {
  @Test(arguments: ["{note}", "{warning}", "{admonition} Mind"])
  func `a note in fence signs is text, whatever it looks like`(_ language: String) {
    let block = OneBlock("rm -rf /srv", language: language)
    #expect(block.kind == .text)
    #expect(block.rule == "directive-fence")
  }

  @Test func `a directive that shows code counts as code of that language`() {
    #expect(OneBlock("make all", language: "{code-block} sh").kind == .command)
    #expect(OneBlock("make all", language: "{.sh}").kind == .command)
  }
}
