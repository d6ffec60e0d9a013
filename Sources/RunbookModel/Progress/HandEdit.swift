import MarkdownSyntax

/// A box that a person ticked or cleared in an editor.
package struct HandEdit: Hashable, Sendable {
  package let step: Step.ID
  package let isChecked: Bool

  package init(step: Step.ID, isChecked: Bool) {
    self.step = step
    self.isChecked = isChecked
  }
}

/// A box of which a person has to say whether it is meant.
package struct UnsureEdit: Hashable, Sendable {
  /// Why nobody can tell.
  package enum Doubt: Hashable, Sendable {
    /// What the box was to show is not known, since the summary is gone.
    case noSummary
    /// It stands on another way of a choice than the one that was taken.
    case otherWay(String, taken: String)
    /// Boxes on several ways of one choice were ticked.
    case severalWays([String])
    /// It stands where these words have to be true, or false, and it was settled otherwise.
    case otherCase(String, holds: Bool)
  }

  package let edit: HandEdit
  package let doubt: Doubt

  package init(_ edit: HandEdit, _ doubt: Doubt) {
    self.edit = edit
    self.doubt = doubt
  }

  package var step: Step.ID { edit.step }
}

extension ProgressDocument {
  /// The boxes that differ from what the marks were written to show, in the guide's order.
  ///
  /// A box that is as the mark beside it says was drawn so, if only for an older record or on
  /// another branch, and is no edit. What was recorded after `projectedRecord` is merely not shown
  /// yet. Where that is `nil`, nobody knows what the marks were to show: all boxes are compared
  /// with the whole record, and a person has to be asked.
  package func handEdits(in runbook: Runbook) -> [HandEdit] {
    handEdits(in: runbook, MarkPlan(for: runbook, in: MarkdownDocument(parsing: guide)))
  }

  /// The boxes that differ, where the places for marks and the steps are known already or made as
  /// soon as a box makes them necessary.
  package func handEdits(
    in runbook: Runbook, _ plan: @autoclosure () -> MarkPlan,
    indexed index: @autoclosure () -> StepIndex? = nil
  ) -> [HandEdit] {
    let isKnown = projectedCount != nil || isGuideEdited
    let touched = boxes.filter { !isKnown || $0.isShownChecked != $0.isChecked }
    guard !touched.isEmpty else { return [] }
    let index = index() ?? StepIndex(of: runbook)
    let state = RunState(of: runbook, indexed: index, after: projectedRecord ?? record)
    let ids = plan().idsByBox
    return touched.compactMap { box in
      guard let id = ids[box.offset] else { return nil }
      let wasChecked = state.outcome(of: id) == .done
      return box.isChecked == wasChecked ? nil : HandEdit(step: id, isChecked: box.isChecked)
    }
  }
}

extension [HandEdit] {
  /// Those that go against what is settled, or against each other: to believe them would lead a run
  /// to where nobody wanted to go.
  ///
  /// Source: `docs/progress-document.md`, by hand: what is unclear is asked.
  package func doubtful(
    in runbook: Runbook, indexed index: StepIndex, after record: RunRecord
  ) -> [UnsureEdit] {
    guard contains(where: \.isChecked) else { return [] }
    let state = RunState(of: runbook, indexed: index, after: record)
    let decisions = filter(\.isChecked).map { edit in
      (edit, index.decisions(on: edit.step, in: runbook))
    }
    var labels: [Step.ID: [String]] = [:]
    for case .alternative(let choice, let label) in decisions.flatMap(\.1)
    where labels[choice]?.contains(label) != true {
      labels[choice, default: []].append(label)
    }
    return decisions.compactMap { edit, decisions in
      let doubts = decisions.lazy.compactMap { decision in
        decision.doubt(in: runbook, state, labels)
      }
      return doubts.first.map { UnsureEdit(edit, $0) }
    }
  }

  /// The events that record these edits after what has happened so far.
  ///
  /// A box of a group speaks for those of its parts that nothing open stands before, each of which
  /// gets an event, so that no later change of the guide adds to what was said.
  package func events(in runbook: Runbook, after record: RunRecord) -> [RunEvent.Body] {
    guard !isEmpty else { return [] }
    let index = StepIndex(of: runbook)
    let state = RunState(of: runbook, indexed: index, after: record)
    let subjects = runbook.subjects
    var known: Set<Step.ID> = []
    return flatMap { edit -> [RunEvent.Body] in
      // Somebody may have recorded the same meanwhile.
      if (state.outcome(of: edit.step) == .done) == edit.isChecked { return [] }
      let parts = index.parts(of: edit.step, in: runbook, state).filter {
        edit.isChecked ? !state.outcome(of: $0).hasEnded : state.outcome(of: $0) == .done
      }
      return (parts.isEmpty ? [edit.step] : parts).compactMap { id in
        guard known.insert(id).inserted, let subject = subjects[id] else { return nil }
        return RunEvent.Body.editedByHand(subject, isChecked: edit.isChecked)
      }
    }
  }
}

extension Decision {
  /// Why a box behind this is not believed; `nil` where nothing speaks against it.
  ///
  /// `labels` are the ways of each choice on which boxes were ticked.
  fileprivate func doubt(
    in runbook: Runbook, _ state: RunState, _ labels: [Step.ID: [String]]
  ) -> UnsureEdit.Doubt? {
    switch self {
    case .alternative(let choice, let label):
      if let taken = state.choices[choice] {
        return taken == label ? nil : .otherWay(label, taken: taken)
      }
      let ticked = labels[choice] ?? []
      return ticked.count > 1 ? .severalWays(ticked) : nil
    case .condition(let name):
      return state.conditions[name] == false
        ? .otherCase(runbook.words(of: name), holds: false) : nil
    case .unless(let name):
      return state.conditions[name] == true
        ? .otherCase(runbook.words(of: name), holds: true) : nil
    }
  }
}

extension Runbook {
  /// What a condition says.
  fileprivate func words(of name: Condition.Name) -> String {
    conditions.first { $0.name == name }?.words ?? name
  }
}

extension StepIndex {
  /// What a step or an item of a checklist depends on.
  fileprivate func decisions(on id: Step.ID, in runbook: Runbook) -> [Decision] {
    let check = runbook.checks.first { $0.id == id }
    return decisions(on: id) + (check?.condition.map { [.condition($0)] } ?? [])
  }

  /// The leaves of a group, or of an item with items in it, that nothing open stands before.
  fileprivate func parts(of id: Step.ID, in runbook: Runbook, _ state: RunState) -> [Step.ID] {
    guard let step = self[id] else {
      let children = runbook.checks.filter { $0.parent == id }
      return children.flatMap { child in
        let parts = self.parts(of: child.id, in: runbook, state)
        return parts.isEmpty ? [child.id] : parts
      }
    }
    guard !step.isLeaf else { return [] }
    return leaves(in: id).map(\.id).filter { leaf in
      decisions(on: leaf).allSatisfy { decision in
        switch decision {
        case .alternative(let choice, let label): state.choices[choice] == label
        case .condition(let name): state.conditions[name] == true
        case .unless(let name): state.conditions[name] == false
        }
      }
    }
  }
}
