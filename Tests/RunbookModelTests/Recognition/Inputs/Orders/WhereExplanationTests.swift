import Testing

@testable import RunbookModel

struct WhereExplanationTests {
  @Test(arguments: [
    ("where `PERIOD` is how long the key is good for.", ["PERIOD: how long the key is good for"]),
    (
      "Here, where `id` is your account and `zone` is where it is kept:",
      ["id: your account", "zone: where it is kept"]
    ),
    ("where the `HOST_A` stands for the first host", ["HOST_A: the first host"]),
    ("`CLUSTER` is the name of the cluster.", ["CLUSTER: the name of the cluster"]),
  ])
  func `an explanation with where names a text and what it is`(
    _ paragraph: String, _ found: [String]
  ) {
    let probe = OrderProbe(paragraph)
    #expect(probe.found == found)
    #expect(probe.orders.allSatisfy { $0.rule == WhereExplanation.name })
  }

  @Test(arguments: [
    "This is where `PERIOD` goes.",
    "`NODE_ENV` is set by the shell.",
    "`cluster` is the name of the cluster.",
    "Go to where `a7` stands.",
    "Where is `a7`?",
  ])
  func `other sentences explain nothing`(_ paragraph: String) {
    #expect(OrderProbe(paragraph).orders.filter { $0.rule == WhereExplanation.name }.isEmpty)
  }
}
