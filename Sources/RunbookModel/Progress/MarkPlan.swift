package import MarkdownSyntax

/// What is marked where: each step, prerequisite and checklist item of a runbook, and the place
/// in the guide that shows how it stands.
package struct MarkPlan: Sendable {
  /// Something whose outcome is shown.
  struct Subject: Hashable, Sendable {
    let id: Step.ID
    let title: String
    /// The leaves whose outcomes make up this one's; empty for a leaf.
    let leaves: [Step.ID]
  }

  /// Lines for readers at one place.
  struct Status: Sendable {
    let place: StatusPlace
    /// The step whose heading or paragraph stands above.
    var own: Subject?
    /// Those that cannot be marked where they stand.
    var others: [Subject] = []
  }

  private(set) var items: [(place: ItemPlace, subject: Subject)] = []
  private(set) var statuses: [Status] = []
  let summary: StatusPlace

  /// Who has the box at an offset of the guide.
  var idsByBox: [Int: Step.ID] {
    Dictionary(items.map { ($0.place.box, $0.subject.id) }, uniquingKeysWith: { first, _ in first })
  }

  /// Finds the places for the marks of a guide that means `runbook`.
  package init(for runbook: Runbook, in document: MarkdownDocument) {
    let places = MarkPlaces(in: document, title: runbook.titleRange)
    summary = places.summary
    var isTaken: Set<SourceRange> = []
    var left: [(subject: Subject, anchor: Anchor)] = []
    for (subject, anchor) in Self.subjects(of: runbook) {
      let isFirst = isTaken.insert(anchor.range).inserted
      switch isFirst ? places.place(for: anchor) : nil {
      case .item(let place): items.append((place, subject))
      case .status(let place): statuses.append(Status(place: place, own: subject))
      case nil: left.append((subject, anchor))
      }
    }
    var indices: [StatusPlace: Int] = [:]
    for (index, status) in statuses.enumerated() { indices[status.place] = index }
    for (subject, anchor) in left {
      let place = places.fallback(for: anchor.range.lowerBound)
      if indices[place] == nil {
        indices[place] = statuses.count
        statuses.append(Status(place: place))
      }
      if let index = indices[place] { statuses[index].others.append(subject) }
    }
  }

  private static func subjects(of runbook: Runbook) -> [(Subject, Anchor)] {
    var steps: [(Subject, Anchor)] = []
    runbook.steps.visitAll { step in
      var leaves: [Step.ID] = []
      step.steps.visitAll { if $0.isLeaf { leaves.append($0.id) } }
      steps.append((Subject(id: step.id, title: step.title, leaves: leaves), step.anchor))
    }
    let prerequisites = runbook.prerequisites.map {
      (Subject(id: $0.id, title: $0.text, leaves: []), $0.anchor)
    }
    let checks = runbook.checks.filter { $0.step == nil }.map {
      (Subject(id: $0.id, title: $0.text, leaves: []), $0.anchor)
    }
    return steps + prerequisites + checks
  }
}
