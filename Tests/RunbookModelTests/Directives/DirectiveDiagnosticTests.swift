import MarkdownSyntax
import RunbookTestSupport
import Testing

@testable import RunbookModel

struct DirectiveDiagnosticTests {
  /// The first diagnostic, which has to stand where `«…»` does.
  private func diagnostic(
    _ marked: String, sourceLocation: SourceLocation = #_sourceLocation
  ) throws -> Diagnostic {
    let source = MarkedSource(marked)
    let guide = CompiledGuide(compiling: SourceText(source.text, path: "guide.md"))
    let found = try #require(
      guide.runbook.diagnostics.first { $0.rule.hasPrefix("directive") },
      sourceLocation: sourceLocation)
    #expect(found.severity == .error, sourceLocation: sourceLocation)
    #expect(
      found.range == source.ranges.first, "at '\(guide.text[found.range])'",
      sourceLocation: sourceLocation)
    return found
  }

  @Test(arguments: [
    ("«timout»=5m", "timeout"), ("retry=3 «untill»=x", "until"), ("«workdir»=x", "cwd"),
    ("«retries»=3", "retry"), ("«if»=webhooks", "when"), ("«Timeout»=5m", "timeout"),
  ])
  func `an unknown key is an error at its place, with the key that was meant`(
    directive: String, meant: String
  ) throws {
    let found = try diagnostic("# A\n\n<!-- runbook: \(directive) -->\n1. Deploy it\n")
    #expect(found.message.hasSuffix("'\(meant)' is perhaps meant"))
    #expect(found.fixIts.first?.edits.map(\.replacement) == [meant])
  }

  @Test func `a key that is like no other gets the list of all`() throws {
    let found = try diagnostic("1. Deploy it <!-- runbook: «banana»=1 -->\n")
    #expect(found.message.contains("it has background, choice, confirm"))
  }

  @Test func `a colon in place of a sign is told of`() throws {
    let found = try diagnostic("1. Deploy it <!-- runbook: «timeout:» 5m -->\n")
    #expect(found.message == "'timeout:' is followed by ':'; write 'timeout=5m'")
  }

  @Test(arguments: [
    "timeout=«5x»", "retry=«many»", "exit=«300»", "confirm=«allways»", "«run»", "input=«\"x=y\"»",
    "timeout=1s «timeout=2s»", "run=«\"»never closed",
  ])
  func `a wrong value is an error at its place`(directive: String) throws {
    #expect(
      try diagnostic("1. Deploy it <!-- runbook: \(directive) -->\n").rule == "directive-value")
  }

  @Test func `a wrong value behind a fence is an error, and its mending keeps the quotes`() throws {
    let found = try diagnostic(
      "1. Deploy:\n\n   ```sh {\"kind\":«\"comand\"»}\n   true\n   ```\n")
    #expect(found.fixIts.first?.edits.map(\.replacement) == ["\"command\""])
  }

  @Test(arguments: [
    "## A <!-- runbook: «kind»=command -->\n", "- A <!-- runbook: «part»=rollback -->\n",
  ])
  func `a key is an error where it has no meaning`(text: String) throws {
    #expect(try diagnostic(text).rule == "directive-place")
  }

  @Test(arguments: [
    "«<!-- runbook timeout=5m -->»\n1. Deploy it\n",
    "1. Deploy it «<!-- runbook: run=\"apply --wait\" -->»\n",
  ])
  func `what must have been meant as a directive is an error`(text: String) throws {
    #expect(try diagnostic(text).rule == "directive-key")
  }

  @Test func `a directive on lines of its own may hold two dashes`() {
    let guide = CompiledGuide("<!-- runbook: run=\"apply --wait\" -->\n1. Deploy it\n")
    #expect(guide.step("1")?.directive.run.map(\.text) == ["apply --wait"])
    #expect(guide.runbook.diagnostics.isEmpty)
  }

  @Test func `what stands in a directive with an error is known to be faulty`() {
    let guide = CompiledGuide(
      "1. Deploy:\n\n   <!-- runbook: confrim=always -->\n   ```sh\n   true\n   ```\n")
    #expect(guide.runbook.blocks.first?.directive.faultyLine == 3)
    #expect(guide.step("1")?.directive.faultyLine == nil)
  }
}

struct DirectiveUseTests {
  @Test func `a directive on what is no step is told of`() {
    let guide = CompiledGuide(
      "# A\n\n1. Deploy it\n\n## Background\n\nWe like it. <!-- runbook: retry=1 -->\n")
    #expect(guide.runbook.diagnostics.map(\.rule) == ["directive-place"])
    #expect(guide.runbook.diagnostics.map(\.severity) == [.warning])
  }

  @Test func `a command for a step with steps in it is an error`() {
    let guide = CompiledGuide(
      "# A\n\n## 1. Deploy <!-- runbook: run=\"x\" -->\n\n1. Build it\n2. Ship it\n")
    #expect(guide.runbook.diagnostics.map(\.severity) == [.error])
  }

  @Test func `what holds for a section has its effect there`() {
    let guide = CompiledGuide(
      "# A <!-- runbook: cwd=x -->\n\n## Setup <!-- runbook: timeout=1m -->\n\n1. Deploy it\n")
    #expect(guide.runbook.diagnostics.isEmpty)
  }

  @Test func `a command that prints nobody knows whose value is an error`() {
    let guide = CompiledGuide(
      "1. Deploy:\n\n   <!-- runbook: secret=\"op read x\" -->\n   ```sh\n   deploy <your-host> <your-key>\n   ```\n"
    )
    #expect(guide.runbook.diagnostics.filter { $0.severity == .error }.count == 1)
    let only = CompiledGuide(
      "1. Deploy:\n\n   <!-- runbook: secret=\"op read x\" -->\n   ```sh\n   deploy <your-host>\n   ```\n"
    )
    #expect(only.runbook.diagnostics.allSatisfy { $0.severity != .error })
    #expect(only.runbook.inputs.map(\.isSecret) == [true])
  }

  @Test func `a name is for one step alone`() {
    let guide = CompiledGuide(
      "1. Deploy it <!-- runbook: name=go -->\n2. Test it <!-- runbook: name=go -->\n")
    #expect(guide.runbook.diagnostics.map(\.message) == ["another step has the name 'go' already"])
  }

  @Test func `a directive in a table belongs to nothing`() {
    let guide = CompiledGuide("1. Deploy it\n\n| a |\n|---|\n| b <!-- runbook: manual --> |\n")
    #expect(guide.runbook.diagnostics.map(\.rule) == ["directive-place"])
  }
}
