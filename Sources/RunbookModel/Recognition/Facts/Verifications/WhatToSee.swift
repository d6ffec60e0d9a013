/// A sentence says what the reader should see.
///
/// ```markdown
/// You should see an empty table.
///
/// The page should be visible now.
///
/// **Expected:** no errors.
///
/// The file should look like this:
/// ```
///
/// What somebody should do (`You should drain the node`), how a thing should be set (`The key
/// should be named …`) and an order to make a file look so are none.
struct WhatToSee: VerificationRule {
  static let name: RuleName = "what-to-see"

  func check(_ sentence: Prose.Sentence, at index: Int, of passage: Passage) -> Verdict<Void>? {
    guard passage.kind != .heading else { return nil }
    if index == 0, let label = passage.label, Self.isExpectation(Words.of(label)) {
      return Verdict((), words: label, line: passage.prose.line)
    }
    return Self.expectation(in: sentence).map { Verdict($0, in: sentence) }
  }

  /// `Expected output`, `Expected`.
  private static func isExpectation(_ words: [String]) -> Bool {
    guard words.first == "expected", words.count <= 4 else {
      return words == ["you", "should", "see"]
    }
    return words.count == 1 || words.contains(where: outcomes.contains)
  }

  private static let outcomes: Set<String> = [
    "output", "result", "results", "response", "behavior", "behaviour", "outcome", "value", "state",
  ]

  private static func expectation(in sentence: Prose.Sentence) -> ArraySlice<String>? {
    let words = sentence.words
    guard let first = words.first, first != "eventually" else { return nil }
    if first == "expected" || first == "expect",
      isExpectation(["expected"] + words.dropFirst().prefix(1))
        || first == "expected" && sentence.text.utf8.dropFirst(8).first == UInt8(ascii: ":")
    {
      return words.prefix(3)
    }
    for index in words.indices {
      switch words[index] {
      case "should", "shouldn't", "will", "you'll", "shall":
        if isSeen(at: index, in: words) { return words[max(0, index - 2)...].prefix(6) }
      case "looks", "look":
        if isLikeness(at: index, of: sentence) { return words[index...].prefix(4) }
      default: break
      }
    }
    return success(in: sentence)
  }

  // MARK: Should and will

  private static func isSeen(at index: Int, in words: [String]) -> Bool {
    let modal = words[index]
    let isReader =
      modal == "you'll" || index == 0 && modal == "should" || index > 0 && words[index - 1] == "you"
    let rest = words[(index + 1)...].drop(while: adverbs.contains)
    guard let verb = rest.first, words.first != "make" else { return false }
    let said = words[(index + 1)...].prefix { $0 != verb }
    if isReader, isSeenByReader(verb, rest.dropFirst(), modal: modal, adverbs: said) { return true }
    let subject = words[..<index]
    if modal == "will" || modal == "shall" {
      // `The response will include …`: only of what is printed.
      guard let noun = subject.last(where: { $0 != "then" }), printed.contains(noun) else {
        return false
      }
      return Lexicon.showingVerbs.contains(verb) || telling.contains(verb)
        || verb == "be" && results.contains(noun)
    }
    if isReader && index > 0 || subject.first == "for" || subject.contains("we") { return false }
    if telling.contains(verb) {
      // `The change should contain a test` tells how to make it.
      return subject.suffix(5).contains { commands.contains($0) || printed.contains($0) }
    }
    if Lexicon.showingVerbs.contains(verb) { return verb != "exist" || subject.last != "it" }
    guard verb == "be" else { return false }
    let state = rest.dropFirst().first { !adverbs.contains($0) && $0 != "able" }
    return state.map(Lexicon.seenStates.contains) ?? false
  }

  private static func isSeenByReader(
    _ verb: String, _ rest: ArraySlice<String>, modal: String, adverbs: ArraySlice<String>
  ) -> Bool {
    switch verb {
    case "see", "notice", "observe": return true
    case "get", "receive": return modal == "should" && articles.contains(rest.first)
    case "have": return modal == "should" && adverbs.contains("now")
    case "find": return modal == "should"
    case "be":
      guard let state = rest.first(where: { !Self.adverbs.contains($0) }) else { return false }
      if state == "able" { return !adverbs.contains("not") || modal.hasPrefix("should") }
      return modal.hasPrefix("should") && Lexicon.seenStates.contains(state)
    default: return false
    }
  }

  private static let articles: Set<String?> = ["a", "an", "the", "something", "output", "no"]

  private static let adverbs: Set<String> = [
    "now", "also", "then", "not", "automatically", "all", "both", "still", "again", "always",
    "immediately", "soon", "only", "eventually", "no", "longer", "quickly", "likely",
  ]

  /// What prints something, or is printed.
  private static let printed: Set<String> = [
    "output", "response", "result", "log", "logs", "status", "cluster", "page", "console",
  ]

  private static let results: Set<String> = ["output", "response", "result", "status"]

  /// Verbs that tell what is printed only of what prints.
  private static let telling: Set<String> = ["give", "say", "contain", "include", "list"]

  private static let commands: Set<String> = [
    "command", "query", "request", "output", "script", "page", "log",
  ]

  // MARK: Likeness

  /// `looks like this:`, unless the reader is told to make it look so.
  private static func isLikeness(at index: Int, of sentence: Prose.Sentence) -> Bool {
    let words = sentence.words
    let next = words[(index + 1)...].prefix(3)
    guard next.contains("like") || next.first == "similar" || next.first == "as" else {
      return false
    }
    if let first = words.first, first != "check", first != "verify",
      Lexicon.actionVerbs.contains(first) || makers.contains(first)
    {
      return false
    }
    let end = words[(index + 1)...]
    return end.contains { ["this", "following", "below", "follows", "these"].contains($0) }
      || sentence.text.hasSuffix(":")
  }

  private static let makers: Set<String> = ["so", "make", "if", "an", "example", "for"]

  // MARK: Success

  /// `If you see this message, you're ready`.
  private static func success(in sentence: Prose.Sentence) -> ArraySlice<String>? {
    let words = sentence.words
    guard
      words.starts(withPhrase: ["if", "you", "see"])
        || words.starts(withPhrase: ["if", "you", "get"]),
      words.contains(where: successes.contains), !words.contains(where: failures.contains)
    else { return nil }
    return words.prefix(4)
  }

  private static let successes: Set<String> = [
    "ready", "done", "success", "successful", "works", "working", "correctly", "fine", "good",
    "successfully", "using", "complete",
  ]

  private static let failures: Set<String> = [
    "error", "errors", "failed", "fails", "not", "warning", "warnings",
  ]
}
