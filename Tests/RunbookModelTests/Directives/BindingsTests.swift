import MarkdownSyntax
import RunbookTestSupport
import Testing

@testable import RunbookModel

struct BindingsTests {
  static let guide = """
    # Deploy the blog

    ## 1. Build

    1. Run the build:

       ```sh
       make
       ```
    2. Open the console

    ## 2. Release

    ### 2.1 Announce it

    Write to the mailing list.

    ### 2.2 Restart

    Restart the server in the panel.
    """

  private func bound(_ bindings: String) -> CompiledGuide {
    CompiledGuide(
      compiling: SourceText(Self.guide, path: "deploy.md"),
      bindings: SourceText(bindings, path: "deploy.bindings.md"))
  }

  @Test(arguments: [
    "2.2", "2.2 Restart", "2.2. Restart", "Restart", "restart:", "Step 2.2: Restart",
    "2.2 - Restart",
  ])
  func `a heading finds its step by id, title, or both`(heading: String) {
    let guide = bound("# Bindings\n\nProse.\n\n## \(heading)\n\n<!-- runbook: run=\"x\" -->\n")
    #expect(guide.bindings?.diagnostics == [])
    #expect(guide.step("2.2")?.directive.run.map(\.text) == ["x"])
    #expect(guide.step("2.1")?.directive == Directive.none)
  }

  @Test func `all that stands under a heading speaks of its step`() throws {
    let guide = bound(
      """
      # What the machine does

      ## Announce it

      We post with the script. <!-- runbook: timeout=1m -->

      - as a list too <!-- runbook: retry=2 -->

      ```sh {every=1s}
      ./announce
      ```

      ```console
      $ ./announce --check
      done
      ```

      ```yaml
      shown: only
      ```

      <!-- runbook: verify="./announced" -->

      ## 2.2
      """)
    let directive = try #require(guide.step("2.1")?.directive)
    #expect(directive.run.map(\.text) == ["./announce", "./announce --check"])
    #expect(directive.timeout == .seconds(60))
    #expect(directive.retry == 2)
    #expect(directive.every == .seconds(1))
    #expect(directive.verify == "./announced")
    #expect(directive[.verify]?.path == "deploy.bindings.md")
    #expect(guide.step("2.1").map(guide.runbook.commands)?.map(\.script).count == 2)
    #expect(guide.bindings?.diagnostics == [])
  }

  @Test func `a binding wins over the guide, and reaches the blocks of its step`() throws {
    let text = "# A\n\n## 1. Build\n\n```sh {timeout=1m}\nmake\n```\n"
    let guide = CompiledGuide(
      compiling: SourceText(text, path: "a.md"),
      bindings: SourceText("## 1\n\n<!-- runbook: timeout=2m retry=1 -->\n", path: "a.bindings.md"))
    let block = try #require(guide.runbook.blocks.first)
    #expect(block.directive.timeout == .seconds(120))
    #expect(block.directive.retry == 1)
  }

  @Test func `a binding of the guide's title holds for the whole guide`() {
    let guide = bound("# Deploy the blog\n\n<!-- runbook: cwd=site -->\n")
    #expect(guide.bindings?.diagnostics == [])
    #expect(guide.runbook.blocks.first?.directive.cwd == "site")
    #expect(guide.step("2.1")?.directive.cwd == "site")
  }

  @Test(arguments: [
    (
      "«## 2.3»\n\n<!-- runbook: run=\"x\" -->\n",
      "'2.3' finds no step in 'deploy.md'; near are '2 Release', '2.1 Announce it', '2.2 Restart'"
    ),
    (
      "«## Restart it»\n\n<!-- runbook: run=\"x\" -->\n",
      "'Restart it' finds no step in 'deploy.md'; near are '2.1 Announce it', '2.2 Restart'"
    ),
    (
      "«## 2.1 Restart»\n\n```\nx\n```\n",
      "'2.1 Restart' finds no step: 2.1 is 'Announce it'; the title is now that of 2.2"
    ),
    (
      "«## 2»\n\n<!-- runbook: run=\"x\" -->\n",
      "'run' is for a single step, and 2 has steps in it: bind '2.1', '2.2'"
    ),
    (
      "## 2.2\n\n```\nx\n```\n\n«## Restart»\n\n```\ny\n```\n",
      "2.2 Restart is bound twice; put both under one heading"
    ),
    (
      "## 2.2\n\n<!-- runbook: «timout»=1s -->\n",
      "a directive has no key 'timout'; 'timeout' is perhaps meant"
    ),
    (
      "## 2.2\n\n<!-- runbook: «when»=webhooks -->\n",
      "'when' changes what is a step or on the way, and progress documents know the guide alone; "
        + "write it into the guide"
    ),
    (
      "«<!-- runbook: run=\"x\" -->»\n\n## 2.2\n",
      "this stands before the first heading, so nobody knows which step it is for; put a heading "
        + "with the step's id or title above it"
    ),
  ])
  func `what finds no step or cannot be is an error at its place`(
    bindings: String, message: String
  ) throws {
    let source = MarkedSource(bindings)
    let found = try #require(bound(source.text).bindings?.diagnostics.first)
    #expect(found.message == message)
    #expect(found.range == source.ranges.first)
    #expect(found.severity == .error)
  }

  @Test func `a title that several steps have is an error that lists them`() throws {
    let text = "# A\n\n## 1. For X\n\n1. Restart it\n\n## 2. For Y\n\n1. Restart it\n"
    let guide = CompiledGuide(
      compiling: SourceText(text, path: "a.md"),
      bindings: SourceText("## Restart it\n\n```\nx\n```\n", path: "a.bindings.md"))
    #expect(
      guide.bindings?.diagnostics.map(\.message) == [
        "'Restart it' is the title of several steps; write one of '1.1 Restart it', '2.1 Restart it'"
      ])
  }

  @Test func `a heading with nothing but prose under it binds nothing`() {
    #expect(bound("# About\n\nProse.\n\n## Why\n\n- a list\n").bindings?.diagnostics == [])
  }

  @Test func `bindings change nothing about which steps there are`() {
    let plain = CompiledGuide(compiling: SourceText(Self.guide, path: "deploy.md"))
    let other = bound("## 1.2\n\n<!-- runbook: manual hold=none run=\"x\" literal=\"y\" -->\n")
    #expect(plain.ids == other.ids)
    #expect(plain.titles == other.titles)
  }
}
