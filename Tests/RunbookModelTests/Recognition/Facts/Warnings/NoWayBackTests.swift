import RunbookTestSupport
import Testing

@testable import RunbookModel

struct NoWayBackTests {
  @Test(arguments: [
    ("Note: this step is irreversible.", "Note: this step is irreversible."),
    (
      "This deletes the volumes and cannot be undone.",
      "This deletes the volumes and cannot be undone."
    ),
    ("There is no going back after this.", "There is no going back after this."),
  ])
  func `a paragraph that says there is no way back is a warning`(_ text: String, _ words: String) {
    #expect(warning(NoWayBack(), text)?.text == words)
  }

  @Test(arguments: [
    "The file is permanently stored.", "Undo it.", "It can be undone.",
  ])
  func `any other paragraph is none`(_ text: String) {
    #expect(warning(NoWayBack(), text) == nil)
  }

  @Test(arguments: [
    ("```sh\nls\n# irreversible\ndrop\n```", 3), ("    ls\n    # irreversible\n", 2),
  ])
  func `a comment is warned of on its own line`(_ block: String, _ line: Int) {
    #expect(warning(NoWayBack(), block)?.line == line)
  }

  @Test(arguments: [
    "## 1. Drop it\n\n> Take care, this cannot be undone.\n\n```sh\ndrop\n```",
    "## 1. Drop it (cannot be undone)\n\n```sh\ndrop\n```",
    "## 1. Drop it\n\n- This is irreversible.\n\n```sh\ndrop\n```",
    "## 1. Drop it\n\n```sh\n# WARNING: this cannot be undone\ndrop\n```",
  ])
  func `a quote, a heading, a note and a comment of a block say it as well`(_ text: String) {
    let steps = CompiledGuide("# T\n\n" + text + "\n").runbook.steps
    #expect(steps.first?.warnings.contains(where: \.isPointOfNoReturn) == true)
  }
}
