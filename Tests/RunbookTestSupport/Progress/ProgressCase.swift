package import MarkdownSyntax
package import RunbookModel

/// A guide, a run through all of it, and the progress document of that run.
package struct ProgressCase {
  package let guide: SourceText
  package let runbook: Runbook
  package let document: ProgressDocument
  package let bytes: [UInt8]

  /// A run through all of a guide, in which `text` stands wherever an event has text.
  package init(_ guide: String, text: String = "a [x] --> `b`") {
    self.guide = SourceText(guide, path: "guide.md")
    runbook = EveryBlockRunbook.of(self.guide)
    let ids =
      runbook.steps.flattened.map(\.step.id) + runbook.prerequisites.map(\.id)
      + runbook.checks.map(\.id)
    let record = NastyRecords.record(about: text, steps: ids)
    var document = ProgressDocument(beginning: self.guide, guidePath: "guide.md")
    for event in record.events { document.append(event) }
    self.document = document
    bytes = document.projected(runbook)
  }

  /// A run in which nothing was run: steps, prerequisites and items of a guide, as it is understood,
  /// were marked as done, skipped, failed, or left open by turns.
  package init(marking guide: String, path: String) {
    self.guide = SourceText(guide, path: path)
    runbook = CompiledGuide(compiling: self.guide).runbook
    var document = ProgressDocument(beginning: self.guide, guidePath: path)
    var record = WordedRecord(of: runbook)
    record.add(.runBegan(guide: path, tool: "0", directory: "."))
    let outcomes: [StepOutcome?] = [.done, .done, .skipped, nil, .failed]
    for (index, subject) in runbook.subjects.values.sorted(by: { "\($0.id)" < "\($1.id)" })
      .enumerated()
    {
      guard let outcome = outcomes[index % outcomes.count] else { continue }
      record.add(.stepFinished(subject, outcome, exitCode: nil, duration: nil))
    }
    for event in record.record.events { document.append(event) }
    self.document = document
    bytes = document.projected(runbook)
  }

  /// What the laws say of this document, as the sentences that do not hold.
  package func violations() -> [String] {
    strip + readBack + meaning + byHand(seed: bytes.count) + crash(seed: bytes.count) + sameBytes
  }

  /// Reads bytes, and says what of them is not as a law has it.
  private func reading(
    _ bytes: [UInt8], _ violations: (ProgressDocument) throws -> [String]
  ) -> [String] {
    do {
      return try violations(ProgressDocument(reading: bytes, path: "guide.progress.md"))
    } catch {
      return ["it does not read: \(error)"]
    }
  }

  // MARK: Laws

  /// Law 1: marks and record taken out, the guide is left.
  package var strip: [String] {
    func isOurs(_ words: String) -> (ProgressDocument) -> [String] {
      { read in read.guide.bytes == guide.bytes && !read.isGuideEdited ? [] : [words] }
    }
    return reading(bytes, isOurs("the guide is not what it was"))
      + reading(document.unmarked, isOurs("unmarked, the guide is not what it was"))
      + (ProgressDocument.isProgressDocument(bytes) ? [] : ["it is taken for a guide"])
  }

  /// Law 2: what was written is read back.
  package var readBack: [String] {
    reading(bytes) { read in
      var broken: [String] = []
      if read.record != document.record { broken.append("the record is not what it was") }
      if read.projectedCount != document.record.events.count { broken.append("n is wrong") }
      if read.tornTail != nil { broken.append("a whole entry counts as torn") }
      return broken
    }
  }

  /// Law 3: the guide in the document means what the guide means.
  package var meaning: [String] {
    reading(bytes) { read in
      let (before, after) = (CompiledGuide(compiling: guide), CompiledGuide(compiling: read.guide))
      return CaseMeaning(of: before) == CaseMeaning(of: after)
        ? [] : ["the guide in it means something else"]
    }
  }

  /// Law 11: who holds the same record writes the same bytes, in whatever order it was recorded.
  package var sameBytes: [String] {
    var other = ProgressDocument(beginning: guide, guidePath: "guide.md")
    for event in document.record.events.reversed() { other.append(event) }
    let again = reading(bytes) { $0.projected(runbook) == bytes ? [] : ["bytes differ when read"] }
    return other.projected(runbook) == bytes ? again : again + ["the order of events shows"]
  }
}

/// What a guide means, as far as a run goes by it.
private struct CaseMeaning: Equatable {
  let steps: [String]
  let blocks: [GuideBlock]
  let subjects: [Step.ID: RunEvent.Subject]

  init(of guide: CompiledGuide) {
    steps = guide.runbook.steps.flattened.map { "\($0.depth) \($0.step.id) \($0.step.title)" }
    blocks = guide.runbook.blocks
    subjects = guide.runbook.subjects
  }
}
