import RunbookTestSupport
import Testing

@testable import RunbookModel

struct VersionOrderTests {
  private func needs(_ before: String, _ after: String) -> [String] {
    let text =
      "# T\n\n## 1. Run it\n\n\(before)\n\n```sh\nbuild --go 1.24.5 tool-3.1\n```\n\n\(after)\n"
    return CompiledGuide(text).runbook.blocks[0].needs
  }

  @Test(arguments: [
    ("Run it.", "Remember to use the appropriate (updated) compiler version."),
    ("Set the desired version:", ""), ("Run it.", "> Choose your version with care."),
  ])
  func `an order to use another version is about all in the block`(
    _ before: String, _ after: String
  ) {
    #expect(needs(before, after) == ["1.24.5", "3.1"])
  }

  @Test(arguments: [
    ("Use the correct version:", ""), ("Run it.", "The version is printed."),
    ("Install the latest version:", ""),
    ("Run it.", "Your version may be older."),
  ])
  func `a version that is right or told of stays`(_ before: String, _ after: String) {
    #expect(needs(before, after) == [])
  }
}
