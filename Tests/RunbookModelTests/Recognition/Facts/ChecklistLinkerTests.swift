import RunbookTestSupport
import Testing

@testable import RunbookModel

struct ChecklistLinkerTests {
  /// The steps that fulfil an item, in a guide with these steps and that one box at its end.
  private func links(_ item: String, to steps: String, group: String? = nil) -> [String] {
    let box = group.map { "- [ ] **\($0)**\n  - [ ] \(item)" } ?? "- [ ] \(item)"
    let guide = CompiledGuide("# T\n\n\(steps)\n\n## Final checklist\n\n\(box)\n")
    return guide.runbook.checks.last?.fulfilledBy.map(\.description) ?? []
  }

  private let release = """
    ## 1. Build the archive

    Run the build.

    ## 2. Sign the archive

    Sign it with your key.

    ## 3. Publish the release notes

    Send the notes to the list.
    """

  @Test(arguments: [
    ("Archive of the build", ["1"]), ("Archive signed", ["2"]), ("Release notes published", ["3"]),
    ("Signing of the archive", ["2"]),
  ])
  func `an item is fulfilled by the step whose words it shares`(_ item: String, _ ids: [String]) {
    #expect(links(item, to: release) == ids)
  }

  @Test(arguments: [
    "Ordered the cake", "Nobody complained", "Backups are restored", "",
    "The archive is no longer signed", "The build is not published",
  ])
  func `an item that no step fulfils is a gap`(_ item: String) {
    #expect(links(item, to: release) == [])
  }

  @Test(arguments: [
    ("Ticket closed", "Open the change ticket in Jira"),
    ("Maintenance page disabled", "Enable the maintenance page"),
    ("Cron jobs started again", "Stop the cron jobs"), ("Backup deleted", "Create the backup"),
    ("Backup verified", "Create the backup"), ("Firewall rule removed", "Add the firewall rule"),
    ("Customers confirmed the announcement", "Send the announcement to customers"),
    ("Page is nice", "Open the page"), ("Backup complete", "Delete the backup"),
    ("Page published", "Review the page"), ("Alerts unmuted", "Mute the alerts"),
  ])
  func `a step that does something else to the same thing fulfils nothing`(
    _ item: String, _ step: String
  ) {
    #expect(links(item, to: "## 1. \(step)\n\nDo it before the page is published.") == [])
  }

  @Test(arguments: [
    ("Ticket closed", "Close the ticket"), ("Backup taken", "Take a backup"),
    ("Cron jobs stopped", "Stop the cron jobs"), ("Keys rotated", "Rotation of the keys"),
    ("Announcement sent", "Send the announcement to customers"),
    ("Firewall rule deleted", "Remove the firewall rule"), ("Backup done", "Take a backup"),
  ])
  func `a step that does what an item says fulfils it`(_ item: String, _ step: String) {
    #expect(links(item, to: "## 1. \(step)\n\nDo it now.") == ["1"])
  }

  private let twins = """
    ## 1. Frontend

    1. **Set the variables**

       ```bash
       API_KEY=<key>
       MODE=live
       ```

    2. **Redeploy it**
       - Click **Redeploy**

    ## 2. Backend

    1. **Set the variables**

       ```bash
       API_KEY=<key>
       CORS_ORIGINS=<origin>
       ```

    2. **Redeploy it**
       - Click **Redeploy**
    """

  @Test(arguments: [
    ("Set `CORS_ORIGINS`", "Frontend", ["2.1"]), ("Updated `API_KEY`", "Frontend", ["1.1"]),
    ("Updated `API_KEY`", "Backend", ["2.1"]), ("Set `MODE=live`", "Frontend", ["1.1"]),
  ])
  func `an item that names a variable is fulfilled where it is set`(
    _ item: String, _ group: String, _ ids: [String]
  ) {
    #expect(links(item, to: twins, group: group) == ids)
  }

  @Test func `the heading of an item's group tells twins apart`() {
    #expect(links("Redeployed", to: twins, group: "Frontend") == ["1.2"])
    #expect(links("Redeployed", to: twins, group: "Backend") == ["2.2"])
  }

  @Test func `a variable that every alternative sets links to each of them`() {
    let steps = """
      ## 1. Set the variables

      ### For Vercel

      ```bash
      API_KEY=<key>
      ```

      ### For Fly.io

      ```bash
      flyctl secrets set API_KEY=<key>
      ```
      """
    #expect(links("Set `API_KEY`", to: steps) == ["1.1", "1.2"])
  }

  @Test func `a box that groups others is fulfilled by them and not by steps`() {
    let guide = CompiledGuide(
      "# T\n\n\(release)\n\n## Final checklist\n\n- [ ] Build the archive\n  - [ ] Sign the archive\n"
    )
    #expect(guide.runbook.checks.map(\.fulfilledBy.count) == [0, 1])
  }

  @Test func `steps of a rollback fulfil nothing`() {
    let steps = release + "\n\n## Rollback\n\n### Withdraw the announcement\n\nWrite to the list.\n"
    #expect(links("Withdrew the announcement", to: steps) == [])
  }
}
