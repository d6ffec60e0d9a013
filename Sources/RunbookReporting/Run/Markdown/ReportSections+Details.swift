import RunbookModel

/// Sections that unfold: what failed, what shows it, what people wrote.
extension ReportSections {
  // MARK: Outputs

  private var outputLimit: OutputExcerpt.Limit {
    switch place {
    case .comment: OutputExcerpt.Limit(lines: 12, width: 200)
    case .summary: OutputExcerpt.Limit(lines: 60, width: 500)
    }
  }

  /// The ends of what failed tries printed: of steps that stand failed, of which the first few
  /// are worth more than any row of a table; then of those that were done in the end.
  var outputs: [ReportSection] {
    let failed = state.leaves.filter { state.outcome(of: $0.id) == .failed }
    let others = state.leaves.filter { state.outcome(of: $0.id) != .failed }
    let groups = [
      (failed.prefix(Self.firstOutputs), Importance.firstOutputs),
      (failed.dropFirst(Self.firstOutputs), Importance.outputs), (others[...], Importance.outputs),
    ]
    return groups.map { leaves, importance in
      ReportSection("output", importance: importance, header: "", items: outputs(of: leaves))
    }
  }

  private func outputs(of leaves: ArraySlice<Step>) -> [String] {
    var items: [String] = []
    var length = 0
    for leaf in leaves {
      for attempt in state.history(of: leaf.id)?.attempts ?? [] where attempt.outcome == .failed {
        guard length < PullRequestReport.longestSummary else {
          // There is no room for it in any case, so it is counted and not read.
          items.append("\n")
          continue
        }
        guard let excerpt = excerpt(of: attempt, leaf) else { continue }
        length += excerpt.utf8.count
        items.append(excerpt)
      }
    }
    return items
  }

  private func excerpt(of attempt: SubjectHistory.Attempt, _ leaf: Step) -> String? {
    guard let output = attempt.output, let excerpt = OutputExcerpt(of: output, outputLimit) else {
      return nil
    }
    let code = attempt.exitCode.map { " with exit \($0)" } ?? ""
    let fence = String(repeating: "`", count: max(3, Self.longestRun(in: excerpt.lines) + 1))
    return Self.folded("\(leaf.id) failed\(code): \(excerpt.extent)")
      + ([fence + "text"] + excerpt.lines + [fence]).joined(separator: "\n") + "\n"
      + Self.foldEnd
  }

  /// How many backticks stand in a row at most.
  private static func longestRun(in lines: [String]) -> Int {
    var longest = 0
    for line in lines {
      var run = 0
      for byte in line.utf8 {
        run = byte == UInt8(ascii: "`") ? run + 1 : 0
        longest = max(longest, run)
      }
    }
    return longest
  }

  // MARK: Evidence

  var evidence: ReportSection {
    let items = report.evidence.map { item in
      "- **\(ReportRow.cell(item.subject.description))** \(link(to: item))\n"
    }
    return ReportSection(
      "attachment", importance: Importance.evidence, header: "\n**Evidence**\n\n",
      items: items)
  }

  /// A link to a piece of evidence, and the picture itself where it is one.
  private func link(to item: Evidence) -> String {
    let name = ReportRow.cell(item.name)
    switch item.place {
    case .name: return name
    case .page(let address):
      return ReportAddress(address).map { "[\(name)](\($0.text))" } ?? name
    case .file(let path):
      let target = address?.link(to: path) ?? Evidence.link(to: path)
      let link = "[\(name)](\(target))"
      let title = item.name.printableLine.shortened(to: 80).escapedForHTML
      guard item.isPicture else { return link }
      return "\(link)<br><img src=\"\(target)\" alt=\"\(title)\" width=\"360\">"
    }
  }

  // MARK: Checklist, notes, values

  var prerequisites: ReportSection {
    list("prerequisite", "Before the start", report.runbook.prerequisites.map { ($0.id, $0.text) })
  }

  var checks: ReportSection {
    list("check", "Checklist", report.askedChecks.map { ($0.id, $0.text) })
  }

  /// What is asked beside the steps, folded, with how much of it is settled.
  private func list(
    _ name: String, _ title: String, _ asked: [(id: Step.ID, text: String)]
  ) -> ReportSection {
    let ended = asked.count { state.outcome(of: $0.id).hasEnded }
    let items = asked.map { id, text in
      let outcome = state.outcome(of: id)
      return ReportSection.Item(
        "- \(outcome.sign) \(ReportRow.cell(text))\n", isRemarkable: !outcome.hasEnded)
    }
    return ReportSection(
      name, importance: Importance.checks,
      header: Self.folded("\(title): \(ended) of \(asked.count)"), items: items,
      footer: Self.foldEnd)
  }

  var notes: ReportSection {
    var items = state.facts.notes.map { note in
      "- \(ReportRow.cell(note.by)): \(Self.words(note.text))\n"
    }
    for id in report.subjects {
      items += (state.history(of: id)?.notes ?? []).map { note in
        let name = "**\(ReportRow.cell(id.description))**"
        return "- \(name) \(ReportRow.cell(note.by)): \(Self.words(note.text))\n"
      }
    }
    return ReportSection(
      "note", importance: Importance.notes, header: "\n**Notes**\n\n", items: items)
  }

  /// A person's words, which may be more than a cell of a table takes.
  private static func words(_ text: String) -> String {
    text.printableLine.shortened(to: 1_000).escapedForComment
  }

  /// What was given for inputs; of a secret, that it was.
  var values: ReportSection {
    let items = report.inputs.map { input, value in
      let words = value.map(ReportRow.cell) ?? "given, and secret"
      return "| \(ReportRow.cell(input.name)) | \(words) |\n"
    }
    let count = items.count == 1 ? "1 value" : "\(items.count) values"
    return ReportSection(
      "value", importance: Importance.values,
      header: Self.folded("\(count) given") + "| input | value |\n|---|---|\n", items: items,
      footer: Self.foldEnd)
  }

  var timeline: ReportSection {
    let items = MermaidTimeline(of: report).map { ["```mermaid\n\($0.text)\n```\n"] } ?? []
    return ReportSection(
      "timeline", importance: Importance.timeline, header: Self.folded("Timeline (UTC)"),
      items: items, footer: Self.foldEnd)
  }
}
