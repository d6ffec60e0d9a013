import Testing

@testable import RunbookModel

struct AddressesOnlyTests {
  private let list = "https://acme.dev\nhttps://www.acme.dev"

  @Test(arguments: ["Add these origins:", "Ensure the redirect URI is exactly:"])
  func `addresses to enter somewhere are values of a list`(_ lead: String) {
    for language in ["", "bash", "text"] {
      #expect(OneBlock(list, language: language, lead: lead).kind == .config)
    }
  }

  @Test func `other addresses are text, and none is run`() {
    #expect(OneBlock(list, lead: "The mirrors are known.").kind == .text)
    #expect(OneBlock(list, language: "bash").rule == "addresses-only")
    #expect(OneBlock("curl https://acme.dev", language: "bash").kind == .command)
  }
}
