import RunbookTestSupport
import Testing

@testable import RunbookModel

struct DirectedConditionTests {
  @Test func `a directive makes a step depend on a fact that the guide speaks of`() {
    let guide = CompiledGuide(
      """
      # A

      ## 1. Create the endpoint (if using webhooks)

      Create it.

      ## 2. Test it <!-- runbook: when=webhooks -->

      Test it.

      ## 3. Tell them <!-- runbook: when=!webhooks -->

      Tell them.
      """)
    #expect(guide.runbook.conditions.map(\.name) == ["webhooks"])
    #expect(guide.step("1")?.condition == "webhooks")
    #expect(guide.step("2")?.condition == "webhooks")
    #expect(guide.step("3")?.condition == "webhooks")
    #expect(guide.step("3")?.optional == "unless webhooks")
    let index = StepIndex(of: guide.runbook)
    #expect(index.decisions(on: Step.ID("2")) == [.condition("webhooks")])
    #expect(index.decisions(on: Step.ID("3")) == [.unless("webhooks")])
  }

  @Test func `a fact that the directive alone speaks of is asked too`() {
    let guide = CompiledGuide(
      "# A\n\n1. Deploy it <!-- runbook: when=\"custom domain\" -->\n2. Test it\n")
    #expect(guide.runbook.conditions.map(\.name) == ["custom-domain"])
    #expect(guide.runbook.conditions.map(\.lines) == [[3]])
  }

  @Test func `optional says so, or that it is not`() {
    let guide = CompiledGuide(
      """
      # A

      1. Deploy it <!-- runbook: optional="if you have time" -->
      2. Test it (optional) <!-- runbook: optional=no -->
      3. Ship it:

         ```sh {"excludeFromRunAll":"true"}
         ship
         ```
      """)
    #expect(guide.step("1")?.optional == "if you have time")
    #expect(guide.step("1")?.isOptionalByItself == true)
    #expect(guide.step("2")?.optional == nil)
    #expect(guide.step("3")?.isOptionalByItself == true)
  }

  @Test func `what is so where a fact does not hold is settled with it`() {
    let guide = CompiledGuide(
      "# A\n\n1. Do it <!-- runbook: when=webhooks -->\n"
        + "2. Leave it <!-- runbook: when=webhooks=no -->\n")
    var record = RecordBuilder()
    record.add(.conditionSettled(name: "webhooks", holds: false))
    let state = RunState(of: guide.runbook, after: record.record)
    #expect(state.outcome(of: Step.ID("1")) == .notApplicable)
    #expect(state.next.map(\.id) == [Step.ID("2")])
    var done = RecordBuilder()
    done.finish("2")
    let after = RunState(of: guide.runbook, after: done.record)
    #expect(after.conditions == ["webhooks": false])
    #expect(after.outcome(of: Step.ID("1")) == .notApplicable)
  }
}
