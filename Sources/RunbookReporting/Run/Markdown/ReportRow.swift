import RunbookModel

/// One line of a report's table: a step, how it stands, who did it, when, and how long it took.
struct ReportRow {
  /// The longest text of a cell; what a person or program wrote may have any length.
  static let longestCell = 240

  static let tableHead = "| | step | outcome | who | when | took |\n|---|---|---|---|---|---|\n"

  let standing: StepStanding

  var markdown: String {
    let step = standing.step
    let name = "**\(Self.cell(step.id.description))** \(Self.cell(step.title))"
    let cells = [
      standing.outcome.sign, name, Self.cell(standing.ending),
      Self.cell(standing.people.joined(separator: ", ")), standing.when, standing.took,
    ]
    return "| \(cells.joined(separator: " | ")) |\n"
  }

  /// A text made safe and short enough for a cell.
  static func cell(_ text: String) -> String {
    text.printableLine.shortened(to: longestCell).escapedForComment
  }
}
