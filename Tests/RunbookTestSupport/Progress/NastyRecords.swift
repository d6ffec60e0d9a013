package import RunbookModel

/// Records whose every text tries to be something else.
package enum NastyRecords {
  package static let texts = [
    "", " ", "plain", "two\nlines", "\n\nblank around\n\n", "a\r\nb\rc", "tab\there\t",
    "  blanks  around  ", "-->", "--", "<!-- runbook-mark done -->", "<!-- runbook-event {} -->",
    "text\n<!-- runbook-event {\"run\":\"x\"} -->\nmore", "<!-- runbook-note-end -->",
    "a\n\n<!-- runbook-note-end -->\nb", "```\nfence", "~~~", "    four blanks", "- [x] box",
    "1. one\n2) two", "# heading\n## Run record", "===\n---\n***", "[a]: /evil\n[x]: /evil",
    "![a](b) <b>c</b> </details>", "&amp; &#65; &", "back\\slash\\\n\\\\", "`code` ``",
    "|a|b|\n|-|-|",
    "🗝️ 👩‍👩‍👧‍👦 e\u{301} \u{FEFF}", "\u{202E}rtl\u{202C} מפתח", "\u{0}\u{1}\u{1B}[31mred\u{7F}\u{85}",
    "␛{41} ␛", "\u{2028}line\u{2029}", "C:\\temp\\new", "\"quoted\" 'text'", "2026-11-23",
    "> quote",
    "{\"a\":\"b\\n\"}", "\\u002d\\", "…", "$HOME @ana #1 :x:", "+ plus\n= equal\n+++\n...", "\t",
    "\n",
  ]

  /// One event of every kind with the text in every place, and one of every outcome.
  package static func record(about text: String, steps: [Step.ID] = [Step.ID("1.1")]) -> RunRecord {
    var bodies: [RunEvent.Body] = [
      .runBegan(guide: text, tool: text, directory: text),
      .inputGiven(name: "NAME", value: text), .inputGiven(name: "SECRET", value: nil),
      .choiceTaken(choice: Step.ID("choice-1"), label: text),
      .conditionSettled(name: text, holds: true), .conditionSettled(name: text, holds: false),
      .note(nil, text: text), .guideChanged(summary: text, moves: []), .handedOver(to: text),
      .rollbackBegan(steps: 1), .rollbackBegan(steps: 2), .rollbackEnded(isUndone: false),
      .rollbackEnded(isUndone: true), .runAbandoned(note: text),
    ]
    for (index, id) in steps.enumerated() {
      let subject = RunEvent.Subject(id: id, title: text)
      let outcome = StepOutcome.allCases[index % StepOutcome.allCases.count]
      bodies += [
        .stepStarted(subject), .output(subject, text: text),
        .commandRan(
          subject,
          CommandTrace(
            script: text, exitCode: index, duration: .milliseconds(index * 77), host: text,
            user: text, directory: text, left: index.isMultiple(of: 2) ? text : nil)),
        .stepFinished(
          subject, outcome, exitCode: index.isMultiple(of: 2) ? index : nil,
          duration: index.isMultiple(of: 3) ? .milliseconds(index * 7_777) : nil),
      ]
    }
    if let id = steps.first {
      let subject = RunEvent.Subject(id: id, title: text)
      bodies += [
        .note(subject, text: text), .evidence(subject, path: text),
        .waitBegan(subject, due: Timestamp(seconds: 1_800_000_000)),
        .waitBegan(subject, due: nil), .waitOver(subject), .reopened(subject, reason: text),
        .undoing(subject, command: text, hasEnded: false),
        .undoing(subject, command: text, hasEnded: true),
        .editedByHand(subject, isChecked: true), .editedByHand(subject, isChecked: false),
      ]
    }
    bodies.append(.runEnded)
    return RunRecord(
      events: bodies.enumerated().map { index, body in
        RunEvent(
          id: RunEvent.ID(run: "r7", writer: text, counter: index + 1),
          time: Timestamp(seconds: 1_795_400_000 + index / 3), by: text, body: body)
      })
  }
}
