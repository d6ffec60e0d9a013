import Testing

@testable import RunbookModel

struct WarningFenceTests {
  @Test(arguments: [
    ("```{warning}\nIt stops.\n```", "It stops."),
    ("```{danger}\n:class: big\n\nIt is\ngone.\n```", "It is gone."),
  ])
  func `a fence that warns is a warning`(_ text: String, _ words: String) {
    #expect(warning(WarningFence(), text)?.text == words)
  }

  @Test(arguments: [
    "```{note}\nIt stops.\n```", "```sh\nwarning\n```", "```warning\nIt stops.\n```",
  ])
  func `any other fence is none`(_ text: String) {
    #expect(warning(WarningFence(), text) == nil)
  }
}
