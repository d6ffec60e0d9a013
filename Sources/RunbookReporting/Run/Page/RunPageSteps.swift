import RunbookModel

/// The steps of a page: a part folds, and in it stands a row for each step.
struct RunPageSteps {
  private let report: RunReport
  private let details: RunPageDetails

  init(of report: RunReport, _ details: RunPageDetails) {
    self.report = report
    self.details = details
  }

  /// All parts; those without steps in them stand in one list as far as they follow each other.
  func parts(_ steps: [Step], areOpen: Bool) -> Markup {
    var result = Markup.nothing
    var leaves: [Markup] = []
    func list() -> Markup {
      leaves.isEmpty ? .nothing : .element("ol", ["class": "rows single"], leaves)
    }
    for step in steps {
      if step.isLeaf {
        leaves.append(row(of: step))
      } else {
        result += list() + part(step, isOpen: areOpen)
        leaves = []
      }
    }
    return result + list()
  }

  /// A part with all that is in it; open where that is said or where it needs a look.
  private func part(_ step: Step, isOpen: Bool) -> Markup {
    let standing = StepStanding(of: step, in: report)
    let isActive = [.failed, .interrupted, .waiting].contains(standing.outcome)
    let title = Self.line(
      id: step.id, title: step.title, outcome: standing.outcome, ending: standing.shortEnding,
      who: standing.people.joined(separator: ", "), when: standing.when, took: standing.took)
    return .element(
      "details",
      [
        "class": "part \(standing.outcome.rawValue)", "id": RunPage.anchor(of: step.id),
        "open": isOpen || isActive ? "" : nil,
      ],
      .element("summary", [:], title), details.markup(of: step.id),
      .element("ol", ["class": "rows"], step.steps.map(row)))
  }

  private func row(of step: Step) -> Markup {
    let standing = StepStanding(of: step, in: report)
    // Nothing is told of the steps in a way that the run did not go.
    let parts = step.isLeaf || !standing.onPath ? [] : step.steps.map(row)
    return Self.row(
      id: step.id, title: step.title, outcome: standing.outcome, ending: standing.shortEnding,
      who: standing.people.joined(separator: ", "), when: standing.when, took: standing.took,
      details: details.markup(of: step.id, step)
        + (parts.isEmpty ? .nothing : .element("ol", ["class": "rows"], parts)))
  }

  // MARK: Rows of anything

  static func row(
    id: Step.ID, title: String, outcome: StepOutcome, ending: String, who: String, when: String,
    took: String, details: Markup
  ) -> Markup {
    .element(
      "li", ["id": RunPage.anchor(of: id), "class": outcome.rawValue],
      line(
        id: id, title: title, outcome: outcome, ending: ending, who: who, when: when, took: took),
      details)
  }

  private static func line(
    id: Step.ID, title: String, outcome: StepOutcome, ending: String, who: String, when: String,
    took: String
  ) -> Markup {
    func cell(_ name: String, _ text: String) -> Markup {
      let name: String? = text.isEmpty ? "none \(name)" : name
      return .element("span", ["class": name], Markup(text))
    }
    return .element(
      "span", ["class": "line"],
      .element("span", ["class": "sign", "aria-hidden": "true"], Markup(sign(of: outcome))),
      cell("id", id.description), cell("title", title),
      .element(
        "span", ["class": "meta"], cell("ending", ending), cell("who", who), cell("when", when),
        cell("took", took)))
  }

  /// The sign of an outcome; the words beside it say the same.
  static func sign(of outcome: StepOutcome) -> String {
    TextStyle(width: nil, isPlain: false).sign(of: outcome)
  }
}
