import RunbookModel
import RunbookTestSupport
import Testing

struct OneOfLeadTests {
  private func guide(_ lead: String, _ marker: String = "1.") -> CompiledGuide {
    CompiledGuide(
      "# Guide\n\n## 1. Sign it\n\n\(lead)\n\n\(marker) Use the key\n\(marker) Call the office\n")
  }

  @Test(
    arguments: [
      "Do one of the following:", "You can choose between these options:",
      "Either of these works:", "There are two ways:", "Pick one:",
      "It has to be signed. Choose one:",
    ], ["1.", "-"])
  func `the items of a list that a lead offers are ways`(_ lead: String, _ marker: String) {
    let guide = guide(lead, marker)
    #expect(guide.ways == [["Use the key", "Call the office"]])
    #expect(guide.reasons(of: "1.1").last == "one-of-lead 7: Use the key")
  }

  @Test(arguments: ["Do the following:", "Do one of the following.", "Both ways are good:"])
  func `the items after any other lead are all to be done`(_ lead: String) {
    let guide = guide(lead)
    #expect(guide.ways == [])
    #expect(guide.ids == ["1", "1.1", "1.2"])
  }

  @Test func `two lists are two choices`() {
    let guide = CompiledGuide(
      """
      # Guide

      ## 1. Sign it

      Pick one:

      - Use the key
      - Call the office

      Then pick one:

      - Send it
      - Print it
      """)
    #expect(guide.ways == [["Use the key", "Call the office"], ["Send it", "Print it"]])
  }
}
