import Testing

@testable import RunbookModel

struct ErrorWordsTests {
  @Test(arguments: [
    "Connection closed by 10.0.0.5 port 22", "web: Permission denied", "make: x: command not found",
    "java.lang.ClassNotFoundException: app.Main", "Push rejected\nfatal: no access",
    "dial tcp 10.0.0.5:80: connect: connection refused",
  ])
  func `what programs say when they fail is output`(_ content: String) {
    #expect(OneBlock(content).kind == .output)
    #expect(OneBlock(content, language: "text").kind == .output)
  }

  @Test func `a command that names such words is a command`() {
    #expect(OneBlock("grep 'not found' /var/log/web.log").kind == .command)
  }
}
