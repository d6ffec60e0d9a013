import MarkdownSyntax

/// Finds directives that could be read and have no effect where they stand.
struct DirectiveUse {
  private let runbook: Runbook
  private let directives: DirectiveTable
  /// Where what a directive can speak of begins, as far as it was understood as such.
  private var known: Set<Int> = []

  init(_ runbook: Runbook, _ directives: DirectiveTable) {
    self.runbook = runbook
    self.directives = directives
    guard !directives.places.isEmpty else { return }
    for (_, step) in runbook.steps.flattened {
      known.insert(step.anchor.range.lowerBound)
      known.formUnion(step.body.filter { $0.kind == .paragraph }.map(\.range.lowerBound))
    }
    known.formUnion(runbook.blocks.map(\.range.lowerBound))
    known.formUnion(runbook.prerequisites.map(\.anchor.range.lowerBound))
    known.formUnion(runbook.checks.map(\.anchor.range.lowerBound))
    if let title = runbook.titleRange { known.insert(title.lowerBound) }
  }

  /// The diagnostics in no order.
  var diagnostics: [Diagnostic] {
    guard !directives.places.isEmpty else { return [] }
    let lost = directives.places.filter { offset, _ in isLost(offset) }.map { _, place in
      Diagnostic(
        "directive-place", .warning,
        "what this belongs to was not understood as a step, so it has no effect; 'step=yes' makes "
          + "it one", at: place)
    }
    return lost + ofGroups + ofSecrets + ofNames
  }

  private func isLost(_ offset: Int) -> Bool {
    guard !known.contains(offset) else { return false }
    // What speaks of all that stands below, or decides what this is, has had its effect.
    return directives[offset].statements.allSatisfy { statement in
      !statement.key.isInherited && !statement.key.isAboutReading
    } && !directives[offset].statements.isEmpty
  }

  /// Commands that print a secret, where nobody can tell which.
  private var ofSecrets: [Diagnostic] {
    let secret = Set(runbook.inputs.filter(\.isSecret).map(\.name))
    return directives.places.compactMap { offset, place in
      let isUnnamed = directives[offset].secrets.contains {
        if case .command(nil, _) = $0 { true } else { false }
      }
      guard isUnnamed else { return nil }
      let blocks = runbook.blocks.filter { block in
        block.range.lowerBound == offset
          || runbook.steps.flattened.contains {
            $0.step.id == block.step && $0.step.anchor.range.lowerBound == offset
          }
      }
      guard !blocks.contains(where: { DirectedSecret.onlySecret(of: $0, secret) != nil }) else {
        return nil
      }
      return Diagnostic(
        "directive-value", .error,
        "nobody can tell whose value this command prints; write 'secret=\"NAME=…\"'", at: place)
    }
  }

  /// Names that several steps have.
  private var ofNames: [Diagnostic] {
    var seen: Set<String> = []
    return directives.places.sorted { $0.key < $1.key }.compactMap { offset, place in
      guard let name = directives[offset].name, !seen.insert(name).inserted else { return nil }
      return Diagnostic(
        "directive-value", .error, "another step has the name '\(name)' already", at: place)
    }
  }

  /// What is said of a step with steps in it, and can only be done in one without.
  private var ofGroups: [Diagnostic] {
    runbook.steps.flattened.compactMap { _, step in
      let offset = step.anchor.range.lowerBound
      guard !step.isLeaf, let key = directives[offset].keyOfLeaves,
        let place = directives.places[offset]
      else { return nil }
      return Diagnostic(
        "directive-place", .error,
        "'\(key.rawValue)' is for a single step, and '\(step.title)' has steps in it; say it of "
          + "one of them", at: place)
    }
  }
}

extension DirectiveKey {
  /// Whether it decides how the guide is read rather than what is done.
  fileprivate var isAboutReading: Bool {
    switch self {
    case .kind, .hold, .step, .part, .ignore, .choice, .when: true
    default: false
    }
  }
}
