import RunbookTestSupport
import Testing

@testable import RunbookModel

struct ReplacementListTests {
  private func inputs(_ words: String, before: Bool = false) -> [String] {
    let block = "```sh\nlook a7 b9\n```\n"
    let guide = CompiledGuide(
      "# T\n\n## 1. Run it\n\n" + (before ? words + "\n\n" + block : block + "\n" + words + "\n"))
    return guide.runbook.inputs.map { input in
      input.placeholders.joined() + (input.description.map { ": " + $0 } ?? "")
    }
  }

  @Test(arguments: [
    "Replace the following:\n\n- `a7`: the first host\n- `b9`: the second host",
    "Where:\n\n* `a7` is the first host\n* `b9` is the second host",
    "Replace the following values:\n\n1. `a7`: the first host\n2. `b9`: the second host",
    "| Placeholder | Description |\n|---|---|\n| `a7` | the first host |\n| `b9` | the second host |",
    "Replace these:\n\n| Text | Value | Description |\n|---|---|---|\n| `a7` | x | the first host |\n| `b9` | y | the second host |",
    "Placeholders:\n\n- `a7` – the first host\n- `b9` – the second host",
  ])
  func `each text of an announced list or table is to be replaced`(_ words: String) {
    #expect(inputs(words) == ["a7: the first host", "b9: the second host"])
  }

  @Test func `a list before the block counts for what follows`() {
    let words =
      "In this command, replace these values:\n\n- `a7`: the first host\n- `b9`: the second"
    #expect(inputs(words, before: true) == ["a7: the first host", "b9: the second"])
  }

  @Test(arguments: [
    "The hosts:\n\n- `a7`: the first host\n- `b9`: the second host",
    "| Host | Description |\n|---|---|\n| `a7` | the first host |",
    "Replace these lines:\n\n- `a7`: the first host",
    "Replace the following:\n\n- `--all`: everything",
    "| Variable | Description |\n|---|---|\n| `a7` | the first host |",
  ])
  func `other lists and tables order nothing`(_ words: String) {
    #expect(inputs(words) == [])
  }
}
