import RunbookTestSupport
import Testing

@testable import RunbookModel

struct ConditionsTests {
  private func words(_ text: String) -> String? {
    Conditions.statement(in: Prose(text: text, line: 1), before: .nothing)?.words
  }

  @Test(arguments: [
    ("Configure mail (if applicable)", "if applicable"),
    ("Configure mail (optional)", "optional"),
    ("Copy the hook's secret (if using hooks, starts with wh_)", "if using hooks"),
    ("Grow the disk (if needed)", "if needed"),
    ("If you use mail, add the records", "If you use mail"),
    ("If your shop uses mail:", "If your shop uses mail"),
    ("Optional: draw a picture", "Optional"),
    ("Optionally draw a picture", "Optionally"),
    ("In case of data loss, restore the dump", "In case of data loss"),
    ("Only for shops abroad: add the tax", "Only for shops abroad"),
    ("On macOS, run", "On macOS"),
    ("Restart the unit (only on staging)", "only on staging"),
  ])
  func `the words that make a part conditional are its condition`(_ text: String, _ words: String) {
    #expect(self.words(text)?.lowercased().hasPrefix(words.lowercased()) == true)
  }

  @Test(arguments: [
    "Configure mail", "Copy the key (starts with sk_live_)", "See if the light is green",
    "Set the mode (only letters)", "Add the record (e.g., mail.acme.dev)", "If only", "",
    "Press the button (it is red)",
  ])
  func `any other text is unconditional`(_ text: String) {
    #expect(words(text) == nil)
  }

  @Test func `a title is told without its condition`() {
    #expect(
      Conditions.removingParenthesis(from: "Configure mail (if applicable)") == "Configure mail")
    #expect(
      Conditions.removingParenthesis(from: "Copy the key (see below)") == "Copy the key (see below)"
    )
  }

  // MARK: One fact, several places

  private static let shop = CompiledGuide(
    """
    # Connect the shop

    ## 1. Create the key

    1. Open the settings
    2. Copy the hook secret (if using webhooks)

    ## 2. Configure Webhooks (if applicable)

    If your shop uses webhooks:

    1. Open **Webhooks**
    2. Add the address

    ## 3. Verify webhooks (if applicable)

    Send a test event.

    ## Checklist

    - [ ] Created the key
    - [ ] Configured webhooks (if applicable)
    """)

  @Test func `places that mean the same fact are one condition, asked once`() {
    let conditions = Self.shop.runbook.conditions
    #expect(conditions.map(\.name) == ["webhooks"])
    #expect(conditions.map(\.lines) == [[6, 8, 10, 15, 22]])
  }

  @Test func `a condition settles the parts that state it and what stands under a lead`() {
    #expect(
      Self.shop.outline == """
        1 Create the key
          1.1 Open the settings [manual]
          1.2 Copy the hook secret ?webhooks [manual]
        2 Configure Webhooks ?webhooks
          2.1 Open Webhooks ?webhooks [manual]
          2.2 Add the address ?webhooks [manual]
        3 Verify webhooks ?webhooks [verify]
        """)
    #expect(Self.shop.runbook.checks.map(\.condition) == [nil, "webhooks"])
  }

  @Test func `a condition is asked with words that name the fact`() {
    #expect(Self.shop.runbook.conditions.first?.words == "If your shop uses webhooks")
  }

  @Test func `a single line with an if of its own is only optional`() {
    let guide = CompiledGuide(
      """
      # Sign up

      1. Open the page
      2. If a dialog asks, click **Yes**
      3. Follow the link (if email verification is on)
      """)
    #expect(guide.runbook.conditions.map(\.isAsked) == [false, false])
    #expect(guide.runbook.conditions.map(\.lines) == [[4], [5]])
    #expect(guide.runbook.steps.map(\.condition) == [nil, nil, nil])
    #expect(guide.step("1")?.optional == nil)
    #expect(guide.step("2")?.optional == "If a dialog asks")
    #expect(guide.step("3")?.optional == "if email verification is on")
  }

  @Test func `two headings that are merely optional are two facts`() {
    let guide = CompiledGuide(
      """
      # Release

      ## 1. Sign the archive (optional)

      Run the signing tool.

      ## 2. Tell the press (optional)

      Send a letter.
      """)
    #expect(guide.runbook.conditions.map(\.lines) == [[3], [7]])
    #expect(Set(guide.runbook.conditions.map(\.name)).count == 2)
    #expect(guide.step("1")?.condition != nil)
    #expect(guide.step("1")?.condition != guide.step("2")?.condition)
  }

  @Test func `a condition under troubleshooting settles nothing`() {
    let guide = CompiledGuide(
      """
      # T

      1. Press the button

      ## Troubleshooting

      ### The light stays off (if using batteries)

      1. Change the batteries (if using batteries)
      """)
    #expect(guide.runbook.conditions.isEmpty)
  }
}
