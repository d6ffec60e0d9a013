import MarkdownSyntax

/// What each step, prerequisite and item of a runbook says, and what stands around it.
struct WordingParts {
  /// Something that has an id.
  struct Part: Sendable {
    let id: Step.ID
    /// What it says, wherever it stands.
    let words: Checksum
  }

  private let source: SourceText?
  /// Checksums of what each says and where, in the guide's order.
  private(set) var subjects: [(Checksum, Part)] = []
  /// What stands around each step: the titles and conditions of the steps that it is in.
  private(set) var places: [Step.ID: Checksum] = [:]
  private var words: [Step.ID: Checksum] = [:]

  init(of runbook: Runbook) {
    source = runbook.source
    var top = WordingText()
    top.add("guide")
    let said = runbook.steps.concurrentMap(if: runbook.blocks.areMany) { [source] step in
      var said: [WordingText] = []
      [step].visitAll { said.append(Self.said(by: $0, in: source)) }
      return said
    }
    var rest = Array(said.joined())[...]
    words.reserveCapacity(rest.count)
    places.reserveCapacity(rest.count)
    subjects.reserveCapacity(rest.count)
    for step in runbook.steps { readWords(of: step, &rest) }
    add(runbook.steps, in: top.checksum)
    for prerequisite in runbook.prerequisites {
      add(prerequisite.id, ["prerequisite", prerequisite.text], in: top.checksum)
    }
    addChecks(runbook.checks)
  }

  private mutating func add(_ id: Step.ID, _ texts: [String], in place: Checksum) {
    var text = WordingText()
    for part in texts { text.add(words: part) }
    add(id, words: text.checksum, in: place)
  }

  private mutating func add(_ id: Step.ID, words: Checksum, in place: Checksum) {
    var text = WordingText()
    text.add(words)
    text.add(place)
    subjects.append((text.checksum, Part(id: id, words: words)))
  }

  // MARK: Steps

  private mutating func add(_ steps: [Step], in place: Checksum) {
    for step in steps {
      places[step.id] = place
      if let words = words[step.id] { add(step.id, words: words, in: place) }
      guard !step.isLeaf else { continue }
      var inside = WordingText()
      inside.add(place)
      Self.addHead(of: step, in: source, to: &inside)
      add(step.steps, in: inside.checksum)
    }
  }

  /// What is said of everything in a step.
  private static func addHead(
    of step: Step, in source: SourceText?, to text: inout WordingText
  ) {
    text.add(step.part.rawValue)
    text.add(words: step.title)
    text.add(words: step.optional ?? "")
    text.add(words: step.alternative ?? "")
    for line in directives(above: step.anchor, in: source) { text.add(words: line) }
  }

  /// The comments for this program that stand above what carries a step.
  private static func directives(above anchor: Anchor, in source: SourceText?) -> [String] {
    guard let source else { return [] }
    var directives: [String] = []
    var comment: [String] = []
    for line in stride(from: anchor.line - 1, to: 0, by: -1) {
      let text = source.lineText(line).drop { " \t>".contains($0) }
      if comment.isEmpty, text.isEmpty { continue }
      guard comment.isEmpty ? text.hasSuffix("-->") : comment.count < 20 else { break }
      comment.insert(String(text), at: 0)
      guard let start = text.firstRange(of: "<!--") else { continue }
      guard start.lowerBound == text.startIndex, text.contains("runbook:") else { break }
      directives += comment
      comment = []
    }
    return directives
  }

  /// What a step says, the steps in it left out.
  private static func said(by step: Step, in source: SourceText?) -> WordingText {
    var text = WordingText()
    addHead(of: step, in: source, to: &text)
    for word in StepWords.carrier(of: step, in: source) { text.add(word) }
    text.add(step.body, in: source)
    return text
  }

  /// Reads all that a step says; a group says what the steps in it say, too.
  ///
  /// `said` is what this step says by itself, and those behind it.
  @discardableResult private mutating func readWords(
    of step: Step, _ said: inout ArraySlice<WordingText>
  ) -> Checksum {
    var text = said.popFirst() ?? WordingText()
    for child in step.steps { text.add(readWords(of: child, &said)) }
    let checksum = text.checksum
    words[step.id] = checksum
    return checksum
  }

  // MARK: Checks

  private mutating func addChecks(_ checks: [ChecklistItem]) {
    var places: [Step.ID: Checksum] = [:]
    for check in checks {
      var text = WordingText()
      text.add("check")
      if let parent = check.parent.flatMap({ places[$0] }) { text.add(parent) }
      let place = text.checksum
      add(check.id, ["check", check.text, check.optional ?? ""], in: place)
      text.add(words: check.text)
      places[check.id] = text.checksum
    }
  }
}
