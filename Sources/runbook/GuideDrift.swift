import RunbookExecution
import RunbookModel
import RunbookReporting
import SystemCalls

/// What it means for a run that its guide was edited, and the way to go on with the new text.
struct GuideDrift {
  private let comparison: GuideComparison
  private let before: RunState
  private let guide: CompiledGuide
  private let guidePath: String

  /// Compares the guide that a run follows with the guide as it is now, with nothing bound to it.
  ///
  /// `path` leads to the guide as it is now, from where the program is.
  init(of journal: ProgressFile, to guide: CompiledGuide, at path: String) {
    let here = ProcessContext.currentDirectory
    let folder = FilePath.absolute(FilePath.folder(of: journal.file.path), from: here)
    guidePath = FilePath.relative(FilePath.absolute(path, from: here), to: folder)
    comparison = GuideComparison(from: journal.guide.runbook, to: guide.runbook)
    before = journal.state
    self.guide = guide
  }

  /// How many steps changed, went and came.
  var summary: String { comparison.summary }

  /// Goes on with the new text.
  ///
  /// - Throws: `ExecutionError` as `ProgressFile.follow`; then the run follows the old text.
  func carryOver(_ journal: inout ProgressFile) throws(ExecutionError) {
    try journal.follow(guide, at: guidePath) { comparison.events(after: $0, in: guide.runbook) }
  }

  /// The same, for what is told as a command's failure.
  func carryOver(to journal: inout ProgressFile) throws(CommandFailure) {
    do throws(ExecutionError) { try carryOver(&journal) } catch { throw CommandFailure(error) }
  }

  // MARK: What is said

  /// So many of a kind are named.
  private static let limit = 20

  /// One line for each step that is not what and where it was.
  func lines(_ style: TextStyle) -> [String] {
    var (changed, removed, moved): ([String], [String], [String]) = ([], [], [])
    var renumbered: [String] = []
    var sameCount = 0
    for (subject, fate) in comparison.fates {
      switch fate {
      case .same(let id, let hasMoved):
        sameCount += 1
        if hasMoved { moved.append("\(name(subject)), now \(id)") }
        if !hasMoved, id != subject.id { renumbered.append("\(subject.id) is \(id) now") }
      case .changed(let id, let difference):
        let now = guide.runbook.subjects[id] ?? subject
        changed.append(
          "\(name(now)): \(difference.printableLine)" + stood(subject.id, .asked))
      case .removed:
        removed.append(name(subject) + stood(subject.id, .gone))
      }
    }
    let first = renumbered.prefix(3).joined(separator: ", ")
    let more = renumbered.count > 3 ? " and so on" : ""
    let same = "\(sameCount)" + (renumbered.isEmpty ? "" : "; \(first)\(more)")
    return block("same", sameCount == 0 ? [] : [same]) + block("moved", moved)
      + block("changed", changed) + block("removed", removed)
      + block("new", comparison.added.map(name))
  }

  private enum Consequence { case asked, gone }

  /// How a step stood that is not what it was.
  private func stood(_ id: Step.ID, _ consequence: Consequence) -> String {
    guard let outcome = before.history(of: id)?.outcome, outcome != .pending else { return "" }
    switch consequence {
    case .asked: return "; it was \(outcome.words) and is open again"
    case .gone: return "; it was \(outcome.words)"
    }
  }

  private func name(_ subject: RunEvent.Subject) -> String {
    "\(subject.id) \(subject.title.printableLine)"
  }

  private func block(_ word: String, _ lines: [String]) -> [String] {
    guard !lines.isEmpty else { return [] }
    let label = word.padded(to: 9)
    let shown = lines.prefix(Self.limit).map { "  \(label)\($0)" }
    let rest = lines.count - shown.count
    return shown + (rest > 0 ? ["  \(label)and \(rest) more"] : [])
  }
}

extension String {
  /// The text with blanks behind it up to a width.
  fileprivate func padded(to width: Int) -> String {
    self + String(repeating: " ", count: max(0, width - count))
  }
}
