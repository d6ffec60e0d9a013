import MarkdownSyntax
import RunbookTestSupport
import Testing

@testable import RunbookModel

struct LeadOverWorkTests {
  @Test func `commands under one heading, each with its own sentence, are steps of their own`() {
    let guide = CompiledGuide(
      """
      # Guide

      ## 1. Upgrade

      Stop the service:

      ```sh
      systemctl stop web
      ```

      Install the new version:

      ```sh
      apt install web
      ```
      """)
    #expect(
      guide.outline == """
        1 Upgrade
          1.1 Stop the service [command]
          1.2 Install the new version [command]
        """)
    #expect(guide.reasons(of: "1.2") == ["lead-over-work 11: Install the new version:"])
  }

  @Test func `one sentence and one command are one step`() {
    let guide = CompiledGuide(
      "# Guide\n\n## 1. Stop it\n\nRun this:\n\n```sh\nsystemctl stop web\n```\n")
    #expect(guide.rules == ["1 command-under-heading"])
  }

  @Test func `a command between further steps is a leaf of its own`() {
    let guide = CompiledGuide(
      """
      # Guide

      ## 1. Upgrade

      Fetch the archive first:

      ```sh
      curl -O https://acme.dev/web.tar
      ```

      ### Unpack it

      ```sh
      tar -xf web.tar
      ```
      """)
    #expect(
      guide.outline == """
        1 Upgrade
          1.1 Fetch the archive first [command]
          1.2 Unpack it [command]
        """)
  }

  @Test func `a command that applies only sometimes is asked about by itself`() {
    let guide = CompiledGuide(
      "# Guide\n\n## 1. Stop it\n\nIf it is running:\n\n```sh\nsystemctl stop web\n```\n")
    #expect(guide.rules == ["1 steps-inside", "1.1 lead-over-work"])
  }

  @Test(arguments: [
    "Stop the service:", "You can see it here:", "To resize it, run:", "Alternatively:",
    "**On the server:**", "Let's look at it:", "It can be done so:",
  ])
  func `a sentence that orders, invites or says what for leads in something to do`(_ text: String)
    throws
  {
    let guide = CompiledGuide("\(text)\n")
    let paragraph = try #require(guide.document.blocks.first)
    #expect(LeadOverWork.isProcedural(Prose(paragraph)))
  }

  @Test(arguments: ["These are the settings:", "The file looks so:", "An example:"])
  func `a sentence that only shows does not`(_ text: String) {
    #expect(!LeadOverWork.isProcedural(Prose(text: text, line: 1)))
  }
}
