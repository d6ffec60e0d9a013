import MarkdownSyntax
import RunbookModel
import Testing

/// The Clerk guide, which has nearly everything that guides have, and sets nearly every trap.
struct OwnGuidesClerkTests {
  let runbook: Runbook

  init() throws { runbook = try OwnGuide.clerk.compiled().runbook }

  @Test func `what the guide says of itself twice is known once`() {
    #expect(runbook.title == "Take Clerk to Production")
    #expect(runbook.metadata.filter { $0.key == "Last Updated" }.map(\.value) == ["2026-11-23"])
    #expect(runbook.metadata.contains { $0.key == "Status" && $0.value == "Ready for use" })
  }

  @Test func `the five numbered steps are the top of the tree`() {
    #expect(
      runbook.steps.map { "\($0.id) \($0.title)" } == [
        "1 Fetch the Production Keys", "2 Set up the Clerk Instance",
        "3 Update the Environment Variables of the Frontend",
        "4 Update the Environment Variables of the Backend", "5 Verify That Production Works",
      ])
  }

  @Test func `steps are numbered as the guide numbers them, under alternatives too`() {
    let outline = Set(runbook.outline())
    for line in [
      "1.1 Open the Clerk Dashboard", "2.1 Add the Production Domain",
      "3.1.2 Update the Environment Variables", "4.1.2 Update the Environment Variables",
      "4.2.1 Update the Secrets from the Command Line", "5.3.2 Test the Webhook Endpoint",
    ] { #expect(outline.contains(line)) }
  }

  @Test func `no step stands outside of the procedure`() {
    let lines = runbook.steps.flattened.map(\.step.line)
    #expect(lines.allSatisfy { (40..<274).contains($0) })
  }

  @Test func `a sign before a prerequisite is decoration`() {
    #expect(runbook.prerequisites.count == 5)
    #expect(
      runbook.prerequisites.first?.text
        == "A Clerk account whose application already works in test mode")
  }

  @Test func `values for a dashboard are told from commands`() {
    let kinds = runbook.blocks.map(\.kind)
    #expect(
      kinds == [
        .config, .environment, .environment, .environment, .environment,
        .command, .command, .command, .environment, .command, .environment, .environment,
      ])
    #expect(
      runbook.commands.compactMap { $0.script.split(separator: "\n").first { !$0.hasPrefix("#") } }
        .map { $0.split(separator: " ").prefix(2).joined(separator: " ") }
        == ["flyctl secrets", "flyctl secrets", "flyctl deploy", "curl -X"])
  }

  @Test func `commands wait for what the reader has to replace, and for nothing else`() {
    #expect(
      runbook.commands.map(\.needs) == [
        [
          "sk_live_XXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXX", "whsec_XXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXX",
          "yourdomain.com",
        ], [], [], ["yourdomain.com"],
      ])
    #expect(runbook.commands.allSatisfy { $0.hold.isEmpty })
  }

  @Test func `keys are secrets that must begin as the guide says`() throws {
    let key = try #require(runbook.inputs.first { $0.name == "CLERK_SECRET_KEY" })
    #expect(key.isSecret && key.startsWith == "sk_live_")
    #expect(key.refusal(of: "sk_test_abcdef") != nil)
    #expect(key.refusal(of: "sk_live_abcdef") == nil)
    let hook = try #require(runbook.inputs.first { $0.name == "CLERK_WEBHOOK_SECRET" })
    #expect(hook.isSecret && hook.startsWith == "whsec_")
    let names = runbook.inputs.map(\.name)
    #expect(names.count == Set(names).count)
  }

  @Test func `hosts of the frontend and of the backend are two choices`() {
    #expect(
      runbook.choices.map { $0.alternatives.map(\.label) } == [
        ["Vercel", "Other Frontend Hosts"], ["Railway", "Fly.io", "Other Backend Hosts"],
      ])
    #expect(runbook.choices.map(\.id.description) == ["3", "4"])
  }

  @Test func `whether there are webhooks is asked once and settles every part of it`() {
    #expect(runbook.conditions.filter(\.isAsked).map(\.name) == ["webhooks"])
    #expect(runbook.step("2.3")?.condition == "webhooks")
    #expect(runbook.step("5.3")?.condition == "webhooks")
    let settled = runbook.checks.filter { $0.condition == "webhooks" }.map(\.text)
    #expect(settled.count >= 2)
  }

  @Test func `the closing checklist is linked to the steps that fulfil it`() throws {
    #expect(runbook.checks.count == 29)
    #expect(runbook.checks.allSatisfy { $0.step == nil })
    #expect(runbook.checks.filter { !$0.fulfilledBy.isEmpty }.count >= 18)
    let mode = try #require(runbook.checks.first { $0.text.hasPrefix("Switched") })
    #expect(mode.fulfilledBy.map(\.description) == ["1.2"])
  }

  @Test func `a line under a group of the checklist is fulfilled in that part, on every host`()
    throws
  {
    let key = runbook.checks.filter { $0.text.hasPrefix("Updated CLERK_SECRET_KEY") }
    #expect(
      key.map { $0.fulfilledBy.map(\.description) } == [
        ["3.1.2", "3.2"], ["4.1.2", "4.2.1", "4.3"],
      ])
  }

  @Test func `the propagation of DNS is a wait of up to a day`() {
    #expect(runbook.waits.first?.upTo == .seconds(86_400))
    #expect(runbook.waits.first?.step != nil)
  }

  @Test func `troubleshooting has four entries, each with symptoms and solutions`() {
    #expect(runbook.troubleshooting.count == 4)
    #expect(runbook.troubleshooting.allSatisfy { !$0.symptoms.isEmpty && !$0.solutions.isEmpty })
    #expect(runbook.rollbacks.isEmpty)
  }

  @Test func `the warning about the secret key is shown where the keys are copied`() {
    let warned = runbook.steps.flattened.map(\.step).filter { !$0.warnings.isEmpty }
    #expect(warned.contains { $0.id.description.hasPrefix("1.3") })
  }
}
