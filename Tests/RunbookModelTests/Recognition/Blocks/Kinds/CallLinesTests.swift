import Testing

@testable import RunbookModel

struct CallLinesTests {
  @Test(arguments: [
    "topk(5, rate(requests_total[5m]))", "db.users.find({})", "# in the console\nprint(\"ready\")",
    "rs.status()",
  ])
  func `a call with brackets is code`(_ content: String) {
    for language in ["bash", ""] {
      #expect(OneBlock(content, language: language).kind == .code)
    }
  }

  @Test func `a function of a shell is a command`() {
    #expect(OneBlock("deploy() {\n  make all\n}\ndeploy", language: "bash").kind == .command)
    #expect(OneBlock("echo (a)", language: "bash").kind == .command)
  }
}
