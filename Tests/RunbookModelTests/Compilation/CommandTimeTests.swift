import MarkdownSyntax
import RunbookModel
import Testing

/// What only tells how long a command takes is over with it.
struct CommandTimeTests {
  private func waits(_ words: String) -> Int {
    let text =
      "# A\n\n## 1. Deploy\n\n\(words)\n\n```sh\necho deployed\n```\n\n## 2. Look\n\n```sh\nls\n```\n"
    let guide = CompiledGuide(compiling: SourceText(text, path: "a.md"))
    return guide.runbook.steps.leaves.flatMap(\.actions).count { action in
      if case .wait = action { true } else { false }
    }
  }

  @Test(arguments: [
    "This takes a while.", "It can take a while to complete.", "The command may take a while.",
  ])
  func `the time of the command itself is no wait`(_ words: String) { #expect(waits(words) == 0) }

  @Test(arguments: [
    "It takes a while for the records to spread.", "This can take up to 10 minutes.",
    "The new records take several hours to spread.",
  ])
  func `what has a bound or a condition stays one`(_ words: String) { #expect(waits(words) == 1) }
}
