import RunbookTestSupport
import Testing

@testable import RunbookModel

struct NamedPlaceTests {
  private func place(_ item: String) -> String? {
    CompiledGuide("# T\n\n1. \(item)\n2. Look at the result\n").step("1")?.hints.place
  }

  @Test(arguments: [
    ("On the standby, stop the writers", "on the standby"),
    ("Stop the writers on the old primary", "on the old primary"),
    ("In another terminal, follow the log", "in another terminal"),
    ("Run it on each node", "on each node"),
    ("From your laptop, open the page", "from your laptop"),
  ])
  func `where something is done is said with the step`(_ item: String, _ expected: String) {
    #expect(place(item) == expected)
  }

  @Test(arguments: [
    "Open the console", "Click on the button", "Restart the server now", "Wait on the line",
  ])
  func `what names no place has none`(_ item: String) {
    #expect(place(item) == nil)
  }
}
