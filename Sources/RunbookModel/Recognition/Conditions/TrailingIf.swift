/// An order ends with the case in which it is meant.
///
/// ```markdown
/// 3. Restart the worker if needed:
/// 4. Change the address if the new host has another one.
/// 5. Keep the flag unless you use the old client.
/// 6. **Mail** - if you have subscribers
/// ```
///
/// `only if`, `only when`, `when needed` and `when … fails` end it as well. A question (`Check if
/// the port is open`), a hedge (`if possible`, `if any`) and an `if` that covers only a part of
/// its sentence (`Restart it if needed, then sign in`) are no conditions.
struct TrailingIf: ConditionRule {
  static let name: RuleName = "trailing-if"

  func condition(of passage: Passage) -> Verdict<Conditions.Said>? {
    guard let sentence = passage.speech.first,
      sentence.words.contains(where: Self.openers.contains)
    else { return nil }
    if let clause = Self.afterDash(passage.prose.sentences.first?.text ?? "") {
      return Verdict(condition: clause, line: sentence.line)
    }
    guard let (before, clause) = Self.parted(sentence.text) else { return nil }
    let words = Words.of(clause)
    guard !Self.hedges.contains(words), !Self.isTime(words), words.count > 1,
      Self.isOrder(sentence, before, opener: words[0], isTask: passage.kind == .task)
    else { return nil }
    return Verdict(condition: clause, line: sentence.line)
  }

  private static let openers: Set<String> = ["if", "unless", "when"]

  private static let hedges: Set<[String]> = [
    ["if", "possible"], ["if", "any"], ["if", "not"], ["if", "so"], ["if", "at", "all"],
    ["if", "you", "can"], ["if", "at", "all", "possible"], ["if", "in", "doubt"],
    ["if", "known"], ["if", "available"],
  ]

  /// The sentence before its last clause, and that clause, which runs to the end.
  private static func parted(_ text: String) -> (before: Substring, clause: String)? {
    var depth = 0
    var start: String.Index?
    let bytes = text.utf8
    for index in bytes.indices {
      switch bytes[index] {
      case UInt8(ascii: "("): depth += 1
      case UInt8(ascii: ")"): depth -= 1
      case UInt8(ascii: " ") where depth == 0 && start == nil:
        let rest = text[bytes.index(after: index)...]
        if ["if ", "unless ", "when "].contains(where: rest.hasPrefix) { start = index }
      case UInt8(ascii: ",") where start != nil, UInt8(ascii: ";") where start != nil: return nil
      default: break
      }
    }
    guard let start else { return nil }
    let clause = text[start...].trimmed
    let end = clause.last.map { ".:!".contains($0) } == true ? clause.dropLast() : clause[...]
    return (text[..<start], String(end))
  }

  /// Whether what stands before the clause orders something.
  private static func isOrder(
    _ sentence: Prose.Sentence, _ before: Substring, opener: String, isTask: Bool
  ) -> Bool {
    let words = Words.of(before)
    guard let first = words.first, let last = words.last else { return false }
    let verb = Orders.verb(of: sentence) ?? (Lexicon.readingVerbs.contains(first) ? first : nil)
    guard verb != nil || isTask else { return false }
    switch opener {
    // `Do not press it unless you are told to` forbids.
    case "unless": return !words.contains { ["not", "don't", "never"].contains($0) }
    case "if": return !asking.contains(last) && verb.map { !asking.contains($0) } ?? true
    default: return true
    }
  }

  /// Verbs and words after which `if` asks.
  private static let asking: Set<String> = [
    "see", "check", "verify", "confirm", "determine", "know", "ask", "test", "even", "as", "tell",
    "decide", "find", "inspect", "double-check", "out", "look", "wait", "identify",
  ]

  /// Whether a `when` tells a time.
  private static func isTime(_ words: [String]) -> Bool {
    guard words.first == "when" else { return false }
    return !words.contains(where: cases.contains) && words.dropFirst().first != "using"
  }

  /// Words of a `when` that tells a case.
  private static let cases: Set<String> = [
    "needed", "necessary", "required", "applicable", "fails", "fail", "must", "not",
    "unavailable", "missing", "appropriate",
  ]

  private static func afterDash(_ text: String) -> String? {
    for dash in [" - if ", " – if ", " — if ", " - If ", " – If ", " — If "] {
      guard let range = text.firstRange(of: dash) else { continue }
      let clause = "if " + text[range.upperBound...].trimmed
      // `- if it is remote, sign in` is a sentence of its own.
      guard !clause.contains(",") else { return nil }
      return clause.hasSuffix(".") ? String(clause.dropLast()) : clause
    }
    return nil
  }
}
