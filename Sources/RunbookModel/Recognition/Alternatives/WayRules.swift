import MarkdownSyntax

/// A rule that finds ways among steps side by side: several things of which the reader does one.
protocol WayRule: Rule {
  /// The sets of ways among some siblings.
  ///
  /// - Returns: Positions in `siblings`, two at least in each set.
  func ways(among siblings: [DraftStep], in context: WayContext) -> [[Int]]
}

/// What stands around siblings that may be ways.
struct WayContext {
  /// The title of the step that they stand in; `nil` at the top.
  let parent: Title?
  /// The last text of that step before them.
  let introduction: Prose?
  /// The sets of labels that open items side by side in more than one place of the guide.
  let repeatedLabels: Set<Set<String>>
}

/// The rules that tell alternatives from what is all to be done.
enum WayRules {
  /// In the order in which they are asked; a step that one of them has made a way stays with it.
  static let inOrder: [any WayRule] = [
    DirectedWay(), Tab(), NamedOption(), PlaceNames(), CaseByPreposition(), SameWorkOtherMeans(),
    FromVersion(),
    ContraryCases(), ContraryQualities(), ScenarioParts(), OfferedParts(), OneOfLead(),
    RepeatedLabels(),
    InsteadLead(),
  ]

  /// The steps with those marked that start one of several ways.
  ///
  /// - Complexity: O(*n*) for *n* steps, times the number of rules.
  ///
  /// `isLong`: whether there are so many that all processors are worth waking.
  static func marking(_ steps: [DraftStep], isLong: Bool = false) -> [DraftStep] {
    let repeated = RepeatedLabels.repeatedSets(in: steps)
    return marking(
      steps, in: WayContext(parent: nil, introduction: nil, repeatedLabels: repeated),
      isLong: isLong)
  }

  /// Which of some headings side by side start a way, as far as the headings alone show.
  static func ways(among sections: [Section], after introduction: Prose?) -> Set<Int> {
    guard sections.count > 1 else { return [] }
    let siblings = sections.map { section -> DraftStep in
      let heading = section.heading
      return DraftStep(
        title: section.title,
        anchor: Anchor(
          kind: .heading, range: heading?.range ?? 0..<0, line: heading?.line ?? 1),
        prose: heading.map { Prose($0) } ?? Prose([], line: 1))
    }
    let context = WayContext(parent: nil, introduction: introduction, repeatedLabels: [])
    return Set(inOrder.flatMap { $0.ways(among: siblings, in: context).flatMap { $0 } })
  }

  /// Whether some of several leads with a block each start ways, as far as the leads alone show.
  static func areWays(_ leads: [DraftStep]) -> Bool {
    guard leads.count > 1 else { return false }
    let context = WayContext(parent: nil, introduction: nil, repeatedLabels: [])
    return inOrder.contains { !$0.ways(among: leads, in: context).isEmpty }
  }

  /// The last paragraph of a step's own.
  private static func introduction(of step: DraftStep) -> Prose? {
    step.body.last { $0.kind == .paragraph }.map { Prose($0) }
  }

  private static func marking(
    _ steps: [DraftStep], in context: WayContext, isLong: Bool
  ) -> [DraftStep] {
    let repeated = context.repeatedLabels
    var result = steps.concurrentMap(if: isLong) { step in
      guard !step.children.isEmpty else { return step }
      var step = step
      let inner = WayContext(
        parent: step.title, introduction: Self.introduction(of: step), repeatedLabels: repeated)
      step.children = marking(step.children, in: inner, isLong: false)
      return step
    }
    guard result.count > 1 else { return result }
    var choices = 0
    for rule in inOrder {
      for positions in rule.ways(among: result, in: context) {
        let free = positions.filter { result[$0].alternative == nil }
        guard free.count == positions.count, free.count > 1 else { continue }
        defer { choices += 1 }
        for index in free {
          let title = result[index].title.text
          let label = result[index].directive.choice ?? WayLabel.label(of: title)
          result[index].alternative = (label, title)
          result[index].choice = choices
          result[index].reasons.append(
            Reason(
              type(of: rule).name, words: title, line: result[index].anchor.line))
        }
      }
    }
    return result
  }
}

extension WayRule {
  /// Puts siblings next to each other into sets by a key; headings may have others between.
  func neighbours(in siblings: [DraftStep], by key: (DraftStep) -> String?) -> [[Int]] {
    sets(of: siblings, by: key).flatMap { positions -> [[Int]] in
      var sets: [[Int]] = []
      for index in positions {
        let isNext =
          sets.last?.last.map { last in
            last == index - 1
              || (siblings[last].anchor.kind == .heading && siblings[index].anchor.kind == .heading)
          } == true
        if isNext { sets[sets.count - 1].append(index) } else { sets.append([index]) }
      }
      return sets.filter { $0.count > 1 }
    }
  }

  /// Puts siblings into sets by a key; those without one, and sets of one, are left out.
  func sets<Key: Hashable>(
    of siblings: [DraftStep], by key: (DraftStep) -> Key?
  ) -> [[Int]] {
    var order: [Key] = []
    var sets: [Key: [Int]] = [:]
    for index in siblings.indices {
      guard let key = key(siblings[index]) else { continue }
      if sets[key] == nil { order.append(key) }
      sets[key, default: []].append(index)
    }
    return order.compactMap { sets[$0] }.filter { $0.count > 1 }
  }
}
