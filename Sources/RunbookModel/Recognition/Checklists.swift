import MarkdownSyntax

/// The task-list items of a guide, and the steps that fulfil them.
enum Checklists {
  /// Every task-list item in order, without links to steps.
  static func find(in blocks: [MarkdownBlock]) -> [ChecklistItem] {
    var items: [ChecklistItem] = []
    collect(blocks, parent: nil, into: &items)
    return items
  }

  private static func collect(
    _ blocks: [MarkdownBlock], parent: Step.ID?, into items: inout [ChecklistItem]
  ) {
    for block in blocks {
      guard case .item(let item) = block.kind, let box = item.box else {
        collect(block.children, parent: parent, into: &items)
        continue
      }
      let id = Step.ID("c\(items.count + 1)")
      let text = block.children.first.map { $0.inlines.plainText.trimmed } ?? ""
      items.append(
        ChecklistItem(
          id: id, text: text, anchor: Anchor(kind: .item, range: block.range, line: block.line),
          isChecked: box.isChecked, parent: parent))
      collect(block.children, parent: id, into: &items)
    }
  }
}

/// Compares the words of checklist items with those of steps.
struct ChecklistLinker {
  private struct Candidate {
    let step: Step
    /// Stems of the step's own words and of what is in its blocks.
    let own: Set<String>
    /// Stems of the titles that it stands under.
    let around: Set<String>
    let depth: Int
  }

  private let candidates: [Candidate]
  private let rarity: [String: Double]
  /// The candidates in which a stem occurs.
  private let index: [String: [Int]]

  /// - Parameter texts: For each step's id, words in it that its title does not hold.
  init(steps: [Step], texts: [Step.ID: Set<String>]) {
    var found: [Candidate] = []
    func visit(_ steps: [Step], around: Set<String>, depth: Int) {
      for step in steps where step.part == .main {
        let own = Self.stems(step.title).union(texts[step.id] ?? [])
        found.append(Candidate(step: step, own: own, around: around, depth: depth))
        visit(step.steps, around: around.union(Self.stems(step.title)), depth: depth + 1)
      }
    }
    visit(steps, around: [], depth: 0)
    candidates = found
    var counts: [String: [Int]] = [:]
    for (position, candidate) in found.enumerated() {
      for stem in candidate.own { counts[stem, default: []].append(position) }
    }
    index = counts
    let total = Double(max(found.count, 1))
    rarity = counts.mapValues { 1 + total / Double($0.count + 1) }.mapValues(Self.damped)
  }

  /// A slow growth, so that one rare word does not outweigh all others.
  private static func damped(_ value: Double) -> Double { value.squareRoot() }

  /// The steps whose completion fulfils an item with these words; none where nothing fits well.
  ///
  /// - Parameter heading: The text of the item that this one stands in.
  func steps(fulfilling text: String, under heading: String?) -> [Step.ID] {
    let wanted = Self.stems(text)
    guard !wanted.isEmpty else { return [] }
    let context = heading.map(Self.stems) ?? []
    let whole = wanted.reduce(0) { $0 + (rarity[$1] ?? 1.5) }
    var scores: [(score: Double, candidate: Candidate)] = []
    for position in Set(wanted.flatMap { index[$0] ?? [] }) {
      let candidate = candidates[position]
      let shared = wanted.intersection(candidate.own)
      let inherited = wanted.subtracting(shared).intersection(candidate.around)
      var score = shared.reduce(0) { $0 + (rarity[$1] ?? 1) }
      score += inherited.reduce(0) { $0 + (rarity[$1] ?? 1) * 0.6 }
      score /= whole
      // What stands under the same word as the item's group is meant rather than its twin.
      let agrees = !context.intersection(candidate.around.union(candidate.own)).isEmpty
      score *= agrees || context.isEmpty ? 1 : 0.85
      scores.append((score, candidate))
    }
    guard let best = scores.map(\.score).max(), best >= 0.5 else { return [] }
    let fitting = scores.filter { $0.score >= best - 0.000_1 }.map(\.candidate)
    return Self.outermost(fitting)
  }

  /// The fitting steps without those that stand in another of them, in the guide's order.
  private static func outermost(_ fitting: [Candidate]) -> [Step.ID] {
    let inner = Set(fitting.flatMap { $0.step.steps.flattened.map(\.step.id) })
    return fitting.filter { !inner.contains($0.step.id) }.sorted { $0.step.line < $1.step.line }
      .map(\.step.id)
  }

  /// Stems of the words that say what a text is about.
  static func stems(_ text: String) -> Set<String> {
    var result: Set<String> = []
    for word in Words.of(text) where !Lexicon.stopWords.contains(word) {
      // Whole variables and their parts, `sign-up` and `sign up`, are compared alike.
      for part in word.split(whereSeparator: { $0 == "-" || $0 == "/" }) {
        let stem = Words.stem(String(part))
        if !stem.isEmpty, !Lexicon.stopWords.contains(stem) { result.insert(stem) }
      }
    }
    return result
  }
}
