/// An event as readers see it in the record: one line, and under it the text that belongs to it.
enum EntryText {
  static let outputEnd = "</details>"
  static let noteEnd = "<!-- runbook-note-end -->"

  /// The lines of the entry after its comment.
  static func lines(of event: RunEvent) -> [String] {
    let head = head(of: event)
    switch event.text {
    case nil: return [head]
    case .note(let text)?: return [head, ""] + ReadableText.quoted(text) + ["", noteEnd]
    case .output(let text)?:
      let lines = ReadableText.indented(text.description)
      let count = lines.count == 1 ? "1 line" : "\(lines.count) lines"
      return [head, "", "<details><summary>\(count)</summary>", ""] + lines + ["", outputEnd]
    }
  }

  /// The text of an output's entry as its bytes show it; `nil` where they hold none.
  static func output(in body: ArraySlice<UInt8>, lineEnding: String) -> KeptOutput? {
    let ending = Array(lineEnding.utf8)
    let close = ending + ending + Array(outputEnd.utf8)
    guard body.suffix(close.count).elementsEqual(close) else { return nil }
    // A line, a blank one, the summary and another blank one stand before the output.
    let last = ending[ending.count - 1]
    var start = body.startIndex
    for _ in 0..<4 {
      guard let end = body[start...].firstIndex(of: last) else { return nil }
      start = end + 1
    }
    let end = body.endIndex - close.count
    guard start <= end else { return nil }
    return KeptOutput(lines: body[start..<end], lineEnding: lineEnding)
  }

  /// Whether the line that ends a note is the last of these bytes.
  static func isWholeNote(_ body: ArraySlice<UInt8>) -> Bool {
    let end = body.dropLast(noteEnd.utf8.count)
    return body.suffix(noteEnd.utf8.count).elementsEqual(noteEnd.utf8)
      && (end.last == 10 || end.last == 13)
  }

  /// The text of a note's entry whose lines are `lines`, also after a person has edited it.
  static func note(in lines: [String]) -> String {
    var words = lines.dropFirst().dropLast()
    if words.first == "" { words = words.dropFirst() }
    if words.last == "" { words = words.dropLast() }
    return ReadableText.unquoted(Array(words))
  }

  /// When, what, and by whom.
  private static func head(of event: RunEvent) -> String {
    let isByHand = if case .editedByHand = event.body { true } else { false }
    let who = isByHand ? "noted by \(event.by)" : event.by
    let by = event.by.isEmpty ? "" : " · \(ReadableText.phrase(who))"
    return "\(event.time.readable) · \(sentence(event.body))\(by)"
  }

  private static func sentence(_ body: RunEvent.Body) -> String {
    switch body {
    case .runBegan(let guide, let tool, let directory):
      "run of \(phrase(guide)) began in \(phrase(directory)), with \(phrase(tool))"
    case .inputGiven(let name, let value?): "input \(phrase(name)) is \(phrase(value))"
    case .inputGiven(let name, nil): "input \(phrase(name)) was given; it is secret"
    case .choiceTaken(let choice, let label):
      "choice \(phrase(choice.description)) fell on \(phrase(label))"
    case .conditionSettled(let name, let holds):
      "condition \(phrase(name)) was settled: \(holds ? "yes" : "no")"
    case .stepStarted(let subject): "\(name(subject)) started"
    case .stepFinished(let subject, let outcome, let exitCode, let duration):
      "\(outcome.sign) \(name(subject)) \(outcome.words)" + StatusText.details(exitCode, duration)
    case .output(let subject, _): "output of \(name(subject))"
    case .commandRan(let subject, let trace):
      "command of \(name(subject)) ran in \(phrase(trace.directory)) on \(phrase(trace.host)) as "
        + phrase(trace.user) + StatusText.details(trace.exitCode, trace.duration)
    case .note(let subject?, _): "note on \(name(subject))"
    case .note(nil, _): "note"
    case .evidence(let subject, let path): "evidence for \(name(subject)): \(phrase(path))"
    case .waitBegan(let subject, let due?):
      "\(name(subject)) waits, until \(due.readable) at the latest"
    case .waitBegan(let subject, nil): "\(name(subject)) waits"
    case .waitOver(let subject): "\(name(subject)) has waited long enough"
    case .reopened(let subject, let reason): "\(name(subject)) reopened: \(phrase(reason))"
    case .editedByHand(let subject, let isChecked):
      "\(name(subject)) \(isChecked ? "ticked" : "cleared") by hand"
    case .guideChanged(let summary, _): "the guide changed: \(phrase(summary))"
    case .handedOver(let to): "handed over to \(phrase(to))"
    case .rollbackBegan(let steps): "rollback began, of \(steps == 1 ? "1 step" : "\(steps) steps")"
    case .undoing(let subject, _, let hasEnded):
      "a command that undoes \(name(subject)) \(hasEnded ? "was carried out" : "started")"
    case .rollbackEnded(let isUndone):
      isUndone ? "rollback ended" : "rollback left in the middle, to go forward all the same"
    case .runEnded: "run ended"
    case .runAbandoned: "run abandoned"
    }
  }

  private static func name(_ subject: RunEvent.Subject) -> String {
    "**\(phrase("\(subject.id) \(subject.title)"))**"
  }

  private static func phrase(_ text: String) -> String { ReadableText.phrase(text) }
}
