import Testing

@testable import RunbookModel

struct NamedLanguageTests {
  @Test(arguments: [
    ("yaml", GuideBlock.Kind.config), ("json", .config), ("ini", .config), ("nginx", .config),
    ("Dockerfile", .config), ("sql", .code), ("python", .code), ("js", .code),
    ("env", .environment),
    ("dotenv", .environment), ("log", .output), ("output", .output), ("klingon", .text),
  ])
  func `a language that no shell reads decides`(_ language: String, _ kind: GuideBlock.Kind) {
    let block = OneBlock("restart: always", language: language)
    #expect(block.kind == kind)
    #expect(block.rule == "named-language")
  }

  @Test(arguments: ["text", "mermaid", "md", "diff"])
  func `a language of text is shown`(_ language: String) {
    #expect(OneBlock("restart: always", language: language).kind == .text)
  }
}
