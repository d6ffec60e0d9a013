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
    let rows = (steps + blocks + inputs + conditions + words + parts).enumerated().sorted {
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
    runbook.waits.map { wait in
      Row(
        line: wait.line, what: "wait  \(wait.text.printableLine)",
        reasons: wait.reason.map { [$0] } ?? [])
    }
      + runbook.verifications.map { check in
        Row(
          line: check.line, what: "check  \(check.text.printableLine)",
          reasons: check.reason.map { [$0] } ?? [])
      }
  }

  /// What stands beside the procedure.
  private var parts: [Row] {
    runbook.prerequisites.map { item in
      Row(
        line: item.line, what: "prerequisite \(item.id)  \(item.text.printableLine)",
        reasons: item.reason.map { [$0] } ?? [])
    }
      + runbook.troubleshooting.map { entry in
        Row(
          line: entry.line, what: "trouble  \(entry.title.printableLine)",
          reasons: entry.reason.map { [$0] } ?? [])
      }
      + runbook.rollbacks.map { part in
        Row(
          line: part.line, what: "rollback  \(part.title.printableLine)",
          reasons: part.reason.map { [$0] } ?? [])
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
