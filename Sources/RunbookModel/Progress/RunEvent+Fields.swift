/// The text of an event that stands once, for readers, and not in the machine's form.
enum EventText: Hashable, Sendable {
  /// A person's words, which a person may change in an editor.
  case note(String)
  /// What a machine said, kept as it was.
  case output(KeptOutput)

  var isNote: Bool {
    if case .note = self { true } else { false }
  }
}

extension RunEvent {
  /// The machine's form, without the text that stands for readers.
  var fields: RecordFields {
    var fields = RecordFields()
    fields.add(.run, id.run)
    fields.add(.writer, id.writer)
    fields.add(.counter, id.counter)
    fields.add(.time, time.rfc3339)
    fields.add(.by, by)
    fields.add(.event, body.name)
    body.add(to: &fields)
    fields.add(.wording, wording?.description)
    return fields
  }

  /// What `fields` leaves to the readable part.
  var text: EventText? {
    switch body {
    case .note(_, let text), .runAbandoned(let text): .note(text)
    case .output(_, let text): .output(text)
    case .commandRan(_, let trace): .output(trace.script)
    default: nil
    }
  }

  /// Reads what `fields` and `text` say; `nil` where something is missing or unknown.
  init?(fields: RecordFields, text: EventText?) {
    guard let run = fields.text(.run), let writer = fields.text(.writer),
      let counter = fields.number(.counter),
      let time = fields.written(.time).flatMap({ Timestamp(bytes: $0) }),
      let by = fields.text(.by), let body = Body(fields: fields, text: text)
    else { return nil }
    let wording = fields.written(.wording)
    self.init(
      id: ID(run: run, writer: writer, counter: counter), time: time, by: by, body: body,
      wording: wording.flatMap { Wording(digits: $0) })
    if wording != nil, self.wording == nil { return nil }
  }
}

extension RunEvent.Body {
  /// The word for what happened.
  fileprivate var name: String {
    switch self {
    case .runBegan: "runBegan"
    case .inputGiven: "inputGiven"
    case .choiceTaken: "choiceTaken"
    case .conditionSettled: "conditionSettled"
    case .stepStarted: "stepStarted"
    case .stepFinished: "stepFinished"
    case .output: "output"
    case .commandRan: "commandRan"
    case .note: "note"
    case .evidence: "evidence"
    case .waitBegan: "waitBegan"
    case .waitOver: "waitOver"
    case .reopened: "reopened"
    case .editedByHand: "editedByHand"
    case .guideChanged: "guideChanged"
    case .handedOver: "handedOver"
    case .rollbackBegan: "rollbackBegan"
    case .undoing: "undoing"
    case .rollbackEnded: "rollbackEnded"
    case .runEnded: "runEnded"
    case .runAbandoned: "runAbandoned"
    }
  }

  /// What it happened to.
  package var subject: RunEvent.Subject? {
    switch self {
    case .stepStarted(let subject), .stepFinished(let subject, _, _, _), .output(let subject, _),
      .commandRan(let subject, _), .evidence(let subject, _), .waitBegan(let subject, _),
      .waitOver(let subject), .reopened(let subject, _), .editedByHand(let subject, _),
      .undoing(let subject, _, _):
      subject
    case .note(let subject, _): subject
    default: nil
    }
  }

  fileprivate func add(to fields: inout RecordFields) {
    if let subject {
      fields.add(.step, subject.id.description)
      fields.add(.title, subject.title)
    }
    switch self {
    case .runBegan(let guide, let tool, let directory):
      fields.add(.guide, guide)
      fields.add(.tool, tool)
      fields.add(.directory, directory)
    case .inputGiven(let name, let value):
      fields.add(.name, name)
      fields.add(.value, value)
    case .choiceTaken(let choice, let label):
      fields.add(.choice, choice.description)
      fields.add(.label, label)
    case .conditionSettled(let name, let holds):
      fields.add(.name, name)
      fields.add(.holds, holds)
    case .stepFinished(_, let outcome, let exitCode, let duration):
      fields.add(.outcome, outcome.rawValue)
      fields.add(.exit, exitCode)
      fields.add(.seconds, duration?.decimalSeconds)
    case .commandRan(_, let trace): trace.add(to: &fields)
    case .evidence(_, let path): fields.add(.path, path)
    case .waitBegan(_, let due): fields.add(.due, due?.rfc3339)
    case .reopened(_, let reason): fields.add(.reason, reason)
    case .editedByHand(_, let isChecked): fields.add(.checked, isChecked)
    case .guideChanged(let summary, let moves):
      fields.add(.summary, summary)
      if !moves.isEmpty { fields.add(.moves, moves.map(\.description).joined(separator: " ")) }
    case .handedOver(let to): fields.add(.to, to)
    case .rollbackBegan(let steps): fields.add(.steps, steps)
    case .undoing(_, let command, let hasEnded):
      fields.add(.command, command)
      fields.add(.ended, hasEnded)
    case .rollbackEnded(let isUndone): fields.add(.undone, isUndone)
    case .stepStarted, .output, .note, .waitOver, .runEnded, .runAbandoned: break
    }
  }

