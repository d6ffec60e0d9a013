/// Texts that tell the reader to check a result, or say what the reader should see.
enum Verifications {
  /// The rules in the order in which they are asked; the first that answers decides.
  static let rules: [any VerificationRule] = [
    CheckTitle(), SuccessCriterion(), OrderToCheck(), MakeSure(), WhatToSee(), LeadToOutput(),
    PurposeToCheck(), QuestionToCheck(),
  ]

  /// The checks of a text, one for each line on which a sentence asks for one.
  static func find(in passage: Passage) -> [Verification] {
    guard !passage.isDescription, passage.label.map(isFact) != true else { return [] }
    var found: [Verification] = []
    for (index, sentence) in passage.speech.enumerated() {
      for rule in rules {
        guard sentence.line > found.last?.line ?? 0,
          let verdict = rule.check(sentence, at: index, of: passage)
        else { continue }
        let text = verdict.line == sentence.line ? sentence.text : passage.title.text
        found.append(
          Verification(
            text: text, line: verdict.line, reason: verdict.reason(type(of: rule).name)))
      }
    }
    return found
  }

  /// Whether what is verified, confirmed or checked is looked at, and not proven in a dialog, read
  /// or fetched: `check out the branch`.
  static func isLookedAt(_ object: ArraySlice<String>, by verb: String) -> Bool {
    guard let first = object.first else { return verb != "check" && verb != "confirm" }
    if verb == "check" || verb == "recheck" || verb == "re-check" {
      if ["with", "out", "off", "back"].contains(first) { return false }
      // `Check in the change` stores it; `check in the log that it came` looks.
      if first == "in", !object.contains(where: { ["that", "whether", "if", "for"].contains($0) }) {
        return false
      }
      return !object.prefix(4).contains(where: Lexicon.uncheckedObjects.contains)
    }
    let noun = first == "your" || first == "the" ? object.dropFirst().first : first
    return noun.map { !Lexicon.provenObjects.contains($0) } ?? true
      && !object.prefix(3).contains { $0 == "email" || $0 == "e-mail" }
  }

  /// Whether a label names a fact about a part and not what to do: `Goal`, `Duration`.
  private static func isFact(_ label: String) -> Bool {
    Words.of(label).first.map(Lexicon.factLabels.contains) ?? false
  }

  /// The checks in a text by itself.
  static func find(in prose: Prose) -> [Verification] { find(in: Passage(prose)) }
}
