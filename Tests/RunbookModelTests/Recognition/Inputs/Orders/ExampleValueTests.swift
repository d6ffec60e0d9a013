import Testing

@testable import RunbookModel

struct ExampleValueTests {
  @Test(arguments: [
    ("Find the container that failed (`3f2a9c` in this example).", ["3f2a9c"]),
    ("In this example, `10.4.0.17` is the node.", ["10.4.0.17"]),
    ("In our case `pod-7` has failed.", ["pod-7"]),
  ])
  func `a value of the example is not the reader's`(_ paragraph: String, _ found: [String]) {
    let probe = OrderProbe(paragraph)
    #expect(probe.found == found)
    #expect(probe.orders.allSatisfy { $0.rule == ExampleValue.name })
  }

  @Test(arguments: [
    "In this example we use `acme`.",
    "See `3f2a9c` for an example.",
    "`3f2a9c` has failed in this way.",
  ])
  func `names without digits and other sentences are left alone`(_ paragraph: String) {
    #expect(OrderProbe(paragraph).orders.filter { $0.rule == ExampleValue.name }.isEmpty)
  }
}
