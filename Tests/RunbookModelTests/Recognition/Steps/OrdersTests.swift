import Testing

@testable import RunbookModel

struct OrdersTests {
  private func isOrder(_ text: String) -> Bool { Orders.isOrder(Prose(text: text, line: 1)) }

  @Test(arguments: [
    "Open the dashboard", "Then restart the proxy", "Please verify the checksum",
    "Now, copy the token.", "Finally push the tag", "Optionally enable tracing",
    "If it fails, restart it", "To see the logs, open the console",
    "Once the build is green, merge it", "In the sidebar, click Domains",
    "You may be asked - click Yes", "Settings → Domains", "Make sure that nobody writes",
    "You need to drain the node first", "You must stop the old worker",
    "Double-check the address", "Start by opening the panel", "Start the server",
  ])
  func `a sentence that tells the reader to do something is an order`(_ text: String) {
    #expect(isOrder(text))
  }

  @Test(arguments: [
    "The dashboard opens", "Errors in the console", "The host starts a deployment by itself",
    "It is slow", "", "Nothing is simpler",
    "Is it listed under the domains?", "Permission to change settings", "A valid certificate",
    "You should see a green light",
  ])
  func `a sentence that tells of something is no order`(_ text: String) {
    #expect(!isOrder(text))
  }

  @Test func `the verb of an order is what its sentence asks for`() throws {
    let prose = Prose(text: "If it hangs, verify the lock. Nothing else.", line: 4)
    let sentence = try #require(prose.sentences.first)
    #expect(Orders.verb(of: sentence) == "verify")
    #expect(Orders.verb(of: prose.sentences[1]) == nil)
  }
}
