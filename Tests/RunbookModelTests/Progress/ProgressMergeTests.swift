import MarkdownSyntax
import RunbookTestSupport
import Testing

@testable import RunbookModel

/// Two copies of one run, in which two people went on.
struct ProgressMergeTests {
  private static let guide = """
    # Move

    ## Step 1: Deploy

    ### For Harbor

    1. Open the harbor

    ### For Pier

    1. Open the pier

    ## Step 2: Tell

    1. Tell everybody
    2. Write it down

    """
  private static let text = SourceText(guide, path: "move.md")
  private static let runbook = CompiledGuide(compiling: text).runbook

  private static func subject(_ id: String) throws -> RunEvent.Subject {
    try #require(runbook.subjects[Step.ID(id)])
  }

  /// A document in which some things happened, and in a copy of which others did.
  private static func document(
    _ base: [RunEvent.Body], _ bodies: [RunEvent.Body] = [], by writer: String = "w"
  ) throws -> ProgressDocument {
    var document = ProgressDocument(beginning: text, guidePath: "move.md")
    let wordings = runbook.wordings
    for (index, (writer, body)) in (base.map { ("base", $0) } + bodies.map { (writer, $0) })
      .enumerated()
    {
      document.append(
        RunEvent(
          id: RunEvent.ID(run: "run", writer: writer, counter: index + 1),
          time: Timestamp(seconds: 1_795_400_000 + index), by: writer, body: body,
          wording: wordings.wording(for: body)))
    }
    return try ProgressDocument(reading: document.projected(runbook), path: "p")
  }

  private static let choice = runbook.choices[0]

  private static func took(_ label: String) -> RunEvent.Body {
    .choiceTaken(choice: choice.id, label: label)
  }

  private static func merge(
    _ base: [RunEvent.Body], _ ours: [RunEvent.Body], _ theirs: [RunEvent.Body]
  ) throws -> ProgressMerge {
    ProgressMerge(
      base: try document(base), ours: try document(base, ours, by: "ana"),
      theirs: try document(base, theirs, by: "otto"))
  }

  // MARK: Guides that were edited

  /// A run through a guide in which some things happened.
  private static func run(_ guide: String, _ done: [(step: String, writer: String, time: Int)])
    throws
    -> ProgressDocument
  {
    let compiled = CompiledGuide(guide)
    var document = ProgressDocument(beginning: compiled.text, guidePath: "guide.md")
    func add(_ body: RunEvent.Body, _ writer: String, _ time: Int) {
      document.append(
        RunEvent(
          id: RunEvent.ID(run: "run", writer: writer, counter: 1),
          time: Timestamp(seconds: 1_795_400_000 + time), by: writer, body: body,
          wording: compiled.index.wordings.wording(for: body)))
    }
    add(.runBegan(guide: "guide.md", tool: "0", directory: "."), "base", 0)
    for (title, writer, time) in done {
      let subject = try #require(compiled.runbook.subjects.values.first { $0.title == title })
      add(.stepFinished(subject, .done, exitCode: nil, duration: nil), writer, time)
    }
    return try ProgressDocument(reading: document.projected(compiled.runbook), path: "p")
  }

  @Test func `what a third adds is kept where the guide of the first moved its step`() throws {
    let guide =
      "# Move\n\n## Before\n\n1. Pack it\n2. Look at it\n\n## After\n\n1. Tell everybody\n"
    let moved =
      "# Move\n\n## Before\n\n1. Look at it\n\n## After\n\n1. Tell everybody\n2. Pack it\n"
    let base = try Self.run(guide, [])
    let first = try Self.run(moved, [])
    let second = try Self.run(guide, [("Look at it", "otto", 10)])
    let third = try Self.run(guide, [("Pack it", "eve", 20)])
    func merged(_ ours: ProgressDocument, _ theirs: ProgressDocument) throws -> ProgressDocument {
      let merge = ProgressMerge(base: base, ours: ours, theirs: theirs)
      #expect(merge.conflicts == [])
      return try ProgressDocument(reading: merge.bytes, path: "p")
    }
    let both = try merged(first, second)
    for all in [try merged(both, third), try merged(both, merged(first, third))] {
      let runbook = CompiledGuide(compiling: all.guide).runbook
      let state = RunState(of: runbook, after: all.record)
      let outcomes = runbook.steps.leaves.map { "\($0.title): \(state.outcome(of: $0.id))" }
      #expect(outcomes == ["Look at it: done", "Tell everybody: pending", "Pack it: done"])
    }
  }

  // MARK: What falls in two ways

