import RunbookModel

/// A journal that keeps what happens in a part of a guide as words on one step of the whole.
///
/// The steps of that part are none of the runbook's, so the record knows them by what was said
/// and printed alone. While the part is walked through, they are known in memory.
struct PartJournal: RunJournal {
  /// The journal of the whole run.
  private(set) var whole: any RunJournal
  /// The step for whose sake the part is walked through.
  private let subject: RunEvent.Subject
  /// What the part is called.
  private let title: String
  private(set) var record = RunRecord()

  init(_ whole: any RunJournal, on subject: RunEvent.Subject, title: String) {
    self.whole = whole
    self.subject = subject
    self.title = title
  }

  mutating func append(_ bodies: [RunEvent.Body]) throws(ExecutionError) {
    let kept = bodies.compactMap(kept)
    if !kept.isEmpty { try whole.append(kept) }
    for body in bodies {
      let number = record.events.count + 1
      let id = RunEvent.ID(run: "part", writer: "part", counter: number)
      let time = whole.record.events.last?.time ?? Timestamp(seconds: 0)
      record.append(RunEvent(id: id, time: time, by: "", body: body))
    }
  }

  mutating func refresh() throws(ExecutionError) { try whole.refresh() }

  mutating func project() throws(ExecutionError) { try whole.project() }

  /// What the record of the whole run keeps of an event.
  private func kept(_ body: RunEvent.Body) -> RunEvent.Body? {
    switch body {
    case .stepFinished(let part, let outcome, let exitCode, _):
      let code = exitCode.map { $0 == 0 ? "" : ", exit \($0)" } ?? ""
      return .note(subject, text: "\(title): \(part.title): \(outcome.rawValue)\(code)")
    case .note(let part, let text):
      let what = part.map { "\($0.title): " } ?? ""
      return .note(subject, text: "\(title): \(what)\(text)")
    case .output(_, let text): return .output(subject, text: text)
    case .commandRan(_, let trace): return .commandRan(subject, trace)
    default: return nil
    }
  }
}
