import RunbookTestSupport
import Testing

@testable import RunbookModel

struct WaitsTests {
  private func waits(_ text: String) -> [Wait] { Waits.find(in: Prose(text: text, line: 7)) }

  @Test(arguments: [
    "Wait for the DNS records", "Wait until all pods are Ready", "Then wait a moment",
    "The build can take up to 40 minutes", "Wait at least five minutes before the next one",
  ])
  func `a sentence that tells to wait is a wait`(_ text: String) {
    #expect(waits(text).count == 1)
  }

  @Test(arguments: [
    "Don't wait for the others", "Set the wait time to 30 seconds", "Open the waiting room",
    "Restart within 5 minutes",
  ])
  func `a sentence that only names waiting or a time is none`(_ text: String) {
    #expect(waits(text).isEmpty)
  }

  @Test func `a wait knows its sentence, its line and its longest time`() throws {
    let text = "Save the record. Wait for it to spread (mostly an hour, up to 2 days). Go on."
    let wait = try #require(waits(text).first)
    #expect(wait.text == "Wait for it to spread (mostly an hour, up to 2 days).")
    #expect(wait.line == 7)
    #expect(wait.upTo == .seconds(172_800))
  }

  @Test func `a wait in a guide is an action of its step`() {
    let guide = CompiledGuide(
      """
      # Move the domain

      1. Change the records
      2. Wait for the change to spread (up to 6 hours)
      3. Look at the site
      """)
    #expect(
      guide.outline == """
        1 Change the records [manual]
        2 Wait for the change to spread (up to 6 hours) [wait]
        3 Look at the site [manual]
        """)
    #expect(guide.runbook.waits.map(\.step?.description) == ["2"])
    #expect(guide.runbook.waits.map(\.upTo) == [.seconds(21_600)])
    #expect(guide.runbook.waits.map(\.line) == [4])
  }

  @Test func `a wait beside a command keeps the command and follows it`() {
    let guide = CompiledGuide(
      """
      # Build

      ## 1. Start the build

      ```bash
      gh workflow run build
      ```

      Wait until the build is green (about 20 minutes).
      """)
    #expect(guide.outline == "1 Start the build [command, wait]")
  }

  @Test func `a wait in troubleshooting is none of the procedure's`() {
    let guide = CompiledGuide(
      """
      # Move

      1. Press the button

      ## Troubleshooting

      ### It is slow

      - Wait for the queue to drain
      """)
    #expect(guide.runbook.waits.isEmpty)
  }

  @Test func `work that takes its time afterwards is done by hand, and time alone does not do it`()
  {
    let guide = CompiledGuide(
      """
      # Move the domain

      1. Change the record in the panel. It can take up to 2 hours to spread.
      2. Wait for the mail
      3. Send the form and wait for the answer
      """)
    #expect(
      guide.outline == """
        1 Change the record in the panel. [manual]
        2 Wait for the mail [wait]
        3 Send the form and wait for the answer [manual]
        """)
    #expect(guide.runbook.waits.map(\.line) == [3, 4, 5])
  }

  @Test func `a step that is only a wait has the longest time that stands in it`() {
    let guide = CompiledGuide(
      """
      # Move the domain

      ## 1. Wait for the records

      This can take up to 2 hours. Look at the page to see it.

      ## 2. Go on

      Open the page.
      """)
    guard case .wait(let wait)? = guide.step("1")?.actions.first else {
      Issue.record("no wait in \(guide.outline)")
      return
    }
    #expect(wait.upTo == .seconds(7200))
  }

  @Test func `what a command waits for itself is not waited for again`() {
    let guide = CompiledGuide(
      """
      # Start

      ## 1. Start it

      This command will wait until it is up:

      ```sh
      docker compose up --wait
      ```
      """)
    #expect(guide.outline == "1 Start it [command]")
    #expect(guide.runbook.waits.count == 1)
  }
}
