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

  /// Whether a sentence begins with its verb, or with a word such as `then` or `please` before it.
  static func opensWithVerb(_ sentence: Prose.Sentence) -> Bool {
    leadingVerb(sentence.words[...]) != nil
  }

  /// The verb with which a sentence orders; `nil` where it is no order.
  static func verb(of sentence: Prose.Sentence) -> String? {
    let words = sentence.words
    if let verb = leadingVerb(words[...]) { return verb }
    guard let first = words.first else { return nil }
    if clauses.contains(first), let comma = sentence.text.firstIndex(of: ",") {
      var rest = Words.of(sentence.text[sentence.text.index(after: comma)...])
      if rest.starts(withPhrase: ["you", "can"]) || rest.starts(withPhrase: ["you", "should"]) {
        rest.removeFirst(2)
      }
      if let verb = leadingVerb(rest[...]) { return verb }
    }
    // `Lead: switch the record` gives an order to a role.
    if let colon = sentence.text.firstIndex(of: ":"), words.count > 2,
      Words.of(sentence.text[..<colon]).count <= 2,
      let verb = leadingVerb(
        Words.of(sentence.text[sentence.text.index(after: colon)...])[...])
    {
      return verb
    }
    if let rest = afterDash(sentence.text), let verb = leadingVerb(Words.of(rest)[...]) {
      return verb
    }
    // `You can check it by running:` announces what to run.
    if sentence.text.hasSuffix(":"), words.starts(withPhrase: ["you", "can"]),
      let verb = leadingVerb(words.dropFirst(2))
    {
      return verb
    }
    if let duty = duties.start(of: words) {
      let next = words.dropFirst(duty.count).first
      if let next, next != "see", Lexicon.actionVerbs.contains(next) { return next }
    }
    return nil
  }

  /// What follows the first dash that stands between blanks.
  private static func afterDash(_ text: String) -> Substring? {
    var words = text[...]
    while let blank = words.utf8.firstIndex(of: 32) {
      words = words[words.utf8.index(after: blank)...]
      for dash in ["- ", "– ", "— "] where words.hasPrefix(dash) { return words.dropFirst(2) }
    }
    return nil
  }

  /// Words that begin a clause before an order.
  private static let clauses: Set<String> = [
    "if", "to", "when", "once", "after", "for", "in", "on", "from", "before", "as", "while",
    "using", "with", "at", "under",
  ]

  /// What says that the reader has to do something.
  private static let duties = Phrases([
    "you need to", "you must", "you should", "you'll need to", "you will need to", "you have to",
  ])

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
    if Lexicon.actionVerbs.contains(word) { return word }
    guard Lexicon.verbsOrNouns.contains(word),
      rest.dropFirst().first.map(Lexicon.determiners.contains) == true
    else { return nil }
    return word
  }

  /// `Settings → Domains` or `**File** > **New**`: where to click.
  private static func isScreenPath(_ text: String) -> Bool {
    (text.utf8.contains(0xE2) && text.contains(" → ")) || text.contains(" -> ")
  }
}
