import MarkdownSyntax

/// Finds the steps that fulfil a checklist item.
///
/// An item that names a variable is fulfilled where that variable is set; any other by the steps
/// whose words it shares, rare words counting more than common ones, and that do what it says has
/// been done (see `ChecklistDeed`). An item that says no such thing is fulfilled only by a step that
/// has all of its words.
struct ChecklistLinker {
  private struct Candidate {
    let step: Step
    /// Stems of the step's own words and of what is in its blocks.
    let own: Set<String>
    /// Stems of all words of its title, and of the words with which its sentences begin.
    let deeds: Set<String>
    /// Stems of the titles that it stands under.
    let around: Set<String>
  }

  /// A word that stands in more steps than this says nothing of which one is meant; so a guide
  /// takes time in proportion to its length.
  private static let commonLimit = 48

  private let candidates: [Candidate]
  /// Every stem that any step has, or stands under.
  private let known: Set<String>
  private let rarity: [String: Double]
  /// The candidates in which a stem occurs.
  private let index: [String: [Int]]
  /// The candidates that set a variable.
  private let variables: [String: [Int]]

  init(steps: [Step], texts: StepTexts) {
    var found: [Candidate] = []
    var known: Set<String> = []
    func visit(_ steps: [Step], around: Set<String>) {
      for step in steps where step.part == .main {
        let title = Self.stems(step.title)
        let own = texts.stems[step.id].map { $0.union(title) } ?? title
        known.formUnion(own)
        let words = Words.of(step.title)
        var deeds = Set(words.flatMap(Self.parts(of:)).map(Words.stem))
          .union(texts.deeds[step.id] ?? [])
        // A step that is called by a thing does what the heading over it says.
        if !Lexicon.actionVerbs.contains(words.first ?? "") { deeds.formUnion(around) }
        found.append(Candidate(step: step, own: own, deeds: deeds, around: around))
        if !step.steps.isEmpty { visit(step.steps, around: around.union(title)) }
      }
    }
    visit(steps, around: [])
    candidates = found
    var counts: [String: [Int]] = [:]
    var setters: [String: [Int]] = [:]
    for (position, candidate) in found.enumerated() {
      for stem in candidate.own { counts[stem, default: []].append(position) }
      for name in texts.variables[candidate.step.id] ?? [] {
        setters[name, default: []].append(position)
      }
    }
    index = counts.filter { $0.value.count <= Self.commonLimit }
    self.known = known
    variables = setters.filter { $0.value.count <= Self.commonLimit }
    let total = Double(max(found.count, 1))
    // A slow growth, so that one rare word does not outweigh all others.
    rarity = counts.mapValues { (1 + total / Double($0.count + 1)).squareRoot() }
  }

  /// The steps whose completion fulfils an item with these words.
  ///
  /// - Parameters:
  ///   - text: The item's words without its condition.
  ///   - heading: The text of the item that this one stands in.
  /// - Returns: The outermost steps that do; none where nothing fits well.
  func steps(fulfilling text: String, under heading: String?) -> [Step.ID] {
    let context = heading.flatMap(context)
    let setters = Set(Self.variables(in: text).flatMap { variables[$0] ?? [] }).map {
      candidates[$0]
    }
    if !setters.isEmpty, !ChecklistDeed(of: text).isRemoval {
      let near = setters.filter { agrees($0, with: context) }
      return Self.outermost(near.isEmpty ? setters : near)
    }
    return Self.outermost(best(for: text, context: context))
  }

  /// The first word of a group's heading that any step stands under: `frontend` of
  /// `Frontend Deployment`.
  private func context(of heading: String) -> String? {
    Words.of(heading).map(Words.stem).first(where: known.contains)
  }

