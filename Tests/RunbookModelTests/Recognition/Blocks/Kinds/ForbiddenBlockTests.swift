import Testing

@testable import RunbookModel

struct ForbiddenBlockTests {
  @Test(arguments: [
    "Never run this on the primary:", "Do not use:", "Instead of:", "Wrong:", "Avoid:",
  ])
  func `what the sentence before it forbids is text`(_ lead: String) {
    let block = OneBlock("rm -rf /srv", language: "bash", lead: lead)
    #expect(block.kind == .text)
    #expect(block.rule == "forbidden-block")
  }

  @Test(arguments: [
    "# ❌ wrong\nrm -rf /srv", "# BAD\nrm -rf /srv", "# Do not run this\nrm -rf /srv",
    "# Wrong: takes all\nrm -rf /srv\n\n# Right\nrm -rf /srv/old",
  ])
  func `what a comment in it forbids is text`(_ content: String) {
    #expect(OneBlock(content, language: "bash").rule == "forbidden-block")
  }

  @Test(arguments: [
    "# Do not use quotes in the name\n./add web", "# Never expires\n./grant web",
    "# Don't forget the last one\n./add web", "# Bad hosts are skipped by the next command\n./add",
  ])
  func `a comment that says how to do it forbids nothing`(_ content: String) {
    #expect(OneBlock(content, language: "bash").kind == .command)
  }

  @Test func `an order not to forget is an order`() {
    #expect(OneBlock("./add web", language: "bash", lead: "Do not forget to run:").kind == .command)
  }
}
