/// Finds the step that a heading of a bindings file names.
struct BindingTargets {
  /// What a heading was found to name.
  enum Target: Hashable {
    case step(Step.ID)
    /// The guide itself.
    case guide
    /// No step: those that were perhaps meant.
    case none(near: [Step.ID])
    /// A title that several steps have.
    case several([Step.ID])
    /// A step of this id has another title, and perhaps another step has the title.
    case renamed(Step.ID, title: String, titled: Step.ID?)
  }

  private let steps: [Step]
  private let title: String

  init(_ runbook: Runbook) {
    steps = runbook.steps.flattened.map(\.step)
    title = Self.plain(runbook.title)
  }

  /// The step with an id, the subject of a record.
  subscript(id: Step.ID) -> Step? { steps.first { $0.id == id } }

  /// What a heading names: a step by id, by id and title, by title, or by a name that a directive
  /// gives it; or the guide by its title.
  func target(of heading: String) -> Target {
    if let step = steps.first(where: { $0.id.description.lowercased() == heading.lowercased() }) {
      return .step(step.id)
    }
    let (number, rest) = Self.parted(heading)
    let words = Self.plain(heading)
    let named = steps.filter { $0.directive.name.map(Self.plain) == words }
    if named.count == 1 { return .step(named[0].id) }
    let titled = steps.filter { Self.plain($0.title) == words }
    if titled.count == 1 { return .step(titled[0].id) }
    if titled.count > 1 { return .several(titled.map(\.id)) }
    if words == title { return .guide }
    guard let number, let step = steps.first(where: { $0.id.description.lowercased() == number })
    else { return .none(near: near(heading, number, words)) }
    if rest.isEmpty || Self.plain(step.title) == rest { return .step(step.id) }
    let other = steps.first { Self.plain($0.title) == rest }
    return .renamed(step.id, title: step.title, titled: other?.id)
  }

  /// The steps that are most like a heading which names none, at most three.
  private func near(_ heading: String, _ number: String?, _ words: String) -> [Step.ID] {
    if let number {
      var prefix = Substring(number)
      while true {
        let around = steps.filter { $0.id.description.lowercased().hasPrefix(prefix) }
        if !around.isEmpty { return around.prefix(3).map(\.id) }
        guard let dot = prefix.lastIndex(of: ".") else { break }
        prefix = prefix[..<dot]
      }
    }
    let wanted = Set(words.split(separator: " "))
    let scored = steps.map { step in
      (step.id, Set(Self.plain(step.title).split(separator: " ")).intersection(wanted).count)
    }
    let best = scored.filter { $0.1 > 0 }.enumerated()
      .sorted { ($1.element.1, $0.offset) < ($0.element.1, $1.offset) }
    return best.prefix(3).map(\.element.0)
  }

  /// The id with which a heading begins, and the words behind it: `Step 4.2: Deploy`.
  private static func parted(_ heading: String) -> (number: String?, rest: String) {
    var words = heading.lowercased().split(separator: " ")
    if let first = words.first, ["step", "phase", "part", "stage"].contains(first), words.count > 1
    {
      words.removeFirst()
    }
    guard let first = words.first else { return (nil, "") }
    let number = String(first.last.map { ".:)-".contains($0) } == true ? first.dropLast() : first)
    words.removeFirst()
    if words.first.map({ ["-", "–", "—", ":", "·"].contains($0) }) == true { words.removeFirst() }
    return (number.contains(where: \.isNumber) ? number : nil, plain(words.joined(separator: " ")))
  }

  /// The words of a title as they are compared.
  private static func plain(_ title: String) -> String {
    let words = title.lowercased().split(whereSeparator: \.isWhitespace).joined(separator: " ")
    return words.hasSuffix(":") ? String(words.dropLast()) : words
  }
}
