import MarkdownSyntax
import RunbookTestSupport
import Testing

@testable import RunbookModel

struct StepTreeTests {
  @Test func `headings, numbered items and bullets that order something nest as the text does`() {
    let guide = CompiledGuide(
      """
      # Move the blog

      ## Step 1: Copy the files

      1. **Open the old panel**
         - Go to https://panel.acme.dev
         - Download the archive
      2. **Upload the archive**

      ## Step 2: Switch over

      ### 2.1 Change the record

      Change the record at your registrar.

      ### 2.2 Stop the old host

      ```sh
      ssh old sudo systemctl stop blog
      ```
      """)
    #expect(
      guide.outline == """
        1 Copy the files
          1.1 Open the old panel
            1.1.1 Go to https://panel.acme.dev [open]
            1.1.2 Download the archive [manual]
          1.2 Upload the archive [manual]
        2 Switch over
          2.1 Change the record [manual]
          2.2 Stop the old host [command]
        """)
  }

  @Test func `what only tells something is no step`() {
    let guide = CompiledGuide(
      """
      # T

      ## Overview

      1. Install the app
      2. Run the app

      ## How it works

      - Open the page

      ## 1. Install it

      The installer is small.

      - It needs 3 MB
      - It needs a shell

      ```sh
      ./install.sh
      ```

      ## What you get

      | Thing | Use |
      |---|---|
      | Page | Look at it |

      ## Resources

      - [See the manual](https://acme.dev)
      """)
    #expect(guide.outline == "1 Install it [command]")
  }

  @Test func `do's and don'ts are no steps`() {
    let guide = CompiledGuide(
      """
      # T

      ## 1. Enter the key

      - Open the panel
      - ❌ Don't paste the key into a chat
      - ✅ Keep the key in the vault

      ## ✅ Do's

      - ✅ Rotate the key

      ## ❌ Don'ts

      - ❌ Don't share the key
      """)
    #expect(
      guide.outline == """
        1 Enter the key
          1.1 Open the panel [manual]
        """)
  }

  @Test func `commands under one heading, each with its own sentence, are steps of their own`() {
    let guide = CompiledGuide(
      """
      # T

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
  }

  @Test func `one sentence and one command are one step`() {
    let guide = CompiledGuide(
      "# T\n\n## 1. Stop it\n\nRun this:\n\n```sh\nsystemctl stop web\n```\n")
    #expect(guide.outline == "1 Stop it [command]")
  }

  @Test func `a command between further steps is a leaf of its own`() {
    let guide = CompiledGuide(
      """
      # T

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

  @Test func `a block that is indented too little still belongs to its item`() {
    let guide = CompiledGuide(
      """
      # T

      1. Stop the service:
      ```sh
      systemctl stop web
      ```
      2. Start the service:
      ```sh
      systemctl start web
      ```
      """)
    #expect(
      guide.outline == """
        1 Stop the service [command]
        2 Start the service [command]
        """)
  }

  @Test func `a bold line heads the list after it`() {
    let guide = CompiledGuide(
      """
      # T

      ## 1. Check the keys

      **In the frontend:**

      - Open the site
      - Verify that it says live

      **In the backend:**

      - Read the log
      """)
    #expect(
      guide.outline == """
        1 Check the keys
          1.1 In the frontend
            1.1.1 Open the site [manual]
            1.1.2 Verify that it says live [verify]
          1.2 In the backend
            1.2.1 Read the log [manual]
        """)
  }

  @Test func `bullets that name a value to fill in are no steps`() {
    let guide = CompiledGuide(
      """
      # T

      1. Create the endpoint:
         - **Address:** `https://acme.dev/hook`
         - **Events:** Select all
      2. Save it
      """)
    #expect(
      guide.outline == """
        1 Create the endpoint [manual]
        2 Save it [manual]
        """)
  }

  @Test func `a contents list repeats titles and is no procedure`() {
    let guide = CompiledGuide(
      """
      # T

      ## Table of contents

      1. [Install it](#1-install-it)
      2. [Run it](#2-run-it)

      ## 1. Install it

      Install the package.

      ## 2. Run it

      Run the program.
      """)
    #expect(guide.outline == "1 Install it [manual]\n2 Run it [manual]")
  }

  @Test func `a guide of prose and blocks has its headings as steps`() {
    let guide = CompiledGuide(
      """
      # Renew the certificate

      ## Ordering

      ```sh
      certbot certonly -d acme.dev
      ```

      ## Installing

      ```sh
      sudo systemctl reload nginx
      ```
      """)
    #expect(guide.outline == "1 Ordering [command]\n2 Installing [command]")
  }

  @Test func `a rollback is never on the way`() {
    let guide = CompiledGuide(
      """
      # Update

      ## 1. Apply it

      ```sh
      ./migrate up
      ```

      ## Rollback

      ```sh
      ./migrate down
      ```
      """)
    #expect(guide.runbook.steps.map(\.part) == [.main, .rollback])
    #expect(guide.runbook.rollbacks.map(\.title) == ["Rollback"])
    #expect(guide.runbook.rollbacks.map(\.line) == [9])
    #expect(guide.runbook.rollbacks.flatMap(\.steps) == guide.runbook.steps.suffix(1).map(\.id))
  }

  @Test func `a rollback of a step is not one of its steps on the way`() {
    let guide = CompiledGuide(
      """
      # Update

      ## 1. Apply it

      ```sh
      ./migrate up
      ```

      ### Rollback

      ```sh
      ./migrate down
      ```

      ## 2. Look at it

      Open the page.
      """)
    let main = guide.runbook.steps.flattened.map(\.step).filter { $0.part == .main }
    #expect(main.map(\.title) == ["Apply it", "Look at it"])
    #expect(main.map { $0.actions.map(\.name) } == [["command"], ["manual"]])
    #expect(guide.runbook.rollbacks.map(\.line) == [9])
  }

  @Test func `a rollback in one sentence is a step of the rollback`() {
    let guide = CompiledGuide(
      "# T\n\n## 1. Detach the disk\n\nDetach it.\n\n### Rollback\n\nAttach the disk again.\n")
    #expect(guide.runbook.steps.map(\.part) == [.main, .rollback])
    #expect(guide.runbook.rollbacks.flatMap(\.steps) == guide.runbook.steps.suffix(1).map(\.id))
  }

  @Test func `the title is no step, whatever it says`() {
    let guide = CompiledGuide("# Install the agent\n\n```sh\napt install agent\n```\n")
    #expect(guide.runbook.title == "Install the agent")
    #expect(guide.runbook.steps.map(\.anchor.line) == [3])
    #expect(guide.outline.hasSuffix("[command]"))
  }

  @Test func `a file without a heading is called by its name`() {
    let guide = CompiledGuide("1. Open the door\n2. Close the door\n")
    #expect(guide.runbook.title == "guide.md")
    #expect(guide.outline == "1 Open the door [manual]\n2 Close the door [manual]")
  }

  @Test func `a text in which nothing is to be done has no step and says so`() {
    let guide = CompiledGuide("# On clouds\n\nClouds are white.\n")
    #expect(guide.runbook.steps.isEmpty)
    #expect(guide.runbook.diagnostics.map(\.rule) == ["no-step"])
  }

  @Test func `a block before the first part of a guide is no step`() {
    let guide = CompiledGuide("# T\n\nTry `x` first:\n\n```sh\nls\n```\n\n## 1. Go\n\nOpen it.\n")
    #expect(guide.outline == "1 Go [manual]")
  }

  @Test func `a fence that is never closed is an error at that fence`() throws {
    let guide = CompiledGuide("# T\n\n## 1. Go\n\n```sh\nls\n\n## 2. Stop\n")
    let found = try #require(guide.runbook.diagnostics.first { $0.rule == "open-fence" })
    #expect(found.severity == .error)
    #expect(guide.text.line(at: found.range.lowerBound) == 5)
    #expect(guide.ids == ["1"])
  }
}
