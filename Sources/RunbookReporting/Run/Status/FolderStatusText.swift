package import RunbookModel

/// Where all the runs in a folder stand: what needs a hand first, what is due, whose turn it is.
package struct FolderStatusText {
  /// A run and what the person calls its progress document.
  package struct Entry {
    let path: String
    let report: RunReport
    let isDamaged: Bool
    let isRecordLost: Bool

    /// `isDamaged` where only a part of the document could be read, `isRecordLost` where no record
    /// stands in it.
    package init(
      path: String, report: RunReport, isDamaged: Bool = false, isRecordLost: Bool = false
    ) {
      self.isRecordLost = isRecordLost
      self.path = path
      self.report = report
      self.isDamaged = isDamaged
    }
  }

  private let entries: [Entry]
  private let style: TextStyle
  private let now: Timestamp

  /// - Parameters:
  ///   - entries: The runs, in the order of their paths.
  ///   - style: How the text is laid out.
  ///   - now: From when times are seen.
  package init(of entries: [Entry], style: TextStyle, now: Timestamp) {
    // What needs a hand stands first; otherwise the order of the paths is kept.
    self.entries = entries.enumerated()
      .sorted { ($0.element.rank, $0.offset) < ($1.element.rank, $1.offset) }.map(\.element)
    self.style = style
    self.now = now
  }

  package var text: String {
    let runs = entries.map { lines(of: $0).map(cut).joined() }
    return cut(headline) + (["", ""] + runs).joined(separator: "\n").dropFirst() + due + linked
      + turns
  }

  private func cut(_ line: String) -> String {
    let indentation = String(line.prefix { $0 == " " })
    let text = indentation + line.printableLine
    return (style.width.map { style.shortened(text, to: $0) } ?? text) + "\n"
  }

  /// How many runs there are, and how many of each kind.
  private var headline: String {
    let words = entries.map(\.standing.words)
    var kinds: [String] = []
    for word in words where !kinds.contains(word) { kinds.append(word) }
    let counts = kinds.map { kind in "\(words.count { $0 == kind }) \(kind)" }
    let runs = entries.count == 1 ? "1 run" : "\(entries.count) runs"
    return "\(runs): \(counts.joined(separator: ", "))"
  }

  // MARK: Runs

  private func lines(of entry: Entry) -> [String] {
    let report = entry.report
    let sign = style.sign(of: entry.standing.outcome)
    if entry.isRecordLost {
      return [
        "\(sign) \(report.runbook.title)",
        "  \(entry.path)\(style.dot)the run record is gone from it",
      ]
    }
    let bar = "\(report.bar(isPlain: style.isPlain)) \(report.progress)"
    let damage = entry.isDamaged ? ["damaged, and read only in part"] : []
    let parts = [bar] + report.standings + report.remarkable
    return ["\(sign) \(report.runbook.title)"]
      + [parts, [entry.path] + history(of: report) + damage].map {
        "  " + $0.joined(separator: style.dot)
      }
      + next(in: report)
  }

  private func history(of report: RunReport) -> [String] {
    guard let last = report.state.facts.lastEvent else { return [] }
    let by = report.record.events.last?.by ?? ""
    return ["\(last.seen(from: now))\(by.isEmpty ? "" : " by \(by)")"]
  }

  private func next(in report: RunReport) -> [String] {
    if let holder = report.holder, let step = report.running.first {
      return ["  now: \(step.id) \(step.title)\(style.dot)running, \(holder.words)"]
    }
    guard let first = report.next.first else { return [] }
    let clause = first.clause(in: report.state, now: now)
    return ["  next: \(first.id) \(first.title)\(style.dot)\(clause)"]
  }

  // MARK: All runs together

  /// What waits for a time, over all runs.
  private var due: String {
    var waits: [(step: Step, due: Timestamp?, path: String)] = []
    for entry in entries {
      waits += entry.report.waits.map { ($0.step, $0.due, entry.path) }
    }
    let ordered = waits.enumerated().sorted {
      ($0.element.due?.seconds ?? .max, $0.offset) < ($1.element.due?.seconds ?? .max, $1.offset)
    }
    let lines = ordered.map { _, wait in
      let when = wait.due.map { $0.due(from: now) } ?? "at any time"
      return "  \(when)\(style.dot)\(wait.step.id) \(wait.step.title)\(style.dot)\(wait.path)"
    }
    return block("Due", lines)
  }

  /// The steps that wait for the run of another guide.
  private var linked: String {
    block(
      "Waits for another run",
      LinkedRuns(among: entries).links.map { link in
        "  \(link.step.id) \(link.step.title)\(style.dot)\(link.entry.path)\(style.dot)waits for "
          + "\(link.other.path), \(link.other.report.progress)"
      })
  }

  /// Whose turn it is in each run, and who waits for them.
  private var turns: String {
    block(
      "Whose turn",
      entries.compactMap { entry in
        guard !entry.isRecordLost, let turn = entry.report.turn else { return nil }
        let person = turn.person ?? "somebody"
        let isUndone = entry.report.state.rollback != nil
        // All that is left is being carried out.
        guard isUndone || !entry.report.next.isEmpty else { return nil }
        let first =
          isUndone
          ? "undo what is left" : entry.report.next.first.map { "\($0.id) \($0.title)" } ?? ""
        let asker = turn.askedBy.map { "\(style.dot)\($0) waits for \(person)" } ?? ""
        return "  \(person): \(first)\(style.dot)\(entry.path)\(asker)"
      })
  }

  private func block(_ title: String, _ lines: [String]) -> String {
    lines.isEmpty ? "" : "\n\(title)\n" + lines.map(cut).joined()
  }
}

extension FolderStatusText.Entry {
  /// How the run as a whole stands, and the word for it.
  fileprivate var standing: (outcome: StepOutcome, words: String) {
    let state = report.state
    if isDamaged { return (.failed, "damaged") }
    if state.facts.abandoned != nil { return (.skipped, "abandoned") }
    if state.rollback != nil { return (.interrupted, "being rolled back") }
    if state.isComplete { return (.done, "complete") }
    if state.counts[.failed] > 0 { return (.failed, "failed") }
    if report.count(of: .interrupted) > 0 { return (.interrupted, "interrupted") }
    if !report.running.isEmpty { return (.pending, "running") }
    if report.turn == nil { return (.waiting, "waiting") }
    return (.pending, "under way")
  }

  /// What needs a hand has the smallest number.
  fileprivate var rank: Int {
    if isDamaged { return -1 }
    let order: [StepOutcome] = [.failed, .interrupted, .pending, .waiting, .done, .skipped]
    return order.firstIndex(of: standing.outcome) ?? order.count
  }
}
