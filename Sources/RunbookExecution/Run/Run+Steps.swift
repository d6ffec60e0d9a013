import MarkdownSyntax
import RunbookModel

extension Run {
  /// Shows where in the guide the run has come to, as far as that is new.
  mutating func enter(_ step: Step) throws(ExecutionError) {
    let path = groups(around: step)
    if path.isEmpty { try showMainStep(step) }
    try enter(path)
  }

  /// Shows the groups of a path, the outermost first, that were not shown last.
  mutating func enter(_ path: [Step]) throws(ExecutionError) {
    let shared = zip(path, shownGroups).prefix { $0.id == $1 }.count
    for group in path[shared...] {
      if group.id == path.first?.id {
        try showMainStep(group)
      } else {
        try person.show(.group(group))
      }
    }
    shownGroups = path.map(\.id)
  }

  private mutating func showMainStep(_ step: Step) throws(ExecutionError) {
    guard step.part == .main else { return try person.show(.undoing(step)) }
    // The heading of a part says where one is.
    if isPart { return step.isLeaf ? () : try person.show(.group(step)) }
    let position = map.mainPosition(of: step.id)
    try person.show(.mainStep(step, number: position + 1, of: map.mainCount))
  }

  /// The steps in which a step stands, the outermost first.
  func groups(around step: Step) -> [Step] { index.groups(around: step.id) }

  /// A leaf with the texts of its blocks, as far as inputs are known.
  ///
  /// With `body`, only those blocks are shown with it.
  func task(
    _ step: Step, showing body: [MarkdownBlock]? = nil, hiding hidden: [GuideBlock] = []
  ) -> Scene.Task {
    let blocks = map.blocks(of: step.id).map { runbook.blocks[$0] }
      .filter { $0.kind != .session }
    let texts = blocks.map { block in
      (block.range.lowerBound, display(block))
    }
    return Scene.Task(
      step: step, body: body ?? map.body(of: step), texts: Dictionary(texts) { first, _ in first },
      hidden: Set(hidden.map(\.range.lowerBound)))
  }

  /// Asks how things that only a person can do have gone.
  mutating func byHand(
    _ group: LeafGroup, _ pending: Pending, _ state: RunState
  ) async throws(ExecutionError) -> Course {
    try prepareToAsk(.tasks(group.leaves.map { task($0) }))
    if case .retry(let outcome) = pending.waitsFor, !plan.retry.contains(pending.id) {
      try person.show(.message("the record has it as \(outcome.rawValue)"))
    }
    let course = try await askMentionedInputs(in: group.leaves, state)
    guard case .goOn = course else { return course }
    if let course = try await lookBefore(group.leaves) { return course }
    return try await askByHand(group.leaves, pending, links: links(in: group.leaves))
  }

  /// Looks whether what is to be done by hand is so already, where that may be run unasked.
  private mutating func lookBefore(_ leaves: [Step]) async throws(ExecutionError) -> Course? {
    guard let only = leaves.first, leaves.count == 1 else { return nil }
    let words = wordsOfProbes(of: .step(only.id))
    guard !words.isEmpty else { return nil }
    try person.show(.manner(words))
    guard plan.runsWithoutAsking, try await holdsAlready(.step(only.id), only.subject) else {
      return nil
    }
    return try finish(leaves, .done, nil)
  }

