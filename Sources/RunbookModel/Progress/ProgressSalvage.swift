import MarkdownSyntax

/// What can be read of a damaged progress document, and what becomes of the rest.
package struct ProgressSalvage: Sendable {
  /// One place that does not read.
  package struct Finding: Hashable, Sendable {
    package let damage: ProgressDamage
    /// What is done about it, in a clause.
    package let remedy: String
  }

  /// The document with everything that could be read.
  package private(set) var document: ProgressDocument
  /// In the order in which they stand.
  package private(set) var findings: [Finding] = []
  /// The texts that do not read, to be kept in the record for people.
  package private(set) var unread: [String] = []
  /// What was ticked or cleared by hand.
  package let edits: [HandEdit]
  /// Boxes that are not as the record has them, where nobody knows which of the two is right: the
  /// record is taken to be.
  package let unsureEdits: [HandEdit]
  /// What the guide in `document` means.
  package let runbook: Runbook

  /// Texts longer than this many bytes are kept in part.
  private static let limit = 4096

  /// Reads what can be read.
  ///
  /// - Parameters:
  ///   - bytes: the document as it is.
  ///   - path: what to call it.
  ///   - guide: the guide as it stands beside it, which is taken where it is the one that the marks
  ///     were put into and the document does not tell it any more.
  /// - Throws: `ProgressDamage` where nothing can be read.
  package init(_ bytes: [UInt8], path: String, guide: [UInt8]?) throws(ProgressDamage) {
    let reading = try ProgressReading(salvaging: bytes, path: path)
    let isOurs = guide.map { Checksum(of: $0[...]) == reading.guideSum } ?? false
    document = reading.document
    if !reading.isGuideKnown, isOurs, let guide,
      let text = try? SourceText(bytes: guide, path: reading.document.guidePath)
    {
      document = document.following(text, guidePath: document.guidePath)
    }
    for twin in reading.twins { document.append(twin.withIDOfItsOwn) }
    runbook = CompiledGuide(compiling: document.guide).runbook
    let edits = Self.edits(in: reading.document, forThoseIn: runbook)
    (self.edits, unsureEdits) = reading.document.projectedCount == nil ? ([], edits) : (edits, [])
    if let lost = reading.lostEvents {
      findings.append(
        Finding(
          damage: lost,
          remedy: "what they said is not known; boxes that are not as the record has them are named"
        ))
    }
    let other = reading.damages.dropLast(reading.recordDamages.count)
      .filter { $0 != reading.lostEvents }
    findings += other.map { damage in
      let remedy =
        isOurs
        ? "the guide is taken from '\(reading.document.guidePath)', which is as it was then"
        : "the guide is taken as it stands here, without what can be told from it"
      return Finding(damage: damage, remedy: remedy)
    }
    for damage in reading.recordDamages { add(damage, bytes, path) }
    if let torn = reading.document.tornTail {
      let damage = ProgressDamage(
        "the last entry was cut short", at: torn.lowerBound, in: bytes, path)
      findings.append(Finding(damage: damage, remedy: "it counts as not written and is cut off"))
    }
  }

  /// The boxes of a document that differ, of what has one title in it and in a runbook.
  private static func edits(
    in document: ProgressDocument, forThoseIn runbook: Runbook
  ) -> [HandEdit] {
    let guide = CompiledGuide(compiling: document.guide)
    let plan = MarkPlan(for: guide.runbook, in: guide.document)
    let (before, now) = (guide.runbook.subjects, runbook.subjects)
    return document.handEdits(in: guide.runbook, plan).filter {
      before[$0.step]?.title == now[$0.step]?.title
    }
  }

  private mutating func add(_ damage: RecordDamage, _ bytes: [UInt8], _ path: String) {
    let text = String(decoding: bytes[damage.lines].prefix(Self.limit), as: UTF8.self)
    let isBlank = text.allSatisfy(\.isWhitespace)
    let remedy =
      switch (damage.isRestored, isBlank) {
      case _ where damage.kind == .sameID: "both are kept, and this one gets an id of its own"
      case (true, _): "the event is known, and its entry is written anew"
      case (false, true): "nothing of it is left"
      case (false, false): "its text is kept as a note on the run"
      }
    findings.append(
      Finding(
        damage: ProgressDamage(damage.message, at: damage.offset, in: bytes, path), remedy: remedy))
    if !isBlank, !damage.isRestored || damage.kind == .changed { unread.append(text) }
  }

  /// The document as it is to be written: with what was done by hand, and notes that keep what did
  /// not read.
  package func repaired(by writer: EventWriter) -> [UInt8] {
    var document = document
    let last = document.record.events.last
    let time = max(writer.time, last?.time ?? writer.time)
    let wordings = runbook.wordings
    for (index, body) in bodies.enumerated() {
      let id = RunEvent.ID(run: last?.id.run ?? writer.id, writer: writer.id, counter: index + 1)
      document.append(
        RunEvent(
          id: id, time: time, by: writer.name, body: body, wording: wordings.wording(for: body)))
    }
    return document.projected(runbook)
  }

  private var bodies: [RunEvent.Body] {
    let notes = unread.map { RunEvent.Body.note(nil, text: "Could not be read:\n\($0)") }
    let subjects = runbook.subjects
    let boxes = unsureEdits.compactMap { edit in
      subjects[edit.step].map {
        RunEvent.Body.note($0, text: "Its box was \(edit.words) in a damaged document.")
      }
    }
    return edits.events(in: runbook, after: document.record) + notes + boxes
  }
}

extension RunEvent {
  /// The same event under an id that follows from all that it says.
  fileprivate var withIDOfItsOwn: RunEvent {
    let entry = RecordEntry(of: self, lineEnding: "\n").bytes
    let writer = "twin\(Checksum(of: entry[...]).description.prefix(6))"
    let id = RunEvent.ID(run: id.run, writer: writer, counter: id.counter)
    return RunEvent(id: id, time: time, by: by, body: body, wording: wording)
  }
}

extension HandEdit {
  /// How the box is now.
  package var words: String { isChecked ? "ticked" : "not ticked" }
}
