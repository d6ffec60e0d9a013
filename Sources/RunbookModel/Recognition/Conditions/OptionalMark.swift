/// A text opens with `optional`, or ends with it after a dash.
///
/// ```markdown
/// ### OPTIONAL Step 3: Upgrade the node pool
///
/// **Optional:** keep the old dump.
///
/// Optionally, tell the team.
///
/// ## Add a banner - optional
/// ```
///
/// `You can optionally …` and `In some cases …` say the same. A list of optional flags, fields
/// or parameters is no step and stays as it is, and `You can also …` is a hint.
struct OptionalMark: ConditionRule {
  static let name: RuleName = "optional-mark"

  func condition(of passage: Passage) -> Verdict<Conditions.Said>? {
    if let label = passage.label, let mark = Self.opening(of: Words.of(label)) {
      return Verdict(condition: mark, isPlain: true, line: passage.prose.line)
    }
    if passage.kind == .heading {
      let start = Words.of(Title.droppingDecoration(passage.prose.text).prefix(60))
      if let mark = Self.opening(of: start) ?? Self.ending(of: passage) {
        return Verdict(condition: mark, isPlain: true, line: passage.prose.line)
      }
    }
    guard let first = passage.speech.first else { return nil }
    if let mark = Self.opening(of: first.words) {
      return Verdict(condition: mark, isPlain: true, line: first.line)
    }
    guard first.words.prefix(4).contains("optionally"), first.words.first == "you" else {
      return passage.kind == .paragraph
        ? nil
        : Self.ending(of: passage).map { Verdict(condition: $0, isPlain: true, line: first.line) }
    }
    return Verdict(condition: "optionally", isPlain: true, line: first.line)
  }

  private static func opening(of words: [String]) -> String? {
    guard let phrase = Lexicon.optionalOpenings.start(of: words) else { return nil }
    let after = words.dropFirst(phrase.count).prefix(3)
    return after.contains(where: parameters.contains) ? nil : phrase.joined(separator: " ")
  }

  /// `optional` at the end, after a dash, a colon or a comma.
  private static func ending(of passage: Passage) -> String? {
    let text = passage.prose.text.trimmed.lowercased()
    return text.hasSuffix("- optional") || text.hasSuffix("– optional")
      || text.hasSuffix("— optional") || text.hasSuffix(": optional")
      ? "optional" : nil
  }

  /// What is filled in and not done.
  private static let parameters: Set<String> = [
    "parameters", "parameter", "arguments", "flags", "fields", "options", "attributes", "keys",
    "columns", "values",
  ]
}