  @Test func `a choice that both sides change in opposite ways is a conflict and not one of them`()
    throws
  {
    let labels = Self.choice.alternatives.map(\.label)
    let merge = try Self.merge(
      [Self.took(labels[0])], [Self.took(labels[1]), Self.took(labels[0])],
      [Self.took(labels[1])])
    #expect(merge.conflicts == [.choice(Self.choice.id, ours: labels[0], theirs: labels[1])])
    let both = try #require(ConflictedProgress(merge.bytes, path: "p"))
    #expect(both.merge.conflicts == merge.conflicts)
    for (side, label) in [(ProgressMerge.Side.ours, labels[0]), (.theirs, labels[1])] {
      let writer = EventWriter(name: "eve", id: "w", time: Timestamp(seconds: 1_900_000_000))
      let settled = try ProgressDocument(
        reading: both.merge.settled([side], by: writer), path: "p")
      #expect(
        RunState(of: Self.runbook, after: settled.record).choices[Self.choice.id] == label)
    }
  }

  @Test func `a choice that one side alone changes is what that side says`() throws {
    let labels = Self.choice.alternatives.map(\.label)
    let merge = try Self.merge([Self.took(labels[0])], [Self.took(labels[1])], [])
    #expect(merge.conflicts == [])
    let merged = try ProgressDocument(reading: merge.bytes, path: "p")
    #expect(
      RunState(of: Self.runbook, after: merged.record).choices[Self.choice.id] == labels[1])
  }

  @Test func `alternatives that boxes alone have taken leave markers that can be resolved`() throws
  {
    let ids = Self.choice.alternatives.map { $0.steps[0] }
    let index = StepIndex(of: Self.runbook)
    let leaves = ids.map { index.leaves(in: $0)[0] }
    func ticked(_ leaf: Step) -> [RunEvent.Body] {
      [.editedByHand(RunEvent.Subject(id: leaf.id, title: leaf.title), isChecked: true)]
    }
    let merge = try Self.merge([], ticked(leaves[0]), ticked(leaves[1]))
    #expect(merge.conflicts.count == 1)
    let both = try #require(ConflictedProgress(merge.bytes, path: "p"))
    #expect(both.merge.conflicts == merge.conflicts)
  }

  @Test func `a step that one side opens again and the other ends anew is a conflict`() throws {
    let step = try Self.subject("2.1")
    let merge = try Self.merge(
      [.stepFinished(step, .done, exitCode: nil, duration: nil)],
      [.editedByHand(step, isChecked: false)],
      [.stepFinished(step, .failed, exitCode: nil, duration: nil)])
    guard case .step(step, let ours, let theirs)? = merge.conflicts.first else {
      Issue.record("\(merge.conflicts)")
      return
    }
    #expect(ours.outcome == .pending)
    #expect(theirs.outcome == .failed)
    #expect(ConflictedProgress(merge.bytes, path: "p")?.merge.conflicts.count == 1)
  }

  // MARK: Notes

  private static func edited(_ document: ProgressDocument, _ words: String) throws
    -> ProgressDocument
  {
    let text = String(decoding: document.projected(runbook), as: UTF8.self)
    return try ProgressDocument(
      reading: Array(text.replacing("> as it was said", with: "> \(words)").utf8), path: "p")
  }

  private static func notes(_ document: ProgressDocument) -> [String] {
    document.record.events.compactMap {
      if case .note(_, let text) = $0.body { text } else { nil }
    }
  }

  @Test(arguments: [true, false])
  func `a note that one side has edited is as that side has it`(_ isOurs: Bool) throws {
    let base = try Self.document([.note(nil, text: "as it was said")])
    let edited = try Self.edited(base, "as it is")
    let merge = ProgressMerge(
      base: base, ours: isOurs ? edited : base, theirs: isOurs ? base : edited)
    #expect(merge.conflicts == [])
    let merged = try ProgressDocument(reading: merge.bytes, path: "p")
    #expect(Self.notes(merged) == ["as it is"])
  }

  @Test func `a note that both have edited is asked about, and both stand in the file`() throws {
    let base = try Self.document([.note(nil, text: "as it was said")])
    let merge = ProgressMerge(
      base: base, ours: try Self.edited(base, "one"), theirs: try Self.edited(base, "two words"))
    #expect(
      merge.conflicts.map(\.words) == [
        "a note was edited in two ways: 'one' (ours), 'two words' (theirs)"
      ])
    let both = try #require(ConflictedProgress(merge.bytes, path: "p"))
    #expect(Self.notes(both.ours) == ["one"])
    #expect(Self.notes(both.theirs) == ["two words"])
    let writer = EventWriter(name: "eve", id: "w", time: Timestamp(seconds: 1_900_000_000))
    for (side, words) in [(ProgressMerge.Side.ours, "one"), (.theirs, "two words")] {
      let settled = try ProgressDocument(
        reading: both.merge.settled([side], by: writer), path: "p")
      #expect(Self.notes(settled) == [words])
    }
  }

  // MARK: Boxes

  private static func changed(
    _ document: ProgressDocument, _ change: (String) -> String
  ) throws -> ProgressDocument {
    let text = String(decoding: document.projected(runbook), as: UTF8.self)
    let edited = change(text)
    #expect(edited != text)
    return try ProgressDocument(reading: Array(edited.utf8), path: "p")
  }

  @Test func `a box that an older record was drawn with is nobody's tick`() throws {
    let step = try Self.subject("2.1")
    let base: [RunEvent.Body] = [.stepFinished(step, .done, exitCode: nil, duration: nil)]
    // Git took the line of the item from the one side and the summary from the other.
    let mixed = try Self.changed(
      Self.document(base + [.reopened(step, reason: "it broke")])
    ) {
      $0.replacing(
        "1. [ ] Tell everybody <!-- runbook-mark pending -->",
        with: "1. [x] Tell everybody <!-- runbook-mark done -->")
    }
    #expect(mixed.handEdits(in: Self.runbook) == [])
    let merge = ProgressMerge(base: nil, ours: mixed, theirs: try Self.document(base))
    let merged = try ProgressDocument(reading: merge.bytes, path: "p")
    #expect(RunState(of: Self.runbook, after: merged.record).outcome(of: step.id) == .pending)
  }

  @Test func `where the summary is gone a box is told of in a note and not believed`() throws {
    let base = try Self.document([.runBegan(guide: "move.md", tool: "0", directory: ".")])
    let lost = try Self.changed(base) { text in
      text.replacing(
        #/<!-- runbook-mark begin n=[^\n]*\n[^\n]*\n<!-- runbook-mark end -->\n/#, with: ""
      )
      .replacing("[ ] Tell everybody", with: "[x] Tell everybody")
    }
    #expect(lost.projectedCount == nil)
    let merged = try ProgressDocument(
      reading: ProgressMerge(base: base, ours: lost, theirs: base).bytes, path: "p")
    let state = RunState(of: Self.runbook, after: merged.record)
    #expect(state.outcome(of: Step.ID("2.1")) == .pending)
    #expect(
      state.history(of: Step.ID("2.1"))?.notes.map(\.text) == [
        "Its box was ticked in a document that had lost its summary."
      ])
  }

  @Test func `a tick beside what the other side has done is believed without the driver too`()
    throws
  {
    let base = try Self.document([.runBegan(guide: "move.md", tool: "0", directory: ".")])
    let step = try Self.subject("2.1")
    let ours = try Self.document(
      [.runBegan(guide: "move.md", tool: "0", directory: ".")],
      [.stepFinished(step, .done, exitCode: nil, duration: nil)])
    let theirs = String(decoding: base.projected(Self.runbook), as: UTF8.self)
      .replacing("[ ] Write it", with: "[x] Write it")
    let merged = PlainMerge(
      base: base.projected(Self.runbook), ours: ours.projected(Self.runbook),
      theirs: Array(theirs.utf8))
    #expect(merged.hasConflicts)
    let both = try #require(ConflictedProgress(merged.bytes, path: "p"))
    let settled = try ProgressDocument(reading: both.merge.bytes, path: "p")
    let state = RunState(of: Self.runbook, after: settled.record)
    #expect(state.outcome(of: Step.ID("2.1")) == .done)
    #expect(state.outcome(of: Step.ID("2.2")) == .done)
  }

  // MARK: Guides

  @Test func `what one side did keeps its outcome where the other has moved the step meanwhile`()
    throws
  {
    let base: [RunEvent.Body] = [.runBegan(guide: "move.md", tool: "0", directory: ".")]
    let before = try Self.document(base)
    let moved = SourceText(
      Self.guide.replacing("2. Write it down\n", with: "")
        .replacing("1. Open the harbor", with: "1. Open the harbor")
        .replacing(
          "## Step 1: Deploy", with: "## Step 0: Begin\n\n1. Write it down\n\n## Step 1: Deploy"),
      path: "move.md")
    let new = CompiledGuide(compiling: moved).runbook
    var ours = before.following(moved, guidePath: "move.md")
    let comparison = GuideComparison(from: Self.runbook, to: new)
    for (index, body) in comparison.events(
      after: RunState(of: Self.runbook, after: before.record), in: new
    ).enumerated() {
      ours.append(
        RunEvent(
          id: RunEvent.ID(run: "run", writer: "ana", counter: index + 1),
          time: Timestamp(seconds: 1_795_400_001), by: "ana", body: body,
          wording: new.wordings.wording(for: body)))
    }
    let theirs = try Self.document(
      base + [.note(nil, text: "later")],
      [.stepFinished(try Self.subject("2.2"), .done, exitCode: nil, duration: nil)], by: "otto")
    ours = try ProgressDocument(reading: ours.projected(new), path: "p")
    for merge in [
      ProgressMerge(base: before, ours: ours, theirs: theirs),
      ProgressMerge(base: before, ours: theirs, theirs: ours),
    ] {
      let merged = try ProgressDocument(reading: merge.bytes, path: "p")
      #expect(merged.guide.bytes == moved.bytes)
      let state = RunState(of: new, after: merged.record)
      let leaf = try #require(new.steps.leaves.first { $0.title == "Write it down" })
      #expect(state.outcome(of: leaf.id) == .done, "\(moved.bytes.count)")
    }
  }
}
