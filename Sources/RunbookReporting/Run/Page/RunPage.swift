import RunbookModel

/// A run as one page for a browser: everything in one file, readable without scripts, on a phone
/// and on paper, by day and by night.
///
/// The page may load nothing and run nothing, whatever stands in the guide or the record.
package struct RunPage {
  /// Runs with no more leaves than this have all their parts unfolded.
  private static let smallRun = 60
  private static let nextCount = 8

  let report: RunReport
  let pictures: [String: Picture]
  var state: RunState { report.state }

  /// - Parameters:
  ///   - report: What to tell.
  ///   - pictures: The pictures among the evidence, by their path from the progress document's
  ///     folder; others are named.
  package init(of report: RunReport, pictures: [String: Picture] = [:]) {
    self.report = report
    self.pictures = pictures
  }

  package var text: String {
    "<!DOCTYPE html>\n" + Markup.element("html", ["lang": "en"], head, body).source + "\n"
  }

  private var head: Markup {
    let policy = "default-src 'none'; style-src 'unsafe-inline'; img-src data:"
    return .element(
      "head", [:],
      .empty("meta", ["charset": "utf-8"]),
      .empty("meta", ["http-equiv": "Content-Security-Policy", "content": policy]),
      .empty("meta", ["name": "viewport", "content": "width=device-width, initial-scale=1"]),
      .empty("meta", ["name": "color-scheme", "content": "light dark"]),
      .element("title", [:], Markup("\(report.runbook.title): \(report.progress)")),
      .element("style", [:], RunPageStyle.sheet))
  }

  private var body: Markup {
    .element(
      "body", [:],
      .element("a", ["class": "skip", "href": "#steps"], "To the steps"),
      RunPageHead(of: report).markup,
      .element(
        "main", [:],
        [
          attention, next, decided, timeline, prerequisites, steps, checklist, notes,
          RunPageLog(of: report).markup,
        ]))
  }

  // MARK: Sections

  func section(_ title: String, id: String? = nil, _ content: Markup...) -> Markup {
    .element(
      "section", ["id": id], [.element("h2", [:], Markup(title))] + content)
  }

  static func link(to id: Step.ID, _ title: String) -> Markup {
    .element(
      "a", ["class": "id", "href": "#\(anchor(of: id))"], Markup(id.description)) + " "
      + Markup(title)
  }

  private var attention: Markup {
    let items = report.attention.map { pending in
      Markup.element(
        "li", [:], Self.link(to: pending.id, pending.title), ": ",
        Markup(pending.clause(in: state)))
    }
    // One alone is in the head.
    guard items.count > 1 else { return .nothing }
    return .element(
      "section", ["class": "alert"], .element("h2", [:], "Needs attention"),
      .element("ul", [:], items))
  }

  private var next: Markup {
    let urgent = Set(report.attention.map(\.id))
    let open = report.next.filter { !urgent.contains($0.id) }
    guard !open.isEmpty else { return .nothing }
    let items = open.prefix(Self.nextCount).map { pending in
      Markup.element(
        "li", [:], Self.link(to: pending.id, pending.title),
        .element("span", ["class": "faint"], Markup(pending.addition(in: state))))
    }
    let more = open.count - items.count
    return section(
      "Next", .element("ol", ["class": "plain"], items),
      more > 0 ? .element("p", ["class": "faint"], Markup("and \(more) more")) : .nothing)
  }

  /// What the operators chose, settled and gave.
  private var decided: Markup {
    let choices = report.choices.map { choice, label in
      (Markup(report.title(of: choice)), Markup(label))
    }
    let conditions = report.conditions.map { condition, holds in
      (Markup(condition.name), Markup(holds ? "yes" : "no"))
    }
    let values = report.inputs.map { input, value in
      (
        Markup.element("code", [:], Markup(input.name)),
        value.map { Markup.element("code", [:], Markup($0)) }
          ?? .element("span", ["class": "faint"], "given, and secret")
      )
    }
    let pairs = choices + conditions + values
    guard !pairs.isEmpty else { return .nothing }
    let list = Markup.element(
      "dl", ["class": "decided"],
      pairs.map { .element("div", [:], .element("dt", [:], $0.0), .element("dd", [:], $0.1)) })
    return section("Decided", list)
  }

  private var timeline: Markup {
    guard let picture = TimelinePicture(of: report) else { return .nothing }
    let rest = picture.leftOut > 0 ? " \(picture.leftOut) more parts are not drawn." : ""
    let caption = "\(picture.caption) Times are UTC.\(rest)"
    return section(
      "Timeline",
      .element(
        "figure", [:], picture.markup, .element("figcaption", [:], Markup(caption))))
  }

  private var prerequisites: Markup {
    let items = report.runbook.prerequisites.map { item(of: $0.id, $0.text) }
    return items.isEmpty ? .nothing : section("Before the start", list(items))
  }

  private var checklist: Markup {
    let asked = report.askedChecks
    guard !asked.isEmpty else { return .nothing }
    let ended = asked.count { state.outcome(of: $0.id).hasEnded }
    return section(
      "Checklist",
      .element("p", ["class": "faint"], Markup("\(ended) of \(asked.count)")),
      list(asked.map { item(of: $0.id, $0.text) }))
  }

  private var notes: Markup {
    let notes = state.facts.notes.map(RunPageDetails.note)
    return notes.isEmpty ? .nothing : section("Notes on the run", Markup(notes))
  }

  private var steps: Markup {
    let isSmall = state.leaves.count <= Self.smallRun
    let rows = RunPageSteps(of: report, RunPageDetails(of: report, pictures: pictures))
    return section(
      "Steps", id: "steps", rows.parts(report.parts, areOpen: isSmall))
  }

  // MARK: Rows of what is no step

  private func list(_ items: [Markup]) -> Markup { .element("ol", ["class": "rows"], items) }

  private func item(of id: Step.ID, _ text: String) -> Markup {
    let history = state.history(of: id)
    let details = RunPageDetails(of: report, pictures: pictures)
    return RunPageSteps.row(
      id: id, title: text, outcome: state.outcome(of: id), ending: state.outcome(of: id).words,
      who: history?.at == nil ? "" : history?.by ?? "", when: history?.at.map(report.moment) ?? "",
      took: "",
      details: details.markup(of: id))
  }

  /// The name by which a step's row is found in the page.
  static func anchor(of id: Step.ID) -> String { "step-\(id)" }
}