  fileprivate init?(fields: RecordFields, text: EventText?) {
    guard let event = fields.text(.event) else { return nil }
    // What is said of a step is the most by far.
    if let subject = fields.subject,
      let body = Self(event, of: subject, fields: fields, text: text)
    {
      self = body
      return
    }
    switch event {
    case "runBegan":
      guard let guide = fields.text(.guide), let tool = fields.text(.tool),
        let directory = fields.text(.directory)
      else { return nil }
      self = .runBegan(guide: guide, tool: tool, directory: directory)
    case "inputGiven":
      guard let name = fields.text(.name) else { return nil }
      self = .inputGiven(name: name, value: fields.text(.value))
    case "choiceTaken":
      guard let choice = fields.text(.choice), let label = fields.text(.label) else { return nil }
      self = .choiceTaken(choice: Step.ID(choice), label: label)
    case "conditionSettled":
      guard let name = fields.text(.name), let holds = fields.flag(.holds) else { return nil }
      self = .conditionSettled(name: name, holds: holds)
    case "note":
      guard case .note(let text)? = text else { return nil }
      self = .note(fields.subject, text: text)
    case "guideChanged":
      let texts = (fields.text(.moves) ?? "").split(separator: " ")
      let moves = texts.compactMap { Wording.Move(String($0)) }
      guard let summary = fields.text(.summary), moves.count == texts.count else { return nil }
      self = .guideChanged(summary: summary, moves: moves)
    case "handedOver":
      guard let to = fields.text(.to) else { return nil }
      self = .handedOver(to: to)
    case "rollbackBegan":
      guard let steps = fields.number(.steps) else { return nil }
      self = .rollbackBegan(steps: steps)
    case "rollbackEnded":
      guard let isUndone = fields.flag(.undone) else { return nil }
      self = .rollbackEnded(isUndone: isUndone)
    case "runEnded": self = .runEnded
    case "runAbandoned":
      guard case .note(let text)? = text else { return nil }
      self = .runAbandoned(note: text)
    default: return nil
    }
  }

  /// Reads an event of a step; `nil` for any other.
  private init?(
    _ event: String, of subject: RunEvent.Subject, fields: RecordFields, text: EventText?
  ) {
    switch event {
    case "stepStarted": self = .stepStarted(subject)
    case "stepFinished":
      guard let outcome = fields.text(.outcome).flatMap(StepOutcome.init) else { return nil }
      let seconds = fields.text(.seconds)
      let duration = seconds.flatMap(Duration.init(decimalSeconds:))
      guard (seconds == nil) == (duration == nil) else { return nil }
      self = .stepFinished(subject, outcome, exitCode: fields.number(.exit), duration: duration)
    case "output":
      guard case .output(let text)? = text else { return nil }
      self = .output(subject, text: text)
    case "commandRan":
      guard case .output(let text)? = text, let trace = CommandTrace(text, fields: fields) else {
        return nil
      }
      self = .commandRan(subject, trace)
    case "evidence":
      guard let path = fields.text(.path) else { return nil }
      self = .evidence(subject, path: path)
    case "waitBegan":
      let due = fields.text(.due)
      let time = due.flatMap(Timestamp.init(rfc3339:))
      guard (due == nil) == (time == nil) else { return nil }
      self = .waitBegan(subject, due: time)
    case "waitOver": self = .waitOver(subject)
    case "reopened":
      guard let reason = fields.text(.reason) else { return nil }
      self = .reopened(subject, reason: reason)
    case "undoing":
      guard let command = fields.text(.command), let hasEnded = fields.flag(.ended) else {
        return nil
      }
      self = .undoing(subject, command: command, hasEnded: hasEnded)
    case "editedByHand":
      guard let isChecked = fields.flag(.checked) else { return nil }
      self = .editedByHand(subject, isChecked: isChecked)
    default: return nil
    }
  }
}

extension RecordFields {
  /// The step that the fields name.
  fileprivate var subject: RunEvent.Subject? {
    guard let id = text(.step), let title = text(.title) else { return nil }
    return RunEvent.Subject(id: Step.ID(id), title: title)
  }
}
