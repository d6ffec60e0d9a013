import RunbookTestSupport
import Testing

@testable import RunbookModel

struct ProhibitionsTests {
  private func kinds(_ lead: String) -> [GuideBlock.Kind] {
    CompiledGuide("# T\n\n## 1. Clean\n\n\(lead)\n\n  ```sh\n  rm -rf build\n  ```\n").kinds
  }

  @Test(arguments: [
    "Never run this on the primary:", "Do not run:", "- ❌ Don't do this:", "**Don't:**",
    "Avoid this:", "**Wrong:**", "Instead of:", "The disk is shared. Do not run this there:",
    "❌ **Bad**:", "What not to do:", "This will fail:", "The following is wrong:",
    "Previously, this was done with:",
  ])
  func `a command that the guide forbids is never run`(_ lead: String) {
    #expect(kinds(lead) == [.text])
  }

  @Test(arguments: [
    "Don't forget to run:", "Run this:", "Do not worry, just run:", "If you do not have it, run:",
    "Nobody should notice when you run:",
  ])
  func `a command that a negative sentence orders is a command`(_ lead: String) {
    #expect(kinds(lead) == [.command])
  }
}
