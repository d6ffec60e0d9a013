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

  @Test func `links to places in a page are its contents, whatever leads them in`() {
    let guide = CompiledGuide(
      """
      # T

      **In this guide, you'll learn how to:**

      - [Install it](guide.md#install-it)
      - [Run it](guide.md#run-it)

      ## Install it

      ```sh
      make install
      ```
      """)
    #expect(guide.outline == "1 Install it [command]")
  }

  @Test func `bold lines alone divide a section as headings do`() {
    let guide = CompiledGuide(
      """
      # T

      ## Set it up

      **Fetching the file**

      - Go to your folder and fetch it:

      ```sh
      curl -O https://acme.dev/file
      ```

      **Starting it**

      ```sh
      make start
      ```
      """)
    #expect(
      guide.titles == [
        "Set it up", "Fetching the file", "Go to your folder and fetch it", "Starting it",
      ])
    #expect(guide.ids == ["1", "1.1", "1.1.1", "1.2"])
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
