import Testing

@testable import RunbookModel

struct SectionRoleTests {
  private func role(_ heading: String, inside parent: SectionRole = .procedure) -> SectionRole {
    SectionRole(of: Title(heading), inside: parent)
  }

  @Test(arguments: [
    "Prerequisites", "Requirements", "Before you begin", "🧰 Before You Start", "What you'll need",
    "What you’ll need", "1. Prerequisites", "Pre-flight checklist", "Checklist before the release",
  ])
  func `what must hold beforehand is no procedure`(_ heading: String) {
    #expect(role(heading) == .prerequisites)
  }

  @Test(arguments: [
    "Troubleshooting", "5. Troubleshooting", "Common issues", "Common Errors and Fixes", "FAQ",
    "Frequently asked questions", "If something goes wrong",
  ])
  func `where to look when it fails is no procedure`(_ heading: String) {
    #expect(role(heading) == .troubleshooting)
  }

  @Test(arguments: [
    "Rollback", "Rollback plan", "Rolling back", "Undo the change", "Uninstall", "How to revert",
  ])
  func `what undoes the work is a rollback`(_ heading: String) {
    #expect(role(heading) == .rollback)
  }

  @Test(arguments: [
    "Overview", "✅ Do's", "❌ Don'ts", "References", "Resources", "Table of contents",
    "Best practices", "See also", "How it works",
  ])
  func `what is read and not done is background`(_ heading: String) {
    #expect(role(heading) == .background)
  }

  @Test(arguments: ["Migration Checklist", "Checklist", "Post-release checklist"])
  func `boxes at the end are a checklist`(_ heading: String) {
    #expect(role(heading) == .checklist)
  }

  @Test(arguments: [
    "Deploy the service", "Run the cleanup job", "Step 1: Requirements of the host",
    "Configure log references", "Installation", "Restore the backup", "3. Restart",
  ])
  func `a heading that only mentions such a word is procedure`(_ heading: String) {
    #expect(role(heading) == .procedure)
  }

  @Test(arguments: [
    SectionRole.troubleshooting, .prerequisites, .background, .rollback, .checklist,
  ])
  func `what a section stands in decides over its own heading`(_ parent: SectionRole) {
    #expect(role("Step 1: Restart", inside: parent) == parent)
    #expect(role("Rollback", inside: parent) == parent)
  }
}
