import RunbookTestSupport
import Testing

@testable import RunbookModel

struct ShownWaysTests {
  private func shown(_ remedy: String, below part: String = "Troubleshooting") -> [[String]] {
    let guide = CompiledGuide(
      "# Guide\n\n## Go\n\n```sh\nmake\n```\n\n## \(part)\n\n### It hangs\n\n\(remedy)\n")
    #expect(guide.runbook.choices == [])
    return guide.runbook.shownChoices.map { $0.alternatives.map(\.label) }
  }

  @Test func `systems that bold leads of a remedy name are ways`() {
    #expect(
      shown("**macOS:**\n\n```sh\nlsof\n```\n\n**Linux:**\n\n```sh\nss\n```")
        == [["macOS", "Linux"]])
    #expect(
      shown("- **On Debian**: call it\n- **On Fedora**: name it") == [["On Debian", "On Fedora"]])
  }

  @Test func `tabs of a remedy are ways`() {
    #expect(
      shown("=== \"A\"\n\n    ```sh\n    a\n    ```\n\n=== \"B\"\n\n    ```sh\n    b\n    ```")
        == [["A", "B"]])
  }

  @Test func `headings that name systems are ways`() {
    #expect(
      shown("#### Windows\n\nCall it.\n\n#### Linux\n\nName it.", below: "Overview")
        == [["Windows", "Linux"]])
  }

  @Test(arguments: [
    "**Linux:** call it", "**Linux is slow:** a\n\n**macOS is slow:** b",
    "**Cause:** rust\n\n**Fix:** oil",
    "**Linux:** call it\n\n**Linux:** name it", "Linux: call it\n\nmacOS: name it",
  ])
  func `one system, one twice and other leads are none`(_ remedy: String) {
    #expect(shown(remedy) == [])
  }

  @Test func `their ids and lines are given, and no steps`() {
    let guide = CompiledGuide(
      "# Guide\n\n## FAQ\n\n### Why\n\n**Linux:** so\n\n**macOS:** so\n")
    let choice = guide.runbook.shownChoices.first
    #expect(choice?.id.description == "choice-shown-1")
    #expect(choice?.alternatives.map(\.line) == [7, 9])
    #expect(choice?.alternatives.allSatisfy(\.steps.isEmpty) == true)
  }
}
