import RunbookModel

/// A run as plain text: where it stands, then every step with its outcome, then what failed.
package struct RunReportText {
  private static let limit = OutputExcerpt.Limit(lines: 20, width: 400)

  private let report: RunReport
  private let style: TextStyle
  private let path: String

  /// A report on what the person calls `path`.
  package init(of report: RunReport, at path: String, style: TextStyle) {
    self.report = report
    self.style = style
    self.path = path
  }

  package var text: String {
    let status = RunStatusText(of: report, at: path, style: style).text
    let parts = [prerequisites, steps, checks, notes, evidence].filter { !$0.isEmpty }
    return status + parts.map { "\n" + $0.joined() }.joined() + outputs
  }

  // MARK: Lines

  private var prerequisites: [String] {
    report.runbook.prerequisites.map { line(of: $0.id, $0.text) }
  }

  private var checks: [String] { report.askedChecks.map { line(of: $0.id, $0.text) } }

  private var steps: [String] {
    report.runbook.steps.flattened.filter { $0.step.part == .main }.map { depth, step in
      let standing = StepStanding(of: step, in: report)
      let parts = [
        standing.outcome == .pending && step.isLeaf && !report.isRunning(step.id)
          ? "" : standing.ending,
        standing.people.joined(separator: ", "),
        style.isPlain ? standing.when.replacing("–", with: "-") : standing.when, standing.took,
      ]
      return line(standing.outcome, depth, ["\(step.id) \(step.title)"] + parts)
    }
  }

  private func line(of id: Step.ID, _ title: String) -> String {
    let outcome = report.state.outcome(of: id)
    let history = report.state.history(of: id)
    let words = outcome == .pending ? "" : outcome.words
    let moment = history?.at.map { [history?.by ?? "", $0.minute] } ?? []
    return line(outcome, 0, ["\(id) \(title)", words] + moment)
  }

  private func line(_ outcome: StepOutcome, _ depth: Int, _ parts: [String]) -> String {
    let start = "\(style.sign(of: outcome)) \(String(repeating: "  ", count: depth))"
    let words = parts.filter { !$0.isEmpty }.joined(separator: style.dot)
    return cut(start + words.printableLine)
  }

  private func cut(_ text: String) -> String {
    (style.width.map { style.shortened(text, to: $0) } ?? text) + "\n"
  }

  // MARK: What belongs to steps

  private var notes: [String] {
    let general = report.state.facts.notes.map { cut("note: \($0.by): \($0.text)".printableLine) }
    return general
      + report.subjects.flatMap { id in
        (report.state.history(of: id)?.notes ?? []).map { note in
          cut("note on \(id): \(note.by): \(note.text)".printableLine)
        }
      }
  }

  private var evidence: [String] {
    report.evidence.map { item in
      let path =
        switch item.place {
        case .file(let path), .page(let path), .name(let path): path
        }
      return cut("evidence for \(item.subject): \(path)".printableLine)
    }
  }

  /// The ends of what the steps printed that stand failed.
  private var outputs: String {
    report.state.leaves.filter { report.state.outcome(of: $0.id) == .failed }
      .compactMap { leaf in
        guard let attempt = report.state.history(of: leaf.id)?.attempts.last,
          let excerpt = attempt.output.flatMap({ OutputExcerpt(of: $0, Self.limit) })
        else { return nil }
        let bar = style.isPlain ? "  | " : "  │ "
        return "\n\(leaf.id) \(attempt.words), \(excerpt.extent):\n"
          + excerpt.lines.map { cut(bar + $0.asASCII(style.isPlain)) }.joined()
      }.joined()
  }
}

extension String {
  /// The text, where that is asked for with a question mark for each character beyond ASCII.
  fileprivate func asASCII(_ isPlain: Bool) -> String {
    guard isPlain, !utf8.allSatisfy({ $0 < 0x80 }) else { return self }
    return String(map { $0.isASCII ? $0 : "?" })
  }
}
