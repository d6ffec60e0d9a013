import Testing

@testable import RunbookModel

struct FileNameLabelTests {
  @Test(arguments: ["`app.conf`:", "**`config/app.conf`**", "File: `app.conf`", "In `.web.rc`:"])
  func `a file's name alone before a block makes it the file's text`(_ lead: String) {
    let block = OneBlock("workers 4", language: "bash", lead: lead)
    #expect(block.kind == .config)
    #expect(block.rule == "file-name-label")
  }

  @Test func `the name may be the heading or an attribute of the fence`() {
    #expect(OneBlock("workers 4", heading: "`app.conf`").rule == "file-name-label")
    #expect(OneBlock("make all", language: "sh title=\"run.sh\"").kind == .config)
    #expect(OneBlock("make all", language: "sh title=\"Terminal\"").kind == .command)
  }

  @Test func `how a script is called is a command`() {
    #expect(OneBlock("./deploy.sh web", language: "bash", lead: "`deploy.sh`:").kind == .command)
  }
}
