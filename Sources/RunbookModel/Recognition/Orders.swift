import MarkdownSyntax

/// Whether a text tells the reader to do something.
///
/// A sentence is an order when it begins with a verb of action, also after `then`, `please` and
/// the like, after a clause (`If it fails, restart it`; `To see it, open …`), after a dash
/// (`You may be asked - click Yes`), or when it is a path through a screen
/// (`In the console → Settings → Domains`).
enum Orders {
  /// Whether the text's first sentence is an order.
  static func isOrder(_ prose: Prose) -> Bool {
    prose.sentences.prefix(2).contains { isOrder($0) }
  }

  /// Whether one sentence is an order.
  static func isOrder(_ sentence: Prose.Sentence) -> Bool {
    verb(of: sentence) != nil || isScreenPath(sentence.text)
  }

  /// The verb with which a sentence orders; `nil` where it is no order.
  static func verb(of sentence: Prose.Sentence) -> String? {
    let words = sentence.words
    if let verb = leadingVerb(words[...]) { return verb }
    guard let first = words.first else { return nil }
    let clauses = [
      "if", "to", "when", "once", "after", "for", "in", "on", "from", "before", "as", "while",
      "using", "with", "at", "under",
    ]
    if clauses.contains(first), let comma = sentence.text.firstIndex(of: ",") {
      var rest = Words.of(sentence.text[sentence.text.index(after: comma)...])
      if rest.starts(withPhrase: ["you", "can"]) || rest.starts(withPhrase: ["you", "should"]) {
        rest.removeFirst(2)
      }
      if let verb = leadingVerb(rest[...]) { return verb }
    }
    let hasDash = sentence.text.utf8.contains { $0 == UInt8(ascii: "-") || $0 == 0xE2 }
    for dash in hasDash ? [" - ", " – ", " — "] : [] {
      guard let range = sentence.text.firstRange(of: dash) else { continue }
      if let verb = leadingVerb(Words.of(sentence.text[range.upperBound...])[...]) { return verb }
    }
    // `You can check it by running:` announces what to run.
    if sentence.text.hasSuffix(":"), words.starts(withPhrase: ["you", "can"]),
      let verb = leadingVerb(words.dropFirst(2))
    {
      return verb
    }
    let duties: [[String]] = [
      ["you", "need", "to"], ["you", "must"], ["you", "should"], ["you'll", "need", "to"],
      ["you", "will", "need", "to"], ["you", "have", "to"],
    ]
    for duty in duties where words.starts(withPhrase: duty) {
      let rest = words.dropFirst(duty.count)
      if let next = rest.first, next != "see", Lexicon.actionVerbs.contains(next) { return next }
    }
    return nil
  }

  private static func leadingVerb(_ words: ArraySlice<String>) -> String? {
    var rest = words
    while let word = rest.first, Lexicon.orderLeadIns.contains(word), rest.count > 1 {
      // `Start the server` orders; `Start by opening` leads in.
      if word == "start" || word == "begin", rest.dropFirst().first != "by" { return word }
      rest = rest.dropFirst()
      if rest.first == "by" {
        rest = rest.dropFirst()
        return rest.first
      }
    }
    guard let word = rest.first else { return nil }
    // `Make sure that it runs` asks to check.
    if word == "make" || word == "be", rest.dropFirst().first == "sure" { return "ensure" }
    return Lexicon.actionVerbs.contains(word) ? word : nil
  }

  /// `Settings → Domains` or `**File** > **New**`: where to click.
  private static func isScreenPath(_ text: String) -> Bool {
    (text.utf8.contains(0xE2) && text.contains(" → ")) || text.holds(" -> ")
  }
}
