package import RunbookModel

/// A runbook as a tree for people: what to do, what of it is automated, what it needs.
package struct GuideOutline {
  /// One line: its name or id, its text and how far that is indented, and what to note of it.
  private struct Row {
    let name: String
    var depth = 0
    let title: String
    var note = ""
  }

  private let runbook: Runbook
  private let style: TextStyle
  private let notes: StepNotes

  package init(of runbook: Runbook, style: TextStyle) {
    self.runbook = runbook
    self.style = style
    notes = StepNotes(runbook: runbook, style: style)
  }

  package var text: String {
    let rows = before + steps(.main) + after
    let nameWidth = min(12, rows.map(\.name.displayWidth).max() ?? 0)
    let titleWidth = self.titleWidth(of: rows, nameWidth)
    let lines = rows.map { line(of: $0, nameWidth, titleWidth) }
    return ([runbook.title.printableLine] + lines).joined(separator: "\n") + "\n"
  }

  // MARK: Rows

  private var before: [Row] {
    var rows: [Row] = []
    let count = runbook.prerequisites.count
    if count > 0 {
      let things = count == 1 ? "1 thing" : "\(count) things"
      rows.append(Row(name: "before", title: "\(things) to have ready"))
    }
    if !runbook.inputs.isEmpty {
      let names = runbook.inputs.map { $0.isSecret ? "\($0.name) (secret)" : $0.name }
      rows.append(Row(name: "inputs", title: names.joined(separator: ", ")))
    }
    return rows
  }

  private func steps(_ part: Step.Part) -> [Row] {
    runbook.steps.flattened.filter { $0.step.part == part }.map { depth, step in
      let title = step.alternative.map { style.alternative + $0 } ?? step.title
      return Row(
        name: step.id.description, depth: depth, title: title.printableLine,
        note: notes.note(on: step))
    }
  }

  private var after: [Row] {
    var rows: [Row] = []
    if runbook.steps.isEmpty { rows.append(Row(name: "steps", title: "none")) }
    if !runbook.checks.isEmpty {
      let count = runbook.checks.count
      let linked = runbook.checks.count { !$0.fulfilledBy.isEmpty || $0.step != nil }
      let checks = count == 1 ? "1 check" : "\(count) checks"
      rows.append(Row(name: "after", title: "\(checks), \(linked) linked to steps"))
    }
    let entries = runbook.troubleshooting.count
    let trouble = entries == 1 ? "1 entry" : entries == 0 ? "none" : "\(entries) entries"
    let undoing = steps(.rollback)
    let rollback = undoing.isEmpty ? "\(style.dot)rollback none" : ""
    rows.append(Row(name: "trouble", title: trouble + rollback))
    if !undoing.isEmpty {
      rows.append(Row(name: "rollback", title: "undoes the work, never on the way"))
      rows += undoing
    }
    return rows
  }

  // MARK: Lines

  private func titleWidth(of rows: [Row], _ nameWidth: Int) -> Int {
    let widest =
      rows.filter { !$0.note.isEmpty }
      .map { $0.depth * 2 + $0.title.displayWidth }.max() ?? 0
    guard let width = style.width else { return min(widest, 60) }
    return min(widest, (width - nameWidth - 4) * 3 / 5)
  }

  private func line(of row: Row, _ nameWidth: Int, _ titleWidth: Int) -> String {
    let name = "  " + row.name.padded(to: nameWidth) + "  "
    let title = String(repeating: "  ", count: row.depth) + row.title
    guard !row.note.isEmpty else { return name + cut(title, after: name) }
    guard let width = style.width else {
      return name + title.padded(to: titleWidth) + "  " + row.note
    }
    let start = name + style.shortened(title, to: titleWidth).padded(to: titleWidth) + "  "
    return start + style.shortened(row.note, to: max(8, width - start.displayWidth))
  }

  private func cut(_ title: String, after start: String) -> String {
    guard let width = style.width else { return title }
    return style.shortened(title, to: max(8, width - start.displayWidth))
  }
}
