import MarkdownSyntax

/// The wording of everything in a runbook that an event can speak of.
///
/// - Complexity: O(*n*) to make for *n* bytes of the guide; each look-up is O(1).
package struct WordingTable: Sendable {
  private var wordings: [Step.ID: Wording] = [:]
  private var ids: [Wording: Step.ID] = [:]
  private var choiceWordings: [ChoiceKey: Wording] = [:]
  private var choices: [Wording: ChoiceKey] = [:]
  private var conditions: [Condition.Name: Wording] = [:]

  /// An alternative of a choice.
  struct ChoiceKey: Hashable, Sendable {
    let choice: Step.ID
    let label: String
  }

  package init(of runbook: Runbook) {
    let parts = WordingParts(of: runbook)
    wordings.reserveCapacity(parts.subjects.count)
    ids.reserveCapacity(parts.subjects.count)
    for (wording, part) in Self.numbered(parts.subjects) {
      wordings[part.id] = wording
      ids[wording] = part.id
    }
    let alternatives = runbook.choices.flatMap { choice in
      choice.alternatives.map { alternative in
        var text = WordingText()
        text.add("choice")
        if let place = alternative.steps.first.flatMap({ parts.places[$0] }) { text.add(place) }
        text.add(words: alternative.label)
        return (ChoiceKey(choice: choice.id, label: alternative.label), text.checksum)
      }
    }
    for (wording, key) in Self.numbered(alternatives.map { ($0.1, $0.0) }) {
      choiceWordings[key] = wording
      choices[wording] = key
    }
    for condition in runbook.conditions {
      var text = WordingText()
      text.add("condition")
      text.add(words: condition.words)
      conditions[condition.name] = Wording(text.checksum)
    }
  }

  /// Tells those with equal checksums apart: which of how many each is.
  ///
  /// So where their number changes, all of them get another wording, and nothing that was said of
  /// one is taken for another.
  private static func numbered<Part>(_ parts: [(Checksum, Part)]) -> [(Wording, Part)] {
    var totals: [Checksum: Int] = [:]
    totals.reserveCapacity(parts.count)
    for (checksum, _) in parts { totals[checksum, default: 0] += 1 }
    var counts: [Checksum: Int] = [:]
    return parts.map { checksum, part in
      guard let total = totals[checksum], total > 1 else { return (Wording(checksum), part) }
      counts[checksum, default: 0] += 1
      var text = WordingText()
      text.add(checksum)
      text.add("\(counts[checksum] ?? 0) of \(total)")
      return (Wording(text.checksum), part)
    }
  }

  /// The wording of a step, prerequisite or item; `nil` for an unknown id.
  package subscript(id: Step.ID) -> Wording? { wordings[id] }

  /// Who says this here; `nil` where nobody does.
  func id(of wording: Wording) -> Step.ID? { ids[wording] }

  /// Which alternative says this here; `nil` where none does.
  func alternative(of wording: Wording) -> ChoiceKey? { choices[wording] }

  /// Whether a condition is stated in these words.
  func states(_ name: Condition.Name, as wording: Wording) -> Bool { conditions[name] == wording }

  /// What to keep with an event about what it speaks of; `nil` where it speaks of the run.
  package func wording(for body: RunEvent.Body) -> Wording? {
    switch body {
    case .choiceTaken(let choice, let label):
      choiceWordings[ChoiceKey(choice: choice, label: label)]
    case .conditionSettled(let name, _): conditions[name]
    default: body.subject.flatMap { wordings[$0.id] }
    }
  }
}
