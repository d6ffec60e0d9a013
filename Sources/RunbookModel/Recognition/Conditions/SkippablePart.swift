/// A sentence says that the part in which it stands may be left out, or when it is needed.
///
/// ```markdown
/// ## Open the firewall
///
/// This step is only needed on hosts with a public address.
/// ```
///
/// So do `This section is optional`, `Skip this if you already have a key`, `You can skip this
/// step when …` and `They can be omitted only for …`. Below a heading, the heading's whole part
/// is meant.
struct SkippablePart: ConditionRule {
  static let name: RuleName = "skippable-part"

  func condition(of passage: Passage) -> Verdict<Conditions.Said>? {
    guard passage.kind != .heading, passage.role != .prerequisites else { return nil }
    for sentence in passage.speech.prefix(2) where Self.says(sentence.words) {
      let text = sentence.text.hasSuffix(".") ? String(sentence.text.dropLast()) : sentence.text
      return Verdict(condition: text, isPlain: true, line: sentence.line)
    }
    return nil
  }

  private static func says(_ words: [String]) -> Bool {
    guard let first = words.first, subjects.contains(first), words.count < 40 else { return false }
    return parts.occur(in: words.prefix(12))
  }

  private static let subjects: Set<String> = [
    "this", "these", "they", "skip", "you", "only", "not", "it", "note", "the",
  ]

  private static let parts = Phrases([
    "this step is optional", "this section is optional", "this part is optional",
    "this is optional", "this is an optional", "these steps are optional", "step is optional",
    "is entirely optional", "is completely optional", "skip this if", "skip this unless",
    "skip this step", "skip this section", "skip this part", "skip these steps",
    "is only needed", "is only required", "is only necessary", "is only relevant",
    "is only needed", "are only needed", "are only required", "are only necessary",
    "is needed only", "is required only", "is necessary only", "only needed if",
    "only required if", "only necessary if", "only needed for", "only required for",
    "is not needed if", "is not required if", "is not necessary if", "isn't needed if",
    "isn't required if", "isn't necessary if", "not required if", "not needed if",
    "can be skipped if", "can be skipped when", "can be omitted only", "can be omitted if",
    "can be omitted when", "may be skipped if", "may be omitted if", "applies only to",
    "only applies to", "only applies if",
  ])
}
