import MarkdownSyntax
import RunbookModel
import RunbookTestSupport
import Testing

struct CompilationLawsTests {
  /// All that is understood of a guide, without offsets of bytes.
  private func meaning(of text: String) -> [String] {
    let guide = CompiledGuide(text)
    let runbook = guide.runbook
    var lines = [guide.outline, runbook.title]
    lines += runbook.steps.flattened.map { "\($0.step.id) on \($0.step.line)" }
    lines += runbook.metadata.map { "\($0)" }
    lines += runbook.blocks.map {
      "\($0.line)-\($0.endLine) \($0.kind) \($0.needs) \($0.inputs) \($0.hold) \($0.slots)"
    }
    lines += runbook.blocks.map(\.script)
    lines += runbook.inputs.map { "\($0)" }
    lines += runbook.prerequisites.map { "\($0.id) \($0.text) on \($0.line)" }
    lines += runbook.checks.map {
      "\($0.id) \($0.text) on \($0.line) by \($0.fulfilledBy) if \($0.condition ?? "-")"
    }
    lines += runbook.choices.map { "\($0)" }
    lines += runbook.conditions.map { "\($0)" }
    lines += runbook.troubleshooting.map { "\($0.title) \($0.line) \($0.symptoms) \($0.solutions)" }
    lines += runbook.rollbacks.map { "\($0)" }
    lines += runbook.waits.map { "\($0)" }
    lines += runbook.verifications.map { "\($0)" }
    lines += runbook.diagnostics.map(\.rule)
    return lines
  }

  // MARK: Guides of people

  @Test(arguments: Fixture.all)
  func `every guide keeps the laws of a runbook`(_ fixture: Fixture) {
    #expect(RunbookLaws.broken(by: fixture.guide) == [])
  }

  @Test(arguments: Fixture.all)
  func `the same bytes mean the same`(_ fixture: Fixture) {
    #expect(meaning(of: fixture.text) == meaning(of: fixture.text))
  }

  @Test(arguments: Fixture.all)
  func `line endings of another system change nothing`(_ fixture: Fixture) {
    let other = fixture.text.replacing("\n", with: "\r\n")
    #expect(meaning(of: other) == meaning(of: fixture.text))
  }

  @Test(arguments: Fixture.all)
  func `a byte order mark changes nothing`(_ fixture: Fixture) {
    #expect(meaning(of: "\u{FEFF}" + fixture.text) == meaning(of: fixture.text))
  }

  @Test(arguments: Fixture.all)
  func `a missing line ending at the end changes nothing`(_ fixture: Fixture) {
    #expect(meaning(of: String(fixture.text.dropLast())) == meaning(of: fixture.text))
  }

  // MARK: Guides of nobody

  @Test(arguments: NastyGuides.all.map(\.name))
  func `odd texts keep the laws of a runbook`(_ name: String) throws {
    let text = try #require(NastyGuides.all.first { $0.name == name }).text
    #expect(RunbookLaws.broken(by: CompiledGuide(text)) == [])
  }

  @Test(arguments: 0..<10)
  func `mutated odd texts keep the laws of a runbook`(_ part: Int) {
    for seed in part * 300..<(part + 1) * 300 {
      guard keepsLaws(Mutations.guide(seed: seed), "seed \(seed)") else { return }
    }
  }

  @Test(arguments: Fixture.shapes)
  func `mutated guides keep the laws of a runbook`(_ fixture: Fixture) {
    for seed in 0..<200 {
      let text = Mutations.guide(from: fixture.text, seed: seed)
      guard keepsLaws(text, "\(fixture), seed \(seed)") else { return }
    }
  }

  @Test(arguments: Fixture.shapes)
  func `a guide that is cut off anywhere keeps the laws of a runbook`(_ fixture: Fixture) {
    let scalars = Array(fixture.text.unicodeScalars)
    for length in stride(from: 0, to: scalars.count, by: 29) {
      var cut = String.UnicodeScalarView()
      cut.append(contentsOf: scalars[..<length])
      guard keepsLaws(String(cut), "\(fixture), cut at \(length)") else { return }
    }
  }

  @Test(arguments: ["", "\n", " ", "\u{FEFF}", "\u{0}", "\r\r\r", "---\n---\n", "<!-- -->", "```"])
  func `a text without words means nothing`(_ text: String) {
    let runbook = CompiledGuide(text).runbook
    #expect(runbook.steps.isEmpty)
    #expect(runbook.diagnostics.map(\.rule).contains("no-step"))
  }

  /// Records an issue with the whole text where it breaks a law.
  private func keepsLaws(_ text: String, _ name: String) -> Bool {
    let broken = RunbookLaws.broken(by: CompiledGuide(text))
    if !broken.isEmpty { Issue.record("\(name): \(broken)\n\(text.debugDescription)") }
    return broken.isEmpty
  }
}