  private mutating func askByHand(
    _ leaves: [Step], _ pending: Pending, links: [String]
  ) async throws(ExecutionError) -> Course {
    var offers = OfferTries(leaves.count == 1 ? runbook.offered[leaves[0].id] ?? [] : [])
    try show(offers)
    var options: [PromptOption] = [.done, .skip, .failed, .note]
    if leaves.count > 1 { options.append(.each) }
    let guides = linkedGuides(in: leaves)
    let isVerified = leaves.count == 1 && !probes(of: .step(leaves[0].id)).isEmpty
    if isVerified { options.append(.check) }
    if !guides.isEmpty { options.append(.guide) }
    if !links.isEmpty { options.append(.open) }
    if !trail.isEmpty { options.append(.back) }
    let last: [PromptOption] = [.help, .quit]
    while true {
      // A value may have come up since it was asked last.
      let inputs = changeable(in: leaves, offers)
      let all = offers.options + options + (inputs.isEmpty ? [] : [.value]) + last
      switch try ask(.options("", all)) {
      case .option(.run, _), .option(.inBackground, _):
        if let course = try await runOffered(&offers, of: leaves[0]) { return course }
      case .option(.value, let note):
        let ending = try giveAnew(inputs, named: note)
        if case .quit = ending { return .stop(.quit) }
        guard case .given = ending else { continue }
        try prepareToAsk(.tasks(leaves.map { task($0) }))
        try show(offers)
      case .option(.done, let note), .option(.check, let note):
        if isVerified, try await !isVerifiedNow(leaves[0]) { continue }
        return try finish(leaves, .done, note, after: offers.tries)
      case .option(.guide, _):
        let leaf = leaves.first { guide.linkedGuides(of: $0).contains(guides[0]) } ?? leaves[0]
        guard try await carryOut(linked: guides[0], for: leaf) else { continue }
        return try finish([leaf], .done, "carried out '\(guides[0])'")
      case .option(.skip, let note): return try finish(leaves, .skipped, note)
      case .option(.failed, let note):
        let failed = try end(leaves, .failed, note)
        guard let first = failed.first else { return .goOn }
        return try await afterFailure(
          of: first, output: ([note ?? ""] + failed.map(\.title)).joined(separator: " "))
      case .option(.note, let note):
        if case .stop(let ending) = try keep(note, on: leaves[0]) { return .stop(ending) }
      case .option(.each, _):
        for leaf in leaves {
          try prepareToAsk(.tasks([task(leaf)]))
          let course = try await askByHand([leaf], pending, links: self.links(in: [leaf]))
          guard case .goOn = course else { return course }
        }
        return .goOn
      case .option(.open, _): try await open(links)
      case .option(.back, _): return try goBack()
      case .option(.help, _): try person.show(.help(all))
      case .option(.quit, _): return .stop(.quit)
      default:
        if case .retry(let outcome) = pending.waitsFor {
          return .stop(.waiting(.retry(leaves[0], outcome)))
        }
        if leaves.allSatisfy(\.isOptionalByItself) { return try leaveOut(leaves) }
        return .stop(.waiting(.person(leaves.map(\.id), title: leaves[0].title)))
      }
    }
  }

  /// Whether what a person says is done is so, by the step's own probes; says where it is not.
  mutating func isVerifiedNow(_ step: Step) async throws(ExecutionError) -> Bool {
    for block in probes(of: .step(step.id)) {
      let course = try await askInputs(of: block)
      guard case .goOn = course else { return false }
    }
    guard let fault = try await faultAfter(.step(step.id), of: step, output: "") else {
      return true
    }
    try person.show(.message(fault))
    return false
  }

  /// Records how some leaves have ended; a command that ran for them is part of that.
  mutating func finish(
    _ leaves: [Step], _ outcome: StepOutcome, _ note: String?, after tries: StepTries = StepTries()
  ) throws(ExecutionError) -> Course {
    _ = try end(leaves, outcome, note, after: tries)
    return .goOn
  }

  /// The same.
  ///
  /// - Returns: the leaves that have ended so, without those that somebody has ended from elsewhere.
  private mutating func end(
    _ asked: [Step], _ outcome: StepOutcome, _ note: String?, after tries: StepTries = StepTries()
  ) throws(ExecutionError) -> [Step] {
    // What a command has done is kept in any case.
    let leaves = tries.hasStarted ? asked : try stillOpen(asked)
    // What somebody has said is kept, too.
    let noted = (leaves.first ?? asked.first).map { self.noted(note, on: $0.subject) } ?? []
    let duration = tries.hasStarted ? tries.duration : nil
    let isOfRollback = leaves.first?.part == .rollback && outcome != .skipped
    try journal.append(
      (isOfRollback ? announcementOfRollback : []) + noted
        + leaves.map {
          .stepFinished($0.subject, outcome, exitCode: tries.exitCode, duration: duration)
        })
    remember(leaves)
    // How a command has ended was shown when it did.
    if tries.exitCode == nil, !leaves.isEmpty {
      try person.show(.ended(outcome, exitCode: nil, duration: nil))
    }
    return leaves
  }

