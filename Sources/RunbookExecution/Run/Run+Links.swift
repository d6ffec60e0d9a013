import RunbookModel

extension Run {
  /// The other guides that some leaves link to and that can be carried out.
  func linkedGuides(in leaves: [Step]) -> [String] {
    guard let subRuns else { return [] }
    return leaves.flatMap(guide.linkedGuides).filter(subRuns.exists)
  }

  /// Carries out a guide that a step links to, and links its progress.
  ///
  /// - Returns: whether it is complete.
  mutating func carryOut(
    linked path: String, for step: Step
  ) async throws(ExecutionError) -> Bool {
    guard let subRuns else { return false }
    try journal.project()
    let (back, ending) = try await subRuns.carryOut(path, person, secrets)
    person = back
    shownGroups = []
    guard let ending else { return false }
    otherSecrets += ending.secrets.filter { !secrets.contains($0) }
    if state.history(of: step.id)?.evidence.contains(ending.progress) != true {
      try journal.append([.evidence(step.subject, path: ending.progress)])
    }
    try person.show(
      .message(
        ending.isComplete
          ? "'\(path)' is carried out; its progress is in \(ending.progress)"
          : "'\(path)' is not finished; its progress is in \(ending.progress)"))
    return ending.isComplete
  }
}
