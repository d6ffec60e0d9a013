import RunbookModel

/// What a page tells below a step's row: what people wrote, what was run, what came of it.
struct RunPageDetails {
  private static let limit = OutputExcerpt.Limit(lines: 400, width: 2_000)
  /// How many bytes of output a page holds of steps that did not fail.
  private static let room = 4 << 20

  private let report: RunReport
  private let pictures: [String: Picture]
  /// The steps whose output there is room for.
  private let shown: Set<Step.ID>

  init(of report: RunReport, pictures: [String: Picture]) {
    self.report = report
    self.pictures = pictures
    shown = Self.shown(in: report)
  }

  /// Failed steps first, then the others in the guide's order, until the room is taken.
  private static func shown(in report: RunReport) -> Set<Step.ID> {
    let state = report.state
    let failed = state.leaves.filter { state.outcome(of: $0.id) == .failed }
    let others = state.leaves.filter { state.outcome(of: $0.id) != .failed }
    var room = room
    var shown: Set<Step.ID> = []
    for leaf in failed + others {
      let attempts = state.history(of: leaf.id)?.attempts ?? []
      let size = attempts.reduce(0) { $0 + ($1.output?.utf8.count ?? 0) }
      guard size <= room else { continue }
      room -= size
      shown.insert(leaf.id)
    }
    return shown
  }

  /// Everything below the row; nothing where there is nothing to tell.
  func markup(of id: Step.ID, _ step: Step? = nil) -> Markup {
    guard let history = report.state.history(of: id) else { return skipReason(id) }
    let commands = step.map { self.commands(of: $0, history) } ?? []
    let content =
      reopening(history) + (history.notes.isEmpty ? [skipReason(id)] : [])
      + history.notes.map(Self.note) + commands + outputs(of: id, history)
      + history.evidence.map { attachment(Evidence($0, of: id)) }
    return content.allSatisfy(\.isEmpty)
      ? .nothing : .element("div", ["class": "details"], content)
  }

  // MARK: Words

  static func note(_ note: SubjectHistory.Note) -> Markup {
    .element(
      "blockquote", [:], .element("p", [:], Markup(note.text)),
      .element(
        "footer", [:], Markup(note.by.isEmpty ? "" : "\(note.by), "), RunPageHead.time(note.at)))
  }

  private func reopening(_ history: SubjectHistory) -> [Markup] {
    history.reopenedReason.map { [.element("p", [:], Markup("Reopened: \($0)"))] } ?? []
  }

  /// The note on a group around a step that was left out, which has none of its own.
  private func skipReason(_ id: Step.ID) -> Markup {
    report.skipReasons[id].map { .element("p", ["class": "faint"], Markup($0)) } ?? .nothing
  }

  // MARK: Commands

  /// The commands as the guide has them, of a step that was tried.
  private func commands(of step: Step, _ history: SubjectHistory) -> [Markup] {
    guard step.isLeaf, history.attempts.contains(where: { $0.exitCode != nil }) else { return [] }
    return step.actions.compactMap(\.runnableBlock).map { block in
      .element(
        "details", [:], .element("summary", [:], "Command, as the guide has it"),
        Self.code(report.runbook.blocks[block].script))
    }
  }

  private func outputs(of id: Step.ID, _ history: SubjectHistory) -> [Markup] {
    history.attempts.enumerated().compactMap { position, attempt in
      guard let output = attempt.output, !output.isEmpty else { return nil }
      let isFailure = attempt.outcome == .failed
      let attempts = history.attempts.count > 1 ? "try \(position + 1), " : ""
      guard shown.contains(id) else {
        return .element(
          "p", ["class": "faint"],
          "Its output is left out of this page; the progress document has it.")
      }
      guard let excerpt = OutputExcerpt(of: output, Self.limit) else { return nil }
      let title = "Output (\(attempts)\(attempt.words)): \(excerpt.extent)"
        .replacing(": its output", with: "")
      return .element(
        "details", ["open": isFailure ? "" : nil, "class": isFailure ? "failure" : nil],
        .element("summary", [:], Markup(title)),
        Self.code(excerpt.lines.joined(separator: "\n")))
    }
  }

  private static func code(_ text: String) -> Markup {
    .element("pre", ["tabindex": "0"], .element("code", [:], Markup(text)))
  }

  // MARK: Evidence

  private func attachment(_ item: Evidence) -> Markup {
    switch item.place {
    case .file(let path):
      let link = Markup.element("a", ["href": Evidence.link(to: path)], Markup(item.name))
      guard let picture = pictures[path] else { return .element("p", [:], "Evidence: ", link) }
      return .element(
        "figure", [:], .empty("img", ["src": picture.address, "alt": item.name]),
        .element("figcaption", [:], link))
    case .page(let address):
      return .element(
        "p", [:], "Evidence: ",
        .element(
          "a", ["href": ReportAddress(address)?.text, "rel": "noreferrer"], Markup(address)))
    case .name(let name):
      return .element("p", [:], "Evidence: ", .element("code", [:], Markup(name)))
    }
  }
}
