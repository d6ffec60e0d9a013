import Testing

@testable import RunbookModel

struct ValuesToEnterTests {
  @Test(arguments: ["Add this line:", "Paste the value:", "Enter the following in the field:"])
  func `what is to be entered somewhere is a setting`(_ lead: String) {
    #expect(OneBlock("web-frontend", lead: lead).kind == .config)
  }

  @Test func `a heading may say that it is to be copied`() {
    #expect(OneBlock("WEB_TOKEN\nDB_TOKEN", heading: "Names (copy-paste ready)").kind == .config)
    #expect(OneBlock("WEB_TOKEN\nDB_TOKEN", heading: "Names").kind == .text)
  }
}
