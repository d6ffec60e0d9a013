import RunbookModel

extension Run {
  /// Asks which alternative is taken.
  mutating func take(_ choice: Choice, title: String) throws(ExecutionError) -> Course {
    let step = index[choice.id]
    if let step { try enter(groups(around: step) + [step]) }
    try prepareToAsk(.choice(title: step == nil ? title : nil))
    let answer = try ask(.label(choice.alternatives.map(\.label)))
    switch answer {
    case .label(let position):
      let label = choice.alternatives[position].label
      let state = state
      try journal.append(
        runbook.choices(askingAs: choice).filter { state.choices[$0.id] == nil }.map {
          .choiceTaken(choice: $0.id, label: label)
        })
      return .goOn
    case .option(.quit, _): return .stop(.quit)
    default: return .stop(.waiting(.choice(choice)))
    }
  }

  /// Asks whether a condition holds.
  mutating func settle(_ name: Condition.Name) throws(ExecutionError) -> Course {
    guard let condition = runbook.conditions.first(where: { $0.name == name }) else {
      return .goOn
    }
    let settled = runbook.steps.flattened.first { $0.step.condition == name }?.step
    try prepareToAsk(.condition(condition, settles: settled))
    switch try ask(.options("", [.yes, .no, .quit])) {
    case .option(.yes, _): try journal.append([.conditionSettled(name: name, holds: true)])
    case .option(.no, _): try journal.append([.conditionSettled(name: name, holds: false)])
    case .option(.quit, _): return .stop(.quit)
    default: return .stop(.waiting(.condition(condition)))
    }
    return .goOn
  }

  /// Asks whether all prerequisites hold, or each.
  mutating func confirmPrerequisites(_ state: RunState) async throws(ExecutionError) -> Course {
    let open = runbook.prerequisites.filter { !state.outcome(of: $0.id).hasEnded }
    let subjects = open.map { RunEvent.Subject(id: $0.id, title: $0.text) }
    try prepareToAsk(.prerequisites(open))
    return try await confirm(
      subjects, question: open.count == 1 ? "Does it hold?" : "All of them hold?",
      waitingFor: "prerequisites")
  }

  /// Goes through the closing checklist: what was done is ticked, what is open is asked.
  mutating func tickChecks(_ state: RunState) async throws(ExecutionError) -> Course {
    let parents = Set(runbook.checks.compactMap(\.parent))
    let lines = checkLines(state)
    let open = lines.filter { line in
      !line.outcome.hasEnded && !parents.contains(line.item.id)
        && state.next.contains { $0.id == line.item.id && $0.waitsFor == .person }
    }
    guard !open.isEmpty else { return .stop(.partDone) }
    try prepareToAsk(.checks(lines))
    hasShownChecks = true
    return try await confirm(
      open.map { RunEvent.Subject(id: $0.item.id, title: $0.item.text) },
      question: open.count == 1
        ? "One is open. Is it so?" : "\(open.count) are open. Are all of them so?",
      waitingFor: "closing checklist")
  }

  func checkLines(_ state: RunState) -> [Scene.CheckLine] {
    runbook.checks.map { Scene.CheckLine(item: $0, outcome: state.outcome(of: $0.id)) }
  }

  /// Why boxes of the closing checklist were not asked about, as notes on them: what they check is
  /// not on the way.
  func reasonsOfDismissedChecks(_ state: RunState) -> [RunEvent.Body] {
    runbook.checks.flatMap { check -> [RunEvent.Body] in
      guard state.outcome(of: check.id) == .notApplicable else { return [] }
      let steps = check.fulfilledBy.compactMap { index[$0] }
      let names = steps.map { "\($0.id) \($0.title)" }.joined(separator: ", ")
      let settled = steps.flatMap { index.decisions(on: $0.id) }.compactMap { answer(to: $0) }
      let own = check.condition.flatMap { answer(to: .condition($0)) }
      let answers = Set(settled + [own].compactMap { $0 }).sorted().joined(separator: "; ")
      let what = own == nil && !names.isEmpty ? "it checks \(names), and " : ""
      return noted(
        "not asked: \(what)\(answers)", on: RunEvent.Subject(id: check.id, title: check.text))
    }
  }