  /// Of several leaves those that nobody has ended from elsewhere while they were asked for.
  ///
  /// An answer to a single one counts for what was shown, whatever the document says by then.
  private mutating func stillOpen(_ leaves: [Step]) throws(ExecutionError) -> [Step] {
    guard leaves.count > 1 else { return leaves }
    var open: [Step] = []
    for leaf in leaves where try !hasEndedElsewhere(leaf) { open.append(leaf) }
    return open
  }

  /// Whether somebody has ended a step from elsewhere by now; says so.
  mutating func hasEndedElsewhere(_ step: Step) throws(ExecutionError) -> Bool {
    try journal.refresh()
    let outcome = state.outcome(of: step.id)
    if outcome.hasEnded {
      try person.show(
        .message("\(step.id) \(step.title) is \(outcome.rawValue) by now, and stays so"))
    }
    return outcome.hasEnded
  }

  /// Skips what is optional where nobody can be asked.
  mutating func leaveOut(_ leaves: [Step]) throws(ExecutionError) -> Course {
    try finish(leaves, .skipped, "optional, and nobody was asked")
  }

  /// Keeps a person's words on a step, which are asked for where they were not said with it.
  mutating func keep(_ note: String?, on step: Step) throws(ExecutionError) -> Course {
    let words: Words = if let note { .given(note) } else { try askForWords("note") }
    switch words {
    case .given(let text):
      try journal.append(noted(text, on: step.subject))
      try person.show(.message("the note is kept with \(step.id)"))
      return .goOn
    case .nothing: return .goOn
    case .quit: return .stop(.quit)
    }
  }

  /// What was said when a few words were asked for.
  enum Words {
    case given(String)
    /// Nothing, or nobody was there: that goes back to what was asked before.
    case nothing
    case quit
  }

  /// Asks for a few words behind another prompt.
  mutating func askForWords(_ label: String) throws(ExecutionError) -> Words {
    switch try ask(.text(label, isSecret: false, isOptional: true)) {
    case .text(let text): text.trimmed.isEmpty ? .nothing : .given(text)
    case .option(.quit, _): .quit
    default: .nothing
    }
  }

  /// The words of a note as an event, with every known secret hidden; nothing for no words.
  func noted(_ note: String?, on subject: RunEvent.Subject) -> [RunEvent.Body] {
    note.map { [.note(subject, text: mask.masked($0))] } ?? []
  }

  /// Keeps what was ended for going back; a step that is being undone is not gone back to.
  mutating func remember(_ leaves: [Step]) {
    let ended = leaves.filter { !isRollingBack || $0.part == .rollback }
    if !ended.isEmpty { trail.append(ended.map(\.id)) }
  }

  /// Asks once more what was ended last in this sitting.
  mutating func goBack() throws(ExecutionError) -> Course {
    guard let last = trail.popLast() else { return .goOn }
    let steps = last.compactMap { index[$0] }
    try journal.append(steps.map { .reopened($0.subject, reason: "went back") })
    shownGroups = []
    return isRollingBack ? .planAnew : .goOn
  }

  func links(in leaves: [Step]) -> [String] {
    var links: [String] = []
    for leaf in leaves {
      for case .open(let url, _) in leaf.actions where !links.contains(url) { links.append(url) }
    }
    return links
  }

  mutating func open(_ links: [String]) async throws(ExecutionError) {
    for link in links where !LinkOpener.open(link) {
      try person.show(.message("no browser could be started; the link is \(link)"))
    }
  }
}
