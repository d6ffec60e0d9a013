import RunbookModel

/// The top of a page: what it is about, how it stands, how far it is, and who was there.
struct RunPageHead {
  private let report: RunReport
  private var state: RunState { report.state }

  init(of report: RunReport) { self.report = report }

  var markup: Markup {
    .element(
      "header", [:],
      .element(
        "p", ["class": "kicker"], "Run of ", .element("code", [:], Markup(report.guidePath))),
      .element("h1", [:], Markup(report.runbook.title)),
      damage, verdict, bar, legend, facts)
  }

  private var damage: Markup {
    guard let words = report.damageWords else { return "" }
    let sign = Markup.element(
      "span", ["class": "sign", "aria-hidden": "true"],
      Markup(RunPageSteps.sign(of: .interrupted)))
    return .element(
      "p", ["class": "verdict \(StepOutcome.interrupted.rawValue)"], sign,
      .element("span", [:], Markup(words)))
  }

  // MARK: How it stands

  private var verdict: Markup {
    let (outcome, words) = standing
    return .element(
      "p", ["class": "verdict \(outcome.rawValue)"],
      .element(
        "span", ["class": "sign", "aria-hidden": "true"], Markup(RunPageSteps.sign(of: outcome))),
      .element("span", [:], words))
  }

  private var standing: (StepOutcome, Markup) {
    if let rollback = state.rollback { return (.interrupted, Markup(rollback.words.asSentence)) }
    if let ending = report.ending {
      return (state.isComplete ? .done : .skipped, Markup(ending.asSentence))
    }
    if let holder = report.holder, let step = report.running.first {
      return (
        .pending,
        "Running: " + RunPage.link(to: step.id, step.title) + Markup(", \(holder.words)")
      )
    }
    if let first = report.attention.first {
      let more = report.attention.count - 1
      let rest = more > 0 ? ", and \(more) more" : ""
      return (
        state.outcome(of: first.id),
        RunPage.link(to: first.id, first.title) + ": " + Markup(first.clause(in: state) + rest)
      )
    }
    guard let first = report.next.first else { return (.pending, "Under way") }
    let isWaiting = state.outcome(of: first.id) == .waiting
    return (
      isWaiting ? .waiting : .pending,
      "Next: " + RunPage.link(to: first.id, first.title) + Markup(first.addition(in: state))
    )
  }

  // MARK: How far it is

  private static let order: [StepOutcome] = [
    .done, .skipped, .failed, .interrupted, .waiting, .pending,
  ]

  private var bar: Markup {
    let parts = Self.order.filter { report.count(of: $0) > 0 }.map { outcome in
      Markup.element(
        "span", ["class": outcome.rawValue, "style": "flex-grow:\(report.count(of: outcome))"])
    }
    return .element(
      "div",
      [
        "class": "progress", "role": "img",
        "aria-label": "\(report.state.counts.ended) of \(report.state.counts.onPath) steps ended",
      ],
      parts)
  }

  private var legend: Markup {
    let outcomes = (Self.order + [.notChosen, .notApplicable]).filter { report.count(of: $0) > 0 }
    let items = outcomes.map { outcome in
      Markup.element(
        "span", ["class": "key \(outcome.rawValue)"],
        Markup("\(report.count(of: outcome)) \(outcome.words)"))
    }
    return .element(
      "p", ["class": "legend"], [.element("strong", [:], Markup(report.progress))] + items)
  }

  // MARK: Facts

  private var facts: Markup {
    var pairs: [(String, Markup)] = []
    if let began = state.facts.began { pairs.append(("Began", Self.time(began))) }
    if let last = state.facts.lastEvent {
      pairs.append((report.hasEnded ? "Ended" : "Last change", Self.time(last)))
    }
    if let began = state.facts.began, let last = state.facts.lastEvent, last > began {
      let length = Duration.seconds(last.seconds - began.seconds).forPeople
      pairs.append(("Took", Markup(report.hasEnded ? length : "\(length) so far")))
    }
    if !report.people.isEmpty {
      pairs.append(("By", Markup(report.people.joined(separator: ", "))))
    }
    if let handover = report.handover {
      pairs.append(("Handed over", Markup("\(handover.from) to \(handover.to)")))
    }
    return .element(
      "dl", ["class": "facts"],
      pairs.map {
        .element("div", [:], .element("dt", [:], Markup($0.0)), .element("dd", [:], $0.1))
      })
  }

  static func time(_ time: Timestamp) -> Markup {
    .element("time", ["datetime": time.rfc3339], Markup(time.minute))
  }
}

extension String {
  /// The words with a capital letter at the start.
  fileprivate var asSentence: String { prefix(1).uppercased() + dropFirst() }
}
