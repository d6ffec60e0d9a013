import MarkdownSyntax
import RunbookTestSupport
import Testing

@testable import RunbookModel

struct DirectiveTableTests {
  /// What is said of the block that begins where `«` stands.
  private func said(_ marked: String) -> (own: [String], effective: [String], errors: [String]) {
    let source = MarkedSource(marked)
    let document = MarkdownDocument(parsing: SourceText(source.text, path: "guide.md"))
    let table = DirectiveTable(of: document)
    let offset = source.ranges.first?.lowerBound ?? -1
    return (
      table[offset].statements.map(\.words),
      table.effective(at: offset).statements.map(\.words).sorted(),
      table.diagnostics.map(\.message)
    )
  }

  @Test(arguments: [
    // What follows it.
    "<!-- runbook: timeout=5m -->\n«```»sh\ntrue\n```\n",
    "<!-- runbook: timeout=5m -->\n\n«```»sh\ntrue\n```\n",
    "<!--runbook:timeout=5m-->\n\n    «true»\n",
    "<!-- runbook: timeout=5m -->\n«#»# Deploy\n",
    "<!-- runbook: timeout=5m -->\n\n«S»tart the server.\n",
    "<!-- runbook: timeout=5m -->\n«1.» Deploy\n2. Test\n",
    "1. Deploy\n\n<!-- runbook: timeout=5m -->\n\n«2.» Test\n",
    "- Deploy\n  <!-- runbook: timeout=5m -->\n\n  «```»sh\n  true\n  ```\n",
    "> <!-- runbook: timeout=5m -->\n> «```»sh\n> true\n> ```\n",
    "<div>\n<!-- runbook: timeout=5m -->\n</div>\n\n«D»eploy\n",
    // What it ends the line of.
    "«#»# Deploy <!-- runbook: timeout=5m -->\n",
    "«D»eploy <!-- runbook: timeout=5m -->\n======\n",
    "«1.» Deploy <!-- runbook: timeout=5m -->\n2. Test\n",
    "«-» [ ] Deploy <!-- runbook: timeout=5m -->\n",
    "«S»tart the server. <!-- runbook: timeout=5m -->\n",
    "«-» `<!-- x -->` <!-- note --> Deploy <!-- runbook: timeout=5m -->\n",
    // The item at whose end it stands.
    "«1.» Deploy\n   <!-- runbook: timeout=5m -->\n2. Test\n",
    "«1.» Deploy\n   - now\n\n   <!-- runbook: timeout=5m -->\n2. Test\n",
    // Attributes behind a fence.
    "«```»sh timeout=5m\ntrue\n```\n", "«```»sh {name=a timeout=5m}\ntrue\n```\n",
    "«~~~»{.sh timeout=5m title=\"x\"}\ntrue\n~~~\n",
  ])
  func `a directive belongs to what follows it or what it ends the line of`(_ marked: String) {
    let said = said(marked)
    #expect(said.own.filter { $0 != "name=a" } == ["timeout=5m"])
    #expect(said.errors == [])
  }

  @Test func `a directive belongs to one thing alone`() {
    #expect(said("1. A <!-- runbook: manual -->\n«2.» B\n").own == [])
    #expect(said("<!-- runbook: manual -->\n1. A\n\n   «```»sh\n   b\n   ```\n").own == [])
    #expect(said("# A <!-- runbook: retry=1 -->\n\n«B»\n").effective == [])
  }

