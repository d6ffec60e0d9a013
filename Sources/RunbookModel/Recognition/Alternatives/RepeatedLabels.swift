/// Items side by side open with the same bold labels in several places of the guide.
///
/// A release guide that has `**Candidate:** …` next to `**Final:** …` again and again tells two
/// kinds of release apart, of which one is being made. A pair of labels that occurs once may be
/// two things to do.
struct RepeatedLabels: WayRule {
  static let name: RuleName = "repeated-labels"

  func ways(among siblings: [DraftStep], in context: WayContext) -> [[Int]] {
    Self.runs(in: siblings).filter { run in
      context.repeatedLabels.contains(Set(run.compactMap { Self.label(of: siblings[$0]) }))
    }
  }

  /// The sets of labels that open items side by side in more than one place.
  static func repeatedSets(in steps: [DraftStep]) -> Set<Set<String>> {
    var counts: [Set<String>: Int] = [:]
    func visit(_ steps: [DraftStep]) {
      for run in runs(in: steps) {
        counts[Set(run.compactMap { label(of: steps[$0]) }), default: 0] += 1
      }
      for step in steps { visit(step.children) }
    }
    visit(steps)
    return Set(counts.filter { $0.value > 1 && $0.key.count > 1 }.keys)
  }

  /// Items next to each other that have a label each, all of them different.
  private static func runs(in steps: [DraftStep]) -> [[Int]] {
    var runs: [[Int]] = []
    var labels: Set<String> = []
    var last = -2
    for index in steps.indices {
      guard let label = label(of: steps[index]) else { continue }
      if last == index - 1, labels.insert(label).inserted {
        runs[runs.count - 1].append(index)
      } else {
        runs.append([index])
        labels = [label]
      }
      last = index
    }
    return runs.filter { (2...3).contains($0.count) }
  }

  /// A bold label of one word that orders nothing.
  private static func label(of step: DraftStep) -> String? {
    guard step.anchor.kind == .item, step.title.number == nil, step.prose.opensWithLabel,
      let lead = step.prose.strongLead
    else { return nil }
    let words = Words.of(lead)
    guard words.count == 1, !Lexicon.actionVerbs.contains(words[0]) else { return nil }
    return words[0]
  }
}
