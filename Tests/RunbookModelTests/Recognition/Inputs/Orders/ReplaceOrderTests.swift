import Testing

@testable import RunbookModel

struct ReplaceOrderTests {
  @Test(arguments: [
    ("Replace `acme-7` with the name of your cluster.", ["acme-7: the name of your cluster"]),
    (
      "Replacing `A_1` and `B_2` with your values, run this:",
      ["A_1: your values, run this", "B_2: your values, run this"]
    ),
    ("Replace `A1` with your id and `B1` with your name.", ["A1: your id", "B1: your name"]),
    ("Please substitute `<stage>` by the stage to deploy to.", ["<stage>: the stage to deploy to"]),
    ("Replace <stage> throughout the scripts.", ["<stage>"]),
    (
      "`HOST` should be replaced with the host of your database.",
      ["HOST: the host of your database"]
    ),
    ("Make sure that you replace `v4.2` as appropriate.", ["v4.2"]),
    (
      "Ersetzen Sie `knoten-3` durch den Namen Ihres Knotens.",
      ["knoten-3: den namen ihres knotens"]
    ),
    ("Remplacez `noeud-3` par le nom de votre machine.", ["noeud-3: le nom de votre machine"]),
    ("Swap `eu-1` for your own region.", ["eu-1: your own region"]),
  ])
  func `an order to replace names a text and what to write instead`(
    _ paragraph: String, _ found: [String]
  ) {
    let probe = OrderProbe(paragraph)
    #expect(probe.found == found)
    #expect(probe.orders.allSatisfy { $0.rule == ReplaceOrder.name })
  }

  @Test(arguments: [
    "Replace `apt` with your package manager.",
    "Replace `--dry-run` with your flags.",
    "Replace `a7` with `b7`.",
    "Replace the section `x` with your own.",
    "Replace the content of `app.conf` with your settings.",
    "Do not replace `a7` with anything.",
    "`a7` was replaced by the new host.",
    "Replace `config/app.yml` with your file.",
    "You can replace the lock with a call of `stop`.",
    "The host `a7` is old.",
    "Never replace `a7` by hand.",
  ])
  func `edits of files, other programs and stories order nothing`(_ paragraph: String) {
    #expect(OrderProbe(paragraph).orders.filter { $0.rule == ReplaceOrder.name }.isEmpty)
  }
}
