import Foundation
import RunbookModel
import RunbookReporting
import RunbookTestSupport
import Testing

/// JSON against the schemas that `docs` publishes, judged by Python's `jsonschema`.
@Suite(
  .enabled(
    if: SchemaJudge.isInstalled,
    "python3 with the package jsonschema is not installed, so nothing judges the JSON"))
struct ReportSchemaTests {
  private static let reports: [RunReport] = [
    LongMove.report, SampleRun.report, SampleRun.heldReport,
    RunReport(runbook: Runbook(title: "", titleRange: nil), record: RunRecord(), guidePath: ""),
    SampleRun.report { builder in
      builder.add(.runBegan(guide: "a.md", tool: "1.0.0", directory: "."))
      builder.add(.waitBegan(.sample("1.1"), due: nil))
      builder.start("1.2")
      builder.add(.reopened(.sample("p1"), reason: "changed"))
      builder.add(.runAbandoned(note: "wrong day"))
    },
    SampleRun.report { builder in
      builder.add(.runBegan(guide: "a.md", tool: "1.0.0", directory: "."))
      builder.start("1.2")
      builder.add(.rollbackBegan(steps: 2))
    },
  ]

  @Test func `a report in JSON is as its schema says, and nothing in it is left undescribed`()
    throws
  {
    for report in Self.reports {
      let text = RunReportJSON(of: report).value.text
      #expect(try SchemaJudge.complaints(about: text, by: "docs/report.schema.json") == "")
    }
  }

  @Test func `a status in JSON is as its schema says, and nothing in it is left undescribed`()
    throws
  {
    for report in Self.reports {
      let text = StatusJSON(of: report, at: "a.progress.md").value.text
      #expect(try SchemaJudge.complaints(about: text, by: "docs/status.schema.json") == "")
    }
  }

  @Test func `the judge sees what is wrong`() throws {
    let text = StatusJSON(of: LongMove.report).value.text
      .replacing("\"outcome\": \"done\"", with: "\"outcome\": \"perfect\"")
    #expect(try SchemaJudge.complaints(about: text, by: "docs/status.schema.json") != "")
  }
}

/// Python's `jsonschema`, where it is installed.
enum SchemaJudge {
  static let isInstalled =
    (try? OutsideTool.run(["python3", "-c", "import jsonschema"]))?.code == 0

  /// Reads a document and a schema, and lets no member pass that the schema does not name.
  private static let script = """
    import json, sys, jsonschema
    def close(part):
        if isinstance(part, dict):
            if part.get("type") == "object" and "properties" in part:
                part["additionalProperties"] = False
            for value in part.values():
                close(value)
        elif isinstance(part, list):
            for value in part:
                close(value)
    schema = json.load(open(sys.argv[1]))
    jsonschema.Draft202012Validator.check_schema(schema)
    close(schema)
    judge = jsonschema.Draft202012Validator(schema)
    for error in judge.iter_errors(json.load(open(sys.argv[2]))):
        print(list(error.absolute_path), error.message[:300])
    """

  /// What is not as the schema says, a line for each; the empty text where all is.
  static func complaints(about text: String, by schema: String) throws -> String {
    let file = FileManager.default.temporaryDirectory
      .appendingPathComponent("runbook-\(UUID().uuidString).json")
    try Data(text.utf8).write(to: file)
    defer { try? FileManager.default.removeItem(at: file) }
    let place = ProjectDocument(path: schema).absolutePath
    let result = try OutsideTool.run(["python3", "-c", script, place, file.path])
    return result.code == 0 ? result.output : "the judge failed: \(result.output)"
  }
}