  @Test func `several directives add up`() {
    let marked =
      "<!-- runbook: timeout=5m literal=\"a\" -->\n<!-- runbook: retry=3 literal=\"b\" -->\n"
      + "«```»sh {every=1s}\ntrue\n```\n"
    #expect(
      said(marked).own
        == ["timeout=5m", "literal=\"a\"", "retry=3", "literal=\"b\"", "every=1s"])
    #expect(said("<!-- runbook: a --> <!-- runbook: b -->\n«A»\n").errors.count == 2)
  }

  @Test func `what is said of a heading or item holds for what stands in it`() {
    let guide = """
      # Guide <!-- runbook: shell=zsh -->

      ## A <!-- runbook: cwd=a timeout=1m retry=2 -->

      1. One <!-- runbook: timeout=2m -->

         «```»sh
         true
         ```

      ## B

      """
    #expect(said(guide).effective == ["cwd=a", "shell=zsh", "timeout=2m"])
    let next = guide.replacing("«", with: "").replacing("»", with: "")
    #expect(said(next + "«B» follows.\n").effective == ["shell=zsh"])
  }

  @Test func `what is said of a paragraph holds for the block that it leads in`() {
    let guide = "Start it: <!-- runbook: retry=2 verify=\"true\" -->\n\n«```»sh\ntrue\n```\n"
    #expect(said(guide).effective == ["retry=2"])
    #expect(said("A <!-- runbook: retry=2 -->\n\nB\n\n«```»sh\ntrue\n```\n").effective == [])
  }

  @Test(arguments: [
    "<!-- runbook: manual -->\n", "A\n\n<!-- runbook: manual -->\n\n---\n\nB\n",
    "<!-- runbook: manual -->\n\n| a |\n|---|\n| b |\n", "<!-- runbook: manual -->\n> A\n",
    "> A\n>\n> <!-- runbook: manual -->\n\nB\n",
  ])
  func `a directive that belongs to nothing is an error`(text: String) {
    let errors = said(text).errors
    #expect(errors.count == 1)
    #expect(errors.first?.contains("belongs to nothing") == true)
  }

  @Test func `what is in code, or only looks like a directive, says nothing`() {
    for text in [
      "```md\n<!-- runbook: manual -->\n```\n\n«A»\n", "«`»<!-- runbook: manual -->`\n",
      "<!-- runbook-mark done -->\n«A»\n", "<!-- runbooks: manual -->\n«A»\n",
      "<!-- a runbook: manual -->\n«A»\n",
    ] {
      #expect(said(text).own == [])
      #expect(said(text).errors == [])
    }
  }

  @Test func `attributes of other tools are passed over`() {
    for info in [
      "py title=\"main.py\" linenums=\"1\" hl_lines=\"2 3\"", "sh expectError", "sh hook=\"x\"",
      "js {1,3-5} showLineNumbers", "{r, echo=FALSE}", "rust,no_run,should_panic",
      #"sh {"terminalRows":"10","promptEnv":"false","mimeType":"text/plain","tag":"a"}"#,
      #"sh {"category":"x","closeTerminalOnSuccess":"false","id":"01HF"}"#, "{.sh #id .class}",
    ] {
      let said = said("«```»\(info)\ntrue\n```\n")
      #expect(said.own == [], "\(info)")
      #expect(said.errors == [], "\(info)")
    }
  }

  @Test(arguments: [
    "sh {exit=0,2}", "sh exit=0,2", "sh {exit=\"0,2\"}", "sh {name=a, exit=0,2, manual}",
  ])
  func `a list behind a fence is one value`(info: String) {
    let document = MarkdownDocument(
      parsing: SourceText("```\(info)\ntrue\n```\n", path: "guide.md"))
    #expect(DirectiveTable(of: document)[0].exit == .codes([0...0, 2...2]))
  }

  @Test func `a slip of one letter behind a fence is told of`() {
    let said = said("«```»sh confrim=always {retyr=2}\ntrue\n```\n")
    #expect(said.errors.count == 2)
    #expect(said.errors.first?.hasSuffix("'confirm' is perhaps meant") == true)
    #expect(said.own == [])
  }

  @Test func `what Runme says of what reads a block keeps its meaning`() throws {
    let guide = CompiledGuide(
      "# A\n\n```sh {\"interpreter\":\"python3\"}\nprint(\"a\")\n```\n")
    let block = try #require(guide.runbook.blocks.first)
    #expect(block.kind == .command)
    #expect(block.directive.shell == "python3")
  }

  @Test func `the front matter of a guide for Runme gives its blocks a shell and a folder`() throws
  {
    let matter = "shell: zsh\ncwd: \"site\"\n"
    let body = "# A\n\n```sh\nmake\n```\n\n```sh {cwd=other}\nmake\n```\n"
    let guide = CompiledGuide("---\nrunme:\n  version: v3\n\(matter)---\n\(body)")
    #expect(guide.runbook.blocks.map(\.directive.shell) == ["zsh", "zsh"])
    #expect(guide.runbook.blocks.map(\.directive.cwd) == ["site", "other"])
    let other = CompiledGuide("---\n\(matter)---\n\(body)")
    #expect(other.runbook.blocks.map(\.directive.shell) == [nil, nil])
  }

  @Test func `what Runme calls otherwise keeps its meaning`() throws {
    let text =
      #"```sh {"name":"deploy","interactive":"false","background":"true","cwd":"..","#
      + #""excludeFromRunAll":"true"}"# + "\ntrue\n```\n"
    let table = DirectiveTable(
      of: MarkdownDocument(parsing: SourceText(text, path: "guide.md")))
    let said = table[0]
    #expect(said.name == "deploy")
    #expect(said.interactive == false)
    #expect(said.background == true)
    #expect(said.cwd == "..")
    #expect(said.optional == .yes("optional"))
    #expect(table.diagnostics.isEmpty)
  }
}
