import Testing

@testable import RunbookModel

struct DataLinesTests {
  @Test(arguments: [
    "{\"status\": \"ok\"}", "---\nkind: Pod", "name: web\nreplicas: 3", "[Unit]\nAfter=network",
    "- a: 1\n- b: 2", "<?xml version=\"1.0\"?>\n<a/>", "[\n  1\n]",
  ])
  func `data without a language is a setting`(_ content: String) {
    #expect(OneBlock(content).kind == .config)
  }

  @Test func `data in a shell's fence is an answer, or what is to be entered`() {
    let answer = "{\n  \"status\": \"ok\"\n}"
    #expect(OneBlock(answer, language: "bash").kind == .output)
    #expect(OneBlock(answer, language: "bash", lead: "Paste this policy:").kind == .config)
    #expect(OneBlock("- '1.30':\n-    GO: 1.23", language: "bash").kind == .config)
  }

  @Test func `a group of commands in braces is a command`() {
    #expect(OneBlock("{ make all; make test; }", language: "bash").kind == .command)
  }
}
