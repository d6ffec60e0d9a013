/// A directive says when a step is on the way, or whether it may be left out.
///
/// `when=webhooks` makes a step depend on the fact `webhooks`, which is asked once and settles all
/// that depends on it, also what the guide's own words make conditional; `when=webhooks=no` and
/// `when=!webhooks` are for what is done where it does not hold. `optional` makes a step one that
/// may be left out, `optional=no` one that may not, whatever its words say.
struct DirectedCondition: Rule {
  static let name: RuleName = "directed-condition"

  /// The words of the condition; `nil` where there is none.
  let words: String?
  /// The fact that settles it.
  let condition: Condition.Name?
  let reason: Reason

  /// What a directive says; `nil` where it says nothing of it.
  init?(_ directive: Directive) {
    let said = directive[.when] ?? directive[.optional]
    guard let said else { return nil }
    reason = Reason(Self.name, words: said.words, line: said.line)
    condition = directive.when?.name
    switch directive.optional {
    case .yes(let text): words = text
    case .no where condition == nil: words = nil
    default: words = directive.when.map(Self.words)
    }
  }

  private static func words(_ when: DirectiveSetting.ConditionReference) -> String {
    (when.holds ? "if " : "unless ") + when.name.replacing("-", with: " ")
  }

  // MARK: The guide as a whole

  /// The conditions of a guide with those that directives alone speak of, in the guide's order.
  static func adding(
    to conditions: [Condition], steps: [Step], blocks: [GuideBlock]
  ) -> [Condition] {
    var places: [(Directive, Int)] = []
    steps.visitAll { if $0.directive.when != nil { places.append(($0.directive, $0.line)) } }
    for block in blocks where block.directive.when != nil {
      places.append((block.directive, block.line))
    }
    var result = conditions
    for (directive, line) in places {
      guard let when = directive.when, let said = directive[.when] else { continue }
      let reason = Reason(Self.name, words: said.words, line: said.line)
      if let index = result.firstIndex(where: { $0.name == when.name }) {
        result[index] = result[index].stated(onLine: line, because: reason)
      } else {
        let words = "if " + when.name.replacing("-", with: " ")
        result.append(Condition(name: when.name, words: words, lines: [line], reasons: [reason]))
      }
    }
    guard result.count > conditions.count else { return result }
    return result.sorted { ($0.lines.first ?? 0) < ($1.lines.first ?? 0) }
  }
}

extension Condition {
  /// This, also stated by a directive, so that it is asked.
  fileprivate func stated(onLine line: Int, because reason: Reason) -> Condition {
    if lines.contains(line) {
      return Condition(name: name, words: words, lines: lines, reasons: reasons)
    }
    return Condition(
      name: name, words: words, lines: (lines + [line]).sorted(),
      reasons: (reasons + [reason]).sorted { $0.line < $1.line })
  }
}
