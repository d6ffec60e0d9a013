import RunbookExecution
import RunbookModel
import Testing

/// A secret whose value a command prints.
struct SecretCommandTests {
  private let guide = """
    # Deploy

    ## Steps

    1. Deploy it:

       <!-- runbook: secret="YOUR_KEY=vault read <vault-name>" -->
       ```sh
       ./deploy --key <your-key>
       ```
    2. Look at it
    """

  @Test func `the value is taken from the command, and kept nowhere`() async throws {
    let sitting = try await Sitting.at(
      guide, ["main", "r", "r", "d"], outputs: ["s3cret-value\n"])
    #expect(
      sitting.requests.map(\.script.display) == ["vault read main", "./deploy --key ••••••••"])
    #expect(sitting.requests.last?.script.variables["__runbook_input_YOUR_KEY"] == "s3cret-value")
    #expect(
      sitting.journal.bodies.contains(.inputGiven(name: "YOUR_KEY", value: nil)))
    #expect(!"\(sitting.journal.bodies)".contains("s3cret"))
    #expect(sitting.person.unusedAnswers == 0)
  }

  @Test func `nobody is asked where commands run unasked`() async throws {
    var plan = RunPlan.yes
    plan.values = ["VAULT_NAME": "main"]
    let sitting = try await Sitting.at(guide, ["d"], plan: plan, outputs: ["s3cret-value\n"])
    guard case .complete = sitting.ending else { return #expect(Bool(false), "\(sitting.ending)") }
  }

  @Test func `a value that cannot be had, or is none, is asked for`() async throws {
    for (code, output) in [(1, "s3cret"), (0, "x")] {
      let sitting = try await Sitting.at(
        guide, ["main", "r", "typed-by-hand", "r", "d"], exitCodes: [code], outputs: [output])
      #expect(
        sitting.requests.last?.script.variables["__runbook_input_YOUR_KEY"] == "typed-by-hand")
    }
    let nobody = try await Sitting.at(guide, ["main"])
    guard case .waiting(.inputs(let inputs, _)) = nobody.ending else {
      return #expect(Bool(false), "\(nobody.ending)")
    }
    #expect(inputs.map(\.name) == ["YOUR_KEY"])
    #expect(nobody.ran.isEmpty)
  }

  @Test func `what a directive calls secret is never shown`() async throws {
    let text = guide.replacing(
      "secret=\"YOUR_KEY=vault read <vault-name>\"", with: "secret=YOUR_NAME"
    ).replacing("<your-key>", with: "<your-name>")
    let sitting = try await Sitting.at(text, ["somebody", "r", "d"])
    #expect(sitting.ran.map(\.display) == ["./deploy --key ••••••••"])
    #expect(sitting.journal.bodies.contains(.inputGiven(name: "YOUR_NAME", value: nil)))
  }
}
