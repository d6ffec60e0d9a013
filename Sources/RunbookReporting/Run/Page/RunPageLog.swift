import RunbookModel

/// The record itself at the end of a page, event by event, folded.
struct RunPageLog {
  /// How many events are listed; of more, the last.
  private static let longest = 5_000

  private let report: RunReport

  init(of report: RunReport) { self.report = report }

  var markup: Markup {
    let rows = report.record.events.compactMap { event in
      EventWords(event.body).text.map { row(event, $0) }
    }
    guard !rows.isEmpty else { return .nothing }
    let missing = max(0, rows.count - Self.longest)
    let title =
      missing > 0 ? "\(rows.count) events, the last \(Self.longest)" : "\(rows.count) events"
    return .element(
      "section", [:], .element("h2", [:], "Record"),
      .element(
        "details", ["class": "log"], .element("summary", [:], Markup(title)),
        .element(
          "table", [:],
          .element(
            "thead", [:],
            .element(
              "tr", [:], .element("th", [:], "When (UTC)"), .element("th", [:], "What"),
              .element("th", [:], "Who"))),
          .element("tbody", [:], Array(rows.dropFirst(missing))))))
  }

  private func row(_ event: RunEvent, _ words: String) -> Markup {
    .element(
      "tr", [:], .element("td", [:], Markup("\(event.time.day) \(event.time.exact)")),
      .element("td", [:], Markup(words)), .element("td", [:], Markup(event.doer)))
  }
}
