import Testing

@testable import RunbookModel

struct SyntaxSummaryTests {
  @Test(arguments: [
    "usage: fleet [options] <service>", "Usage: ./deploy.sh HOST", "./deploy.sh {start|stop}",
    "./deploy.sh [--dry-run] HOST", "fleet deploy <web|api>", "npm version [major|minor|patch]",
    "tool add NAME [NAME ...]",
  ])
  func `how a program is called is told and not run`(_ content: String) {
    for language in ["bash", ""] {
      #expect(OneBlock(content, language: language).kind == .text)
    }
    #expect(OneBlock(content, language: "bash").rule == "syntax-summary")
  }

  @Test(arguments: [
    "./deploy.sh [host]", "grep '[a|b]' log", "ls | sort", "kubectl get -o jsonpath='{.items[*]}'",
    "if [ -f x ]; then make; fi", "[[ -h a ]] || ln -s a b",
  ])
  func `a value to fill in and brackets of the command are no summary`(_ content: String) {
    #expect(OneBlock(content, language: "bash").kind == .command)
  }
}
