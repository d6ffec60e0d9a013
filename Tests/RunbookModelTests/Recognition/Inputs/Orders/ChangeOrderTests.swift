import Testing

@testable import RunbookModel

struct ChangeOrderTests {
  @Test(arguments: [
    ("Change `eu-west-1` to your region.", ["eu-west-1: your region"]),
    ("Use your own domain instead of `acme.dev`.", ["acme.dev"]),
    ("Adjust `worker-7` to match your host.", ["worker-7: match your host"]),
    ("Update `v4.2` accordingly.", ["v4.2"]),
    ("Set the value of `TOKEN_A` to your token.", ["TOKEN_A: your token"]),
  ])
  func `an order to change a text to the reader's own names it`(
    _ paragraph: String, _ found: [String]
  ) {
    let probe = OrderProbe(paragraph)
    #expect(probe.found == found)
    #expect(probe.orders.allSatisfy { $0.rule == ChangeOrder.name })
  }

  @Test(arguments: [
    "Change `a7` to `b7` if you want your app faster.",
    "Edit the file `x1` to match your setup.",
    "Do not change `a7`, it is your host.",
    "Change `a7` to restart.",
    "Update your system.",
  ])
  func `other changes order nothing`(_ paragraph: String) {
    #expect(OrderProbe(paragraph).orders.filter { $0.rule == ChangeOrder.name }.isEmpty)
  }
}
