import Testing

@testable import RunbookModel

struct SymptomTextTests {
  @Test func `a line that begins with a picture was printed`() {
    #expect(OneBlock("✅ Deployed\nAll is well.").rule == "symptom-text")
    #expect(OneBlock("🚀 web", lead: "Enter this name:").kind == .config)
  }

  @Test func `first in a part about trouble, what is no command is a symptom`() {
    let guide = "# T\n\n## Troubleshooting\n\n### It stops\n\n```\nThe lamp is red\n```\n"
    #expect(OneBlock(guide: guide).rule == "symptom-text")
    let remedy = "# T\n\n## Troubleshooting\n\n### It stops\n\n```\nmake restart\n```\n"
    #expect(OneBlock(guide: remedy).kind == .command)
  }
}
