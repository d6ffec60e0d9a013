package import RunbookModel

/// What was made of a guide and why: for each step, block, input and all else that was found, the
/// rule that decided and the guide's words that made it do so, in the order of the guide.
package struct GuideExplanation {
  private struct Row {
    let line: Int
    let what: String
    let reasons: [Reason]
  }

  private let runbook: Runbook

  package init(of runbook: Runbook) { self.runbook = runbook }

  package var text: String {
    let rows = (steps + blocks + inputs + conditions + words + parts + warnings).enumerated().sorted
    {
      ($0.element.line, $0.offset) < ($1.element.line, $1.offset)
    }.map(\.element)
    let lineWidth = rows.map { String($0.line).count }.max() ?? 1
    return rows.map { row in
      let place = String(row.line).padded(toTrailing: lineWidth)
      let indent = String(repeating: " ", count: lineWidth + 4)
      let why = row.reasons.map { indent + Self.sentence($0) + "\n" }.joined()
      return "\(place)  \(row.what)\n\(why)"
    }.joined()
  }

  private static func sentence(_ reason: Reason) -> String {
    let words = reason.words.printableLine
    let said = words.isEmpty ? "" : ": \(words)"
    return "[\(reason.rule)] line \(reason.line)\(said)"
  }

  // MARK: Rows

  /// A row of something that one rule alone decided on.
  private static func row(_ line: Int, _ what: String, _ text: String, _ reason: Reason?) -> Row {
    Row(line: line, what: "\(what)  \(text.printableLine)", reasons: reason.map { [$0] } ?? [])
  }

  private var steps: [Row] {
    runbook.steps.flattened.map { _, step in
      Row(
        line: step.line, what: "step \(step.id)  \(step.title.printableLine)",
        reasons: step.reasons)
    }
  }

  private var blocks: [Row] {
    runbook.blocks.map { block in
      var what = "block  \(block.kind.rawValue)"
      if let step = block.step { what += " of step \(step)" }
      if !block.needs.isEmpty {
        what += ", needs \(block.needs.map(\.printableLine).joined(separator: ", "))"
      }
      if !block.hold.isEmpty {
        what += ", not run whole: \(block.hold.map(\.rawValue).joined(separator: ", "))"
      }
      return Row(line: block.line, what: what, reasons: block.reasons)
    }
  }

  /// Each place that states a condition.
  private var conditions: [Row] {
    runbook.conditions.flatMap { condition in
      condition.lines.enumerated().map { index, line in
        Row(
          line: line, what: "condition  \(condition.name.printableLine)",
          reasons: Array(condition.reasons.dropFirst(index).prefix(1)))
      }
    }
  }

  /// Waits and checks.
  private var words: [Row] {
    runbook.waits.map { Self.row($0.line, "wait", $0.text, $0.reason) }
      + runbook.verifications.map { Self.row($0.line, "check", $0.text, $0.reason) }
  }

  /// What stands beside the procedure.
  private var parts: [Row] {
    runbook.prerequisites.map {
      Self.row($0.line, "prerequisite \($0.id)", $0.text, $0.reason)
    }
      + runbook.troubleshooting.map { Self.row($0.line, "trouble", $0.title, $0.reason) }
      + runbook.rollbacks.map { Self.row($0.line, "rollback", $0.title, $0.reason) }
  }

  private var warnings: [Row] {
    runbook.steps.flattened.flatMap { $0.step.warnings }.map { warning in
      let what = warning.isPointOfNoReturn ? "point of no return" : "warning"
      return Self.row(warning.line, what, warning.text, warning.reason)
    }
  }

  private var inputs: [Row] {
    runbook.inputs.map { input in
      Row(
        line: input.lines.first ?? 0,
        what: "input  \(input.name)" + (input.isSecret ? " (secret)" : ""), reasons: input.reasons)
    }
  }
}

extension String {
  /// The text with blanks before it up to a width.
  fileprivate func padded(toTrailing width: Int) -> String {
    String(repeating: " ", count: max(0, width - count)) + self
  }
}
