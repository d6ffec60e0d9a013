import RunbookTestSupport
import Testing

@testable import RunbookModel

struct DirectedBlockTests {
  private func guide(_ directive: String, _ content: String, language: String = "sh")
    -> CompiledGuide
  {
    CompiledGuide(
      "# T\n\n## 1. Do it\n\n<!-- runbook: \(directive) -->\n```\(language)\n\(content)\n```\n")
  }

  @Test(arguments: GuideBlock.Kind.allOfThem)
  func `a block is what its directive says`(_ kind: GuideBlock.Kind) {
    let guide = guide("kind=\(kind.rawValue)", "frobnicate --all", language: "text")
    #expect(guide.kinds == [kind])
    #expect(
      guide.runbook.blocks.first?.reasons.first
        == Reason("directed-block", words: "kind=\(kind.rawValue)", line: 5))
  }

  @Test func `an ignored block is read and not run`() {
    let guide = guide("ignore", "rm -r build")
    #expect(guide.kinds == [.text])
    #expect(guide.runbook.steps.flattened.allSatisfy { $0.step.actions.map(\.name) != ["command"] })
  }

  @Test func `what a directive says of holding a block decides`() {
    #expect(guide("hold=none", "make a\n# Or\nmake b").runbook.blocks.first?.hold == [])
    #expect(guide("hold=edit", "make a").runbook.blocks.first?.hold == [.edit])
  }
}

extension GuideBlock.Kind {
  fileprivate static let allOfThem: [GuideBlock.Kind] = [
    .command, .environment, .config, .code, .output, .text,
  ]
}
