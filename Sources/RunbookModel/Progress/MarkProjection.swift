import MarkdownSyntax

/// The marks that show a record in its guide, as edits of the guide's bytes.
struct MarkProjection {
  let plan: MarkPlan
  let tag: MarkTag
  let lineEnding: String

  /// The edits that show `state`, which is that after the record's first `count` events.
  func edits(showing state: RunState, count: Int) -> [SourceEdit] {
    let summary = SummaryText(state: state).line
    let status = StatusText(state: state)
    let top = block([summary], opening: "begin n=\(count)", at: plan.summary)
    let items = plan.items.flatMap { item($0.place, state.outcome(of: $0.subject.id)) }
    let statuses = plan.statuses.compactMap { place -> SourceEdit? in
      let lines = status.lines(of: place)
      return lines.isEmpty ? nil : block(lines, opening: "begin", at: place.place)
    }
    // Where a list is the last of the text, its comment stands before the lines for readers.
    return items + [top] + statuses
  }

  private func item(_ place: ItemPlace, _ outcome: StepOutcome) -> [SourceEdit] {
    let mark = ItemMark(outcome: outcome, own: place.own, linesUp: place.linesUp)
    let box = outcome == .done ? "x" : " "
    let range = place.box + 1..<place.box + 2
    return [
      place.own == nil ? .insertion("[\(box)] ", at: place.box) : SourceEdit(range, with: box),
      .insertion(" " + tag.mark(mark.words), at: place.comment),
    ]
  }

  private func block(_ lines: [String], opening: String, at place: StatusPlace) -> SourceEdit {
    // A hard break keeps each on its line.
    let words = lines.enumerated().map { $1 + ($0 + 1 < lines.count ? "\\" : "") }
    let all = ([tag.mark(opening)] + words + [tag.mark("end")]).map { place.prefix + $0 }
    let text = all.joined(separator: lineEnding)
    return .insertion(
      place.needsLineEnding ? lineEnding + text : text + lineEnding, at: place.offset)
  }
}
