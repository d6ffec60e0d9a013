import RunbookTestSupport
import Testing

@testable import RunbookModel

struct CaseLeadTests {
  @Test(arguments: [
    ("In an emergency:\n\n```sh\n./stop\n```", "In an emergency"),
    ("As a last resort, restart all of them", "As a last resort"),
    ("If needed:\n\n```sh\n./stop\n```", "If needed"),
    ("After 30 days, delete the old volume", "After 30 days"),
    ("- Next week, remove the old hosts", "Next week"),
    ("Two weeks later, drop the table", "Two weeks later"),
    ("Once a month, prune the images", "Once a month"),
    ("Later, remove the old volume", "Later"),
    ("Or, on failure:\n\n- Kill it", "on failure"),
    ("## In an emergency", "In an emergency"),
    ("Kill it as a last resort", "as a last resort"),
    ("Use this only in emergencies", "only in emergencies"),
    ("To start over, delete the volume", "To start over"),
  ])
  func `a case that mostly does not come, and another day, make a text optional`(
    _ text: String, _ words: String
  ) {
    #expect(condition(CaseLead(), text) == words)
  }

  @Test(arguments: [
    "After 5 minutes, look at it", "In an emergency the pager rings", "On failure it tries again",
    "Once that is done, start it", "In the first week the queue is long", "After the day, sleep",
    "Tomorrow is another day", "If needed", "The next day is a holiday",
    "Configure it to restart on failure", "One day it works",
  ])
  func `what happens by itself, and minutes, are no case`(_ text: String) {
    #expect(condition(CaseLead(), text) == nil)
  }

  @Test(arguments: [
    "In an emergency:", "Should the rollout hang, kill it:", "When it hangs, kill it:",
    "Restart it. In that case, run:", "**As a last resort:**", "If needed:",
    "In an emergency:\n\nMake sure that nobody is signed in.",
    "If the rollout hangs:\n\nTell the others.",
  ])
  func `a command that a case leads in is optional by itself, though it stands alone`(
    _ lead: String
  ) {
    let guide = CompiledGuide(
      "# T\n\n## Deploy\n\nRun `./deploy` and look.\n\n\(lead)\n\n```sh\n./stop --now\n```\n")
    let steps = guide.runbook.steps.flattened.map(\.step)
    let step = steps.first { !$0.actions.isEmpty && $0.id == guide.runbook.blocks[0].step }
    #expect(step?.optional != nil || step?.condition != nil, "\(guide.outline)")
  }

  @Test(arguments: ["In an emergency:", "If needed:", "After 30 days:", "On failure:"])
  func `all steps of a list that a case leads in depend on it`(_ lead: String) {
    let guide = CompiledGuide(
      """
      # T

      1. Deploy it

      \(lead)

      - Stop the workers:

        ```sh
        ./stop
        ```

      - Start them:

        ```sh
        ./start
        ```
      """)
    let steps = guide.runbook.steps.flattened.map(\.step)
    #expect(steps.map(\.title) == ["Deploy it", "Stop the workers", "Start them"])
    #expect(
      steps.dropFirst().allSatisfy { $0.condition != nil || $0.isOptionalByItself },
      "\(guide.outline)")
  }
}
