import RunbookModel

/// A run as the XML in which CI systems take the results of tests: a suite for each part, a case
/// for each step.
///
/// What failed is a failure, what was interrupted an error, and all that was neither done nor
/// failed is skipped, with the outcome as the reason.
///
/// Source: the schemas of Apache Ant's JUnit task and of Jenkins, both of which it satisfies, but
/// for `system-out` in a case, which only the latter and GitLab know.
package struct JUnitReport {
  private static let limit = OutputExcerpt.Limit(lines: 40, width: 500)
  private static let failureLimit = OutputExcerpt.Limit(lines: 1_000, width: 4_000)

  /// Cases that go together, and what they add up to.
  private struct Suite {
    let name: String
    let cases: [Case]
  }

  /// A step, prerequisite or check as a test.
  private struct Case {
    let id: Step.ID
    let title: String
    let standing: StepStanding?
  }

  private let report: RunReport
  private var state: RunState { report.state }

  package init(of report: RunReport) { self.report = report }

  package var text: String {
    let suites = self.suites
    let all = suites.flatMap(\.cases)
    let root = Markup.element(
      "testsuites",
      [
        "name": report.runbook.title.printableLine, "tests": "\(all.count)",
        "failures": "\(count(.failed, in: all))", "errors": "\(count(.interrupted, in: all))",
        "time": Self.seconds(all.reduce(.zero) { $0 + duration(of: $1) }),
      ], suites.enumerated().map { suite($1, number: $0) })
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + root.source + "\n"
  }

  // MARK: Suites

  private var suites: [Suite] {
    let before = Suite(
      name: "Before the start",
      cases: report.runbook.prerequisites.map { Case(id: $0.id, title: $0.text, standing: nil) })
    let parts = report.parts.map { part in
      Suite(
        name: "\(part.id) \(part.title)",
        cases: (part.isLeaf ? [part] : report.index.leaves(in: part.id)).map {
          Case(id: $0.id, title: $0.title, standing: StepStanding(of: $0, in: report))
        })
    }
    let checks = Suite(
      name: "Checklist",
      cases: report.askedChecks.map { Case(id: $0.id, title: $0.text, standing: nil) })
    return ([before] + parts + [checks]).filter { !$0.cases.isEmpty }
  }

  private func suite(_ suite: Suite, number: Int) -> Markup {
    let skipped = suite.cases.count { isSkipped(report.outcome(of: $0.id)) }
    return "\n"
      + .element(
        "testsuite",
        [
          "name": name(suite.name), "package": name(report.guideName), "id": "\(number)",
          "tests": "\(suite.cases.count)", "failures": "\(count(.failed, in: suite.cases))",
          "errors": "\(count(.interrupted, in: suite.cases))", "skipped": "\(skipped)",
          "time": Self.seconds(suite.cases.reduce(.zero) { $0 + duration(of: $1) }),
          "timestamp": began(suite), "hostname": "localhost",
        ],
        ["\n", .element("properties")] + suite.cases.map { "\n" + test($0, in: suite) }
          + ["\n", .element("system-out"), "\n", systemError(of: number), "\n"])
  }

  /// What a person has to know of the whole, with the first suite.
  private func systemError(of number: Int) -> Markup {
    guard number == 0, let damage = report.damageWords else { return .element("system-err") }
    return .element("system-err", [:], Markup(damage.printableLine))
  }

  /// When a suite was begun, without a zone, as the schema has it; the run's beginning where
  /// nothing in it was.
  private func began(_ suite: Suite) -> String {
    let first = suite.cases.compactMap { state.history(of: $0.id)?.attempts.first }
      .map { $0.began ?? $0.at }.min()
    let time = first ?? state.facts.began ?? Timestamp(seconds: 0)
    return "\(time.day)T\(time.exact)"
  }

  // MARK: Cases

  private func test(_ test: Case, in suite: Suite) -> Markup {
    let output = self.output(of: test)
    return .element(
      "testcase",
      [
        "name": name("\(test.id) \(test.title)"),
        // What stands before the last dot is taken for a package.
        "classname": name("\(report.guideName).\(suite.name.replacing(".", with: "_"))"),
        "time": Self.seconds(duration(of: test)),
      ],
      [result(of: test)]
        + (output.isEmpty ? [] : [.element("system-out", [:], Markup(output))]))
  }

  private func result(of test: Case) -> Markup {
    let outcome = report.outcome(of: test.id)
    let words = (test.standing?.ending ?? outcome.words).printableLine
    let attempt = state.history(of: test.id)?.attempts.last
    let output = attempt?.output.flatMap { OutputExcerpt(of: $0, Self.failureLimit) }
    let text = Markup(output?.lines.joined(separator: "\n") ?? "")
    switch outcome {
    case .done: return .nothing
    case .failed: return .element("failure", ["message": words, "type": "failed"], text)
    case .interrupted: return .element("error", ["message": words, "type": "interrupted"], text)
    default: return .element("skipped", ["message": words])
    }
  }

  /// What the step left behind beside its failure: earlier tries, notes, evidence, output.
  private func output(of test: Case) -> String {
    guard let history = state.history(of: test.id) else { return "" }
    var lines = history.notes.map { "note by \($0.by): \($0.text)" }
    let hasFailure = [.failed, .interrupted].contains(report.outcome(of: test.id))
    for attempt in history.attempts.dropLast(hasFailure ? 1 : 0) {
      guard let output = attempt.output, let excerpt = OutputExcerpt(of: output, Self.limit) else {
        continue
      }
      lines += ["\(attempt.words), \(excerpt.extent):"] + excerpt.lines
    }
    // GitLab shows files that are named so with the case.
    lines += history.evidence.map { path in
      if case .file(let file) = Evidence(path, of: test.id).place {
        return "[[ATTACHMENT|\(file)]]"
      }
      return "evidence: \(path)"
    }
    return lines.joined(separator: "\n")
  }

  // MARK: Numbers and names

  private func isSkipped(_ outcome: StepOutcome) -> Bool {
    ![.done, .failed, .interrupted].contains(outcome)
  }

  private func count(_ outcome: StepOutcome, in cases: [Case]) -> Int {
    cases.count { report.outcome(of: $0.id) == outcome }
  }

  private func duration(of test: Case) -> Duration {
    let attempts = state.history(of: test.id)?.attempts ?? []
    return attempts.reduce(.zero) { $0 + ($1.duration ?? .zero) }
  }

  private func name(_ text: String) -> String {
    let line = text.printableLine.shortened(to: ReportRow.longestCell)
    return line.isEmpty ? "-" : line
  }

  /// Seconds with three decimals.
  private static func seconds(_ duration: Duration) -> String {
    let (seconds, attoseconds) = duration.components
    let thousandths = String(attoseconds / 1_000_000_000_000_000)
    return "\(seconds)." + String(repeating: "0", count: 3 - thousandths.count) + thousandths
  }
}
