/// What became of each step, prerequisite and item of a guide in an edited text of it.
///
/// Nothing is told by its place alone. Who says the same in the same surroundings is the same,
/// whatever its number; who says the same elsewhere has moved, if nobody else says it. Everything
/// else has changed, and is asked again.
package struct GuideComparison: Sendable {
  /// What became of one.
  package enum Fate: Hashable, Sendable {
    /// It says what it said, under this id; `hasMoved` where it stands among others now.
    case same(Step.ID, hasMoved: Bool)
    /// It says something else; the clause tells in a few words what.
    case changed(Step.ID, difference: String)
    case removed
  }

  /// The leaves, prerequisites and items of the old text, in its order, with what became of each.
  package private(set) var fates: [(subject: RunEvent.Subject, fate: Fate)] = []
  /// What the new text has and the old one has not, in its order.
  package private(set) var added: [RunEvent.Subject] = []
  /// What moved, for the record to know by its new wording.
  package private(set) var moves: [Wording.Move] = []

  /// Compares two texts of a guide.
  ///
  /// - Complexity: O(*n*) for *n* bytes of both, and O(*c*²) for *c* steps that changed.
  package init(from old: Runbook, to new: Runbook) {
    let (before, after) = (ComparedSteps(of: old), ComparedSteps(of: new))
    var matched: [Step.ID: Step.ID] = [:]
    var left = Set(after.parts.map(\.id))
    for part in before.parts {
      guard let wording = before.wordings[part.id], let id = after.wordings.id(of: wording),
        left.remove(id) != nil
      else { continue }
      matched[part.id] = id
    }
    var moved: Set<Step.ID> = []
    for part in before.parts where matched[part.id] == nil {
      guard let other = after.onlyPart(saying: part, movedFrom: before),
        left.remove(other.id) != nil
      else { continue }
      matched[part.id] = other.id
      moved.insert(part.id)
      if let from = before.wordings[part.id], let to = after.wordings[other.id] {
        moves.append(Wording.Move(from: from, to: to))
      }
    }
    var pairing = ChangedSteps(
      old: before.parts.filter { matched[$0.id] == nil },
      new: after.parts.filter { left.contains($0.id) })
    let pairs = pairing.pairs()
    for part in before.parts {
      let fate: Fate
      if let id = matched[part.id] {
        fate = .same(id, hasMoved: moved.contains(part.id))
      } else if let other = pairs[part.id] {
        left.remove(other.id)
        fate = .changed(other.id, difference: part.difference(to: other))
      } else {
        fate = .removed
      }
      fates.append((RunEvent.Subject(id: part.id, title: part.title), fate))
    }
    added = after.parts.filter { left.contains($0.id) }
      .map { RunEvent.Subject(id: $0.id, title: $0.title) }
  }

  /// The events that carry a run over to the new text: what moved, and for each step that has ended
  /// and says something else, that it is open again, and why.
  package func events(after state: RunState, in new: Runbook) -> [RunEvent.Body] {
    let subjects = new.subjects
    let reopened = fates.compactMap { subject, fate -> RunEvent.Body? in
      guard case .changed(let id, let difference) = fate, let now = subjects[id],
        let outcome = state.history(of: subject.id)?.outcome, outcome != .pending
      else { return nil }
      return .reopened(now, reason: "it was \(outcome.words), and \(difference)")
    }
    return [.guideChanged(summary: summary, moves: moves)] + reopened
  }

  /// How many changed, went, came and moved.
  package var summary: String {
    var (changed, removed) = (0, 0)
    for (_, fate) in fates {
      switch fate {
      case .changed: changed += 1
      case .removed: removed += 1
      case .same: break
      }
    }
    let counts = [
      (changed, "changed"), (removed, "removed"), (added.count, "new"), (moves.count, "moved"),
    ]
    let parts = counts.filter { $0.0 > 0 }.map { "\($0.0) \($0.1)" }
    return parts.isEmpty ? "no step is another" : parts.joined(separator: ", ")
  }
}
