import Testing

@testable import RunbookModel

struct OutputBehindCommandTests {
  private func block(_ command: String, _ content: String, language: String = "") -> OneBlock {
    OneBlock(
      guide: "# T\n\n## 1. Do it\n\n```sh\n\(command)\n```\n\n```\(language)\n\(content)\n```\n")
  }

  @Test func `what touches a command and is none is its output`() {
    #expect(block("make trace", "-----> tracing is on").rule == "output-behind-command")
    #expect(block("curl -s url", "{\"ok\": true}", language: "json").kind == .output)
    #expect(block("make trace", "It is on.", language: "text").kind == .output)
  }

  @Test func `behind what prints nothing it is left alone`() {
    #expect(block("touch web.conf", "workers: 4").kind == .config)
    #expect(block("make trace", "make all", language: "sh").kind == .command)
    #expect(block("make trace", "kubectl get pods").kind == .command)
    #expect(block("make trace", "KEY=value").kind == .environment)
  }
}