  /// What was answered to a condition, as a clause; `nil` where it is none.
  private func answer(to decision: Decision) -> String? {
    switch decision {
    case .alternative: nil
    case .condition(let name): "'\(words(of: name))' is answered with no"
    case .unless(let name): "'\(words(of: name))' is answered with yes"
    }
  }

  private func words(of name: Condition.Name) -> String {
    runbook.conditions.first { $0.name == name }?.words ?? name
  }

  /// Brings the document up to date, so that everything is on disk and seen before a prompt.
  mutating func prepareToAsk(_ scene: Scene) throws(ExecutionError) {
    try journal.project()
    try person.show(scene)
  }

  private mutating func confirm(
    _ asked: [RunEvent.Subject], question: String, waitingFor title: String
  ) async throws(ExecutionError) -> Course {
    var subjects = asked
    let isVerified = subjects.contains { !runbook.bound[.step($0.id), .verify].isEmpty }
    if isVerified {
      let words = subjects.flatMap { wordsOfProbes(of: .step($0.id)) }
      try person.show(.manner(words))
      if plan.runsWithoutAsking {
        subjects = try await open(of: subjects)
        guard !subjects.isEmpty else { return .goOn }
      }
    }
    var options: [PromptOption] =
      subjects.count == 1 ? [.yes, .no, .skip, .quit] : [.yes, .no, .oneByOne, .quit]
    if isVerified { options.insert(.check, at: 1) }
    switch try ask(.options(question, options)) {
    case .option(.yes, _):
      // Where a command can say whether it is so, it does.
      let open = try await refuted(of: subjects)
      try journal.append(subjects.filter { !open.contains($0) }.map { $0.finished(.done) })
    case .option(.skip, let note):
      try journal.append(subjects.flatMap { noted(note, on: $0) + [$0.finished(.skipped)] })
    case .option(.check, _): _ = try await open(of: subjects)
    case .option(.no, _) where subjects.count == 1:
      return .stop(.waiting(.person(subjects.map(\.id), title: title)))
    // Not all of them are so: which are?
    case .option(.oneByOne, _), .option(.no, _):
      for subject in subjects {
        let course = try await confirmOne(subject, waitingFor: title)
        guard case .goOn = course else { return course }
      }
    case .option(.quit, _): return .stop(.quit)
    default: return .stop(.waiting(.person(subjects.map(\.id), title: title)))
    }
    return .goOn
  }

  /// What is still open of some things, once those are ticked that a probe finds to be so.
  private mutating func open(
    of subjects: [RunEvent.Subject]
  ) async throws(ExecutionError) -> [RunEvent.Subject] {
    var open: [RunEvent.Subject] = []
    for subject in subjects {
      if try await holdsAlready(.step(subject.id), subject) {
        try journal.append([subject.finished(.done)])
      } else {
        open.append(subject)
      }
    }
    return open
  }

  /// Those of some things of which a command says that they are not so; says what it found.
  private mutating func refuted(
    of subjects: [RunEvent.Subject]
  ) async throws(ExecutionError) -> [RunEvent.Subject] {
    var refuted: [RunEvent.Subject] = []
    for subject in subjects {
      guard let fault = try await fault(verifying: .step(subject.id)) else { continue }
      try person.show(.message("\(subject.id) \(subject.title): \(fault)"))
      refuted.append(subject)
    }
    return refuted
  }

  private mutating func confirmOne(
    _ subject: RunEvent.Subject, waitingFor title: String
  ) async throws(ExecutionError) -> Course {
    switch try ask(.options(subject.title, [.yes, .no, .skip, .quit])) {
    case .option(.yes, _):
      guard try await refuted(of: [subject]).isEmpty else {
        return try await confirmOne(subject, waitingFor: title)
      }
      try journal.append([subject.finished(.done)])
    case .option(.skip, let note):
      try journal.append(noted(note, on: subject) + [subject.finished(.skipped)])
    case .option(.quit, _): return .stop(.quit)
    default: return .stop(.waiting(.person([subject.id], title: title)))
    }
    return .goOn
  }
}

extension RunEvent.Subject {
  func finished(_ outcome: StepOutcome) -> RunEvent.Body {
    .stepFinished(self, outcome, exitCode: nil, duration: nil)
  }
}