  private func best(for text: String, context: String?) -> [Candidate] {
    let wanted = ChecklistDeed.plain(Self.stems(text)).subtracting(ChecklistDeed.isOver)
    let deed = ChecklistDeed(of: text)
    let isDenied = Self.denies(text)
    let whole = wanted.reduce(0) { $0 + (rarity[$1] ?? 1.5) }
    var scores: [(score: Double, candidate: Candidate)] = []
    for position in Set(wanted.flatMap { index[$0] ?? [] }).sorted() {
      let candidate = candidates[position]
      // A deed that is done is shared, with whatever synonym.
      let shared = wanted.intersection(candidate.own.union(deed.verbs))
      let inherited = wanted.subtracting(shared).intersection(candidate.around)
      var score = shared.reduce(0) { $0 + (rarity[$1] ?? 1) }
      score += inherited.reduce(0) { $0 + (rarity[$1] ?? 1) * 0.6 }
      guard
        deed.verbs.isEmpty
          ? wanted.isSubset(of: shared.union(inherited))
            && !ChecklistDeed.isRemoval(candidate.step.title)
          : deed.isDone(by: candidate.deeds)
            && (wanted.isSubset(of: deed.verbs)
              || !shared.union(inherited).isSubset(of: deed.verbs))
      else { continue }
      score /= whole
      // What stands under the same word as the item's group is meant rather than its twin.
      score *= agrees(candidate, with: context) ? 1 : 0.85
      // `The old value is no longer in use` is not done by writing down the old value.
      if isDenied != Self.denies(candidate.step.title) { score *= 0.6 }
      scores.append((score, candidate))
    }
    guard let best = scores.map(\.score).max(), best >= 0.5 else { return [] }
    let fitting = scores.filter { $0.score >= best - 0.000_1 }.map(\.candidate)
    guard fitting.count > 1 else { return fitting }
    // Neighbouring words tell `sign in` from `sign up`.
    let pairs = Self.pairs(text)
    let shared = fitting.map { Self.pairs($0.step.title).intersection(pairs).count }
    let closest = shared.max() ?? 0
    return zip(fitting, shared).filter { $0.1 == closest }.map(\.0)
  }

  /// Whether a text says that something is not so.
  private static func denies(_ text: String) -> Bool {
    Words.of(text).contains { denials.contains($0) || $0.hasSuffix("n't") }
  }

  private static let denials: Set<String> = [
    "not", "no", "never", "nothing", "nobody", "none", "without", "cannot", "nowhere",
  ]

  private func agrees(_ candidate: Candidate, with context: String?) -> Bool {
    guard let context else { return true }
    return candidate.around.contains(context) || candidate.own.contains(context)
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
    insertStems(of: Words.of(text), into: &result)
    return result
  }

  /// Adds the stems of those words that say what a text is about.
  static func insertStems(of words: [String], into result: inout Set<String>) {
    for word in words where !Lexicon.stopWords.contains(word) && word != "set" {
      // `sign-up` and `sign up` are compared alike.
      for stem in parts(of: word).map(Words.stem)
      where !stem.isEmpty && !Lexicon.stopWords.contains(stem) {
        result.insert(stem)
      }
    }
  }

  private static func parts(of word: String) -> [String] {
    let isJoined = word.utf8.contains { $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "/") }
    return isJoined
      ? word.split(whereSeparator: { $0 == "-" || $0 == "/" }).map(String.init) : [word]
  }

  private static func pairs(_ text: String) -> Set<String> {
    let words = Words.of(text).flatMap { $0.split(separator: "-") }
    return Set(zip(words, words.dropFirst()).map { String($0) + String($1) })
  }

  /// Names of variables that a text spells out: capitals with an underline or before `=`.
  private static func variables(in text: String) -> [String] {
    text.split { !($0.isLetter || $0.isNumber || $0 == "_" || $0 == "=") }.compactMap { word in
      let name = word.prefix { $0 != "=" }
      guard name.count > 2, name.contains("_") || name.count < word.count,
        name.allSatisfy({ $0.isUppercase || $0.isNumber || $0 == "_" })
      else { return nil }
      return String(name)
    }
  }
}
