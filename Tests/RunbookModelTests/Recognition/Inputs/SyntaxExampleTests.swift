import RunbookTestSupport
import Testing

@testable import RunbookModel

struct SyntaxExampleTests {
  private func needs(_ syntax: String, _ words: String, _ example: String) -> [String] {
    let guide = CompiledGuide(
      "# T\n\n## 1. Move it\n\n```sh\n\(syntax)\n```\n\n\(words)\n\n```sh\n\(example)\n```\n")
    return guide.runbook.blocks.last?.needs ?? []
  }

  @Test(arguments: [
    ("./move.sh <from> <to>", "./move.sh blue green", ["blue", "green"]),
    ("kubectl logs <pod> -n web", "kubectl logs web-5 -n web", ["web-5"]),
    ("./move.sh <the old one> now", "./move.sh blue now", ["blue"]),
    ("kubectl get <kind>\nkubectl logs <pod>", "kubectl logs web-5", ["web-5"]),
    ("./move.sh <from> <to>", "./move.sh blue \"\"\n./move.sh \"\" green", ["blue", "green"]),
  ])
  func `an example has samples where the command before has placeholders`(
    _ syntax: String, _ example: String, _ needs: [String]
  ) {
    #expect(self.needs(syntax, "For example:", example) == needs)
  }

  @Test(arguments: [
    ("For example:", "./move.sh blue $TO; TO=x"), ("Then:", "./move.sh blue green"),
    ("For example:", "./copy.sh blue green"), ("For example:", "./move.sh blue green now"),
  ])
  func `another command, or one that is no example, has none`(_ words: String, _ example: String) {
    #expect(needs("./move.sh <from> <to>", words, example).filter { $0 != "$TO" } == [])
  }
}
