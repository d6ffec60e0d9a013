/// A text opens with the case, or the day, for which alone it is meant, without an `if`.
///
/// ```markdown
/// In an emergency:
///
/// As a last resort, restart all of them.
///
/// If needed:
///
/// After 30 days, delete the old volume:
/// ```
///
/// The case is one that mostly does not come (`In the worst case`, `On failure`, `In that case`),
/// one that says only that the reader decides (`If needed`, `As required`), or a day that is not
/// this one (`Next week`, `Two days later`, `Once a month`). Minutes and hours are waited for and
/// are no case. The text has to order something then, or to lead in what follows.
struct CaseLead: ConditionRule {
  static let name: RuleName = "case-lead"

  func condition(of passage: Passage) -> Verdict<Conditions.Said>? {
    guard let first = passage.speech.first else { return nil }
    guard let opening = Self.opening(of: first) else { return Self.closing(of: first) }
    let parted = ConditionalSentence(opening, mayStandAlone: passage.kind == .heading)
    let leads = opening.text.hasSuffix(":") && passage.follower != .nothing
    switch parted.main {
    case .order: break
    case .missing where passage.kind == .heading || leads: break
    case .statement where leads: break
    case .missing, .statement: return nil
    }
    return Verdict(condition: parted.condition, isPlain: true, line: first.line)
  }

  /// The sentence from its case on, without an `Or` before it; `nil` where it opens with none.
  private static func opening(of sentence: Prose.Sentence) -> Prose.Sentence? {
    if names(sentence) { return sentence }
    guard let first = sentence.words.first, leadIns.contains(first),
      let blank = sentence.text.firstIndex(of: " ")
    else { return nil }
    let rest = sentence.text[blank...].trimmed
    let bare = Prose.Sentence(
      text: rest, words: Words.of(rest), line: sentence.line, opensStrong: false)
    return names(bare) ? bare : nil
  }

  /// The case with which an order ends: `Kill it as a last resort`.
  private static func closing(of sentence: Prose.Sentence) -> Verdict<Conditions.Said>? {
    let words = sentence.words
    let phrase = Lexicon.lastCases.first {
      words.count > $0.count && words.suffix($0.count) == $0[...]
    }
    guard let phrase, Orders.isOrder(sentence) else { return nil }
    return Verdict(
      condition: phrase.joined(separator: " "), isPlain: true, line: sentence.line)
  }

  private static let leadIns: Set<String> = ["or", "then", "also", "and", "but", "only", "finally"]

  private static func names(_ sentence: Prose.Sentence) -> Bool {
    if Lexicon.caseOpenings.start(of: sentence.words) != nil { return true }
    let clause = Words.of(sentence.text.prefix { $0 != "," && $0 != ":" })
    return Lexicon.bareConditions.contains(clause) || Lexicon.laterOpenings.contains(clause)
      || isAnotherDay(clause)
  }

  /// `After 30 days`, `In two weeks`, `A week later`, `Within a month of the move`.
  private static func isAnotherDay(_ words: [String]) -> Bool {
    guard let unit = words.firstIndex(where: days.contains), unit > 0, unit < 6 else {
      return false
    }
    if words[unit - 1] == "next" || words[unit - 1] == "following" {
      return unit == 1 || ["the", "on", "in"].contains(words[0])
    }
    let isCounted = Durations.longest(in: Array(words[...unit])) != nil || words[unit] == "months"
    if ["after", "in", "within"].contains(words[0]) {
      return isCounted || ["a", "some", "several", "few"].contains(words[1])
    }
    if ["once", "every", "each"].contains(words[0]) { return true }
    return isCounted && ["later", "after", "afterwards"].contains(words.dropFirst(unit + 1).first)
  }

  private static let days: Set<String> = [
    "day", "days", "week", "weeks", "month", "months", "quarter", "year", "sprint",
  ]
}
