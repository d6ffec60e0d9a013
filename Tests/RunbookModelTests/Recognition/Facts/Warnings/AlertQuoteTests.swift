import Testing

@testable import RunbookModel

struct AlertQuoteTests {
  @Test(arguments: [
    ("> [!WARNING]\n> The site is down meanwhile.", "The site is down meanwhile."),
    ("> [!caution]\n> Two\n> lines.", "Two lines."),
    ("> ⚠️ Nobody may write now.", "Nobody may write now."),
    ("> **Warning:** it beeps", "Warning: it beeps"),
    ("> Do not skip this.", "Do not skip this."),
  ])
  func `a quote that warns is a warning`(_ text: String, _ words: String) {
    #expect(warning(AlertQuote(), text)?.text == words)
  }

  @Test(arguments: [
    "> [!NOTE]\n> It is quick.", "> [!TIP]\n> Be quick.", "> Somebody said so.",
    "⚠️ Nobody may write now.",
  ])
  func `any other quote is none`(_ text: String) {
    #expect(warning(AlertQuote(), text) == nil)
  }
}
