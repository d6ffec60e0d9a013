import RunbookModel

/// What stands below the first lines of a report in Markdown, section by section.
struct ReportSections {
  /// What goes first when a report is too long has the smallest number.
  enum Importance {
    static let tables = 1
    static let timeline = 2
    static let values = 3
    static let checks = 4
    static let notes = 5
    static let evidence = 6
    static let outputs = 7
    static let overview = 8
    static let firstOutputs = 9
    static let decisions = 10
    static let attention = 11
  }

  /// How many open things are named at once, and how many beside what needs attention.
  private static let nextCount = 5
  private static let nextCountBesideAttention = 3
  /// How many failures are named at the top.
  private static let attentionCount = 20
  /// How many steps of a part stand out in the first table, at most.
  private static let standoutCount = 12
  /// Of how many failed steps the output goes before rows of tables.
  static let firstOutputs = 5
  /// Runs with no more leaves than this are told in one table.
  private static let smallRun = 15

  let report: RunReport
  let place: PullRequestReport.Place
  let address: ReportAddress?
  var state: RunState { report.state }

  init(of report: RunReport, for place: PullRequestReport.Place, address: ReportAddress?) {
    self.report = report
    self.place = place
    self.address = address
  }

  /// All sections in the order in which they are read.
  var all: [ReportSection] {
    [attention, next, decisions, overview] + outputs + [
      evidence, prerequisites, checks, notes, values, timeline,
    ]
      + tables
  }

  /// The start of what unfolds below a line, which is open from the start where that is said.
  static func folded(_ summary: String, isOpen: Bool = false) -> String {
    "\n<details\(isOpen ? " open" : "")><summary>\(summary.escapedForHTML)</summary>\n\n"
  }

  static let foldEnd = "\n</details>\n"

  // MARK: What is wrong, what is next

  /// Everything that failed or was interrupted.
  private var attention: ReportSection {
    // A box that forges draw in red; elsewhere it is a quote.
    let header = "\n> [!CAUTION]\n"
    let all = report.attention
    let items = all.prefix(Self.attentionCount).map { pending in
      let code = state.history(of: pending.id)?.exitCode.map { " with exit \($0)" } ?? ""
      let verb = state.outcome(of: pending.id) == .interrupted ? "was interrupted" : "failed\(code)"
      return "> - \(name(of: pending.id, pending.title)) \(verb)\(reopening(pending.id))\n"
    }
    let more = all.count - items.count
    return ReportSection(
      "open thing", importance: Importance.attention, header: header, items: items,
      footer: more > 0 ? "> - and \(more) more\n" : "")
  }

  private func reopening(_ id: Step.ID) -> String {
    state.history(of: id)?.reopenedReason.map { ": \(ReportRow.cell($0))" } ?? ""
  }

  /// The first few open things: what a reviewer or the next operator has to know.
  private var next: ReportSection {
    let urgent = Set(report.attention.map(\.id))
    let open = report.next.filter { !urgent.contains($0.id) }
    let count = urgent.isEmpty ? Self.nextCount : Self.nextCountBesideAttention
    let shown = open.prefix(count).map { pending in
      let addition = ReportRow.cell(pending.addition(in: state))
      return "- \(name(of: pending.id, pending.title))\(addition)\n"
    }
    let more = open.count - shown.count
    return ReportSection(
      "open thing", importance: Importance.attention, header: "\n**Next**\n\n", items: shown,
      footer: more > 0 ? "- and \(more) more\n" : "")
  }

  func name(of id: Step.ID, _ title: String) -> String {
    "**\(ReportRow.cell(id.description))** \(ReportRow.cell(title))"
  }

  // MARK: What was decided

  private var decisions: ReportSection {
    let choices = report.choices.map { choice, label in
      "- \(ReportRow.cell(report.title(of: choice))): **\(ReportRow.cell(label))**\n"
    }
    let conditions = report.conditions.map { condition, holds in
      "- \(ReportRow.cell(condition.name)): **\(holds ? "yes" : "no")**\n"
    }
    return ReportSection(
      "decision", importance: Importance.decisions, header: "\n**Decided**\n\n",
      items: choices + conditions)
  }

  // MARK: Tables

  private var isSmall: Bool { state.leaves.count <= Self.smallRun }

  /// A row for each part, and below it one for each of its leaves that stands out; in a small run
  /// for each of its leaves.
  private var overview: ReportSection {
    let items = report.parts.flatMap { part in
      let standing = StepStanding(of: part, in: report)
      let row = ReportSection.Item(
        ReportRow(standing: standing).markdown,
        isRemarkable: standing.outcome != .done && standing.onPath)
      return [row] + (part.isLeaf ? [] : isSmall ? rows(in: part) : standouts(in: part))
    }
    return ReportSection(
      "row", importance: Importance.overview, header: "\n" + ReportRow.tableHead, items: items)
  }

  private func standouts(in part: Step) -> [ReportSection.Item] {
    let leaves = report.index.leaves(in: part.id).filter(standsOut)
    let rows = leaves.prefix(Self.standoutCount).map { leaf in
      ReportSection.Item(
        ReportRow(standing: StepStanding(of: leaf, in: report)).markdown,
        isRemarkable: !state.outcome(of: leaf.id).hasEnded)
    }
    let more = leaves.count - rows.count
    return rows + (more > 0 ? [.init("| | and \(more) more | | | | |\n")] : [])
  }

  private func standsOut(_ leaf: Step) -> Bool {
    switch state.outcome(of: leaf.id) {
    case .failed, .interrupted, .waiting, .skipped: return true
    case .notChosen, .notApplicable: return false
    case .done, .pending: return (state.history(of: leaf.id)?.attempts.count ?? 0) > 1
    }
  }

  /// Every step of each part that the run came to, folded.
  private var tables: [ReportSection] {
    guard !isSmall else { return [] }
    var length = 0
    return report.parts.compactMap { part in
      let leaves = report.index.leaves(in: part.id)
      guard !part.isLeaf, leaves.contains(where: { state.history(of: $0.id) != nil }) else {
        return nil
      }
      let standing = StepStanding(of: part, in: report)
      let title = "\(part.id) \(part.title)".printableLine.shortened(to: ReportRow.longestCell)
      // What cannot fit in any case is counted and not written.
      let isShown = length < place.limit
      let items = isShown ? rows(in: part) : [.init("\n", count: leaves.count)]
      length += items.reduce(0) { $0 + $1.text.utf8.count }
      return ReportSection(
        "step", importance: Importance.tables,
        header: Self.folded("\(title): \(standing.ending)") + ReportRow.tableHead, items: items,
        footer: Self.foldEnd)
    }
  }

  /// The steps in a part, those of a group in one row where there is nothing to tell them apart.
  private func rows(in part: Step) -> [ReportSection.Item] {
    part.steps.flatMap { step -> [ReportSection.Item] in
      let standing = StepStanding(of: step, in: report)
      let row = ReportRow(standing: standing).markdown
      if standing.isUniform { return [.init(row, count: report.index.leaves(in: step.id).count)] }
      return [.init(row, count: 0)] + rows(in: step)
    }
  }
}
