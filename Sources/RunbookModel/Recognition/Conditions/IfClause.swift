/// A text opens with `If …`, and tells its reader what to do in that case.
///
/// ```markdown
/// If you use a firewall, open these ports:
///
/// 3. If the queue is stuck:
///    1. Stop the worker
///
/// Unless the host is new, you should drain it first.
/// ```
///
/// `Should you …`, `Should the worker hang, …`, `Provided that …` and `Or, if …` open it as well. A
/// sentence that only tells what is so (`If the light is green, the lamp works`) or what will be
/// seen is no condition on anything to do, nor is one whose case is that all went well (`If
/// everything looks good, …`): the procedure goes on only then anyway. An `If` further into a text
/// is about its own sentence.
struct IfClause: ConditionRule {
  static let name: RuleName = "if-clause"

  func condition(of passage: Passage) -> Verdict<Conditions.Said>? {
    guard let sentence = passage.speech.first, sentence.words.count > 2,
      !sentence.text.hasSuffix("?"), let opening = Self.opening(of: sentence)
    else { return nil }
    let parted = ConditionalSentence(opening, mayStandAlone: passage.kind == .heading)
    guard !Conditions.isSuccess(Words.of(parted.condition)) else { return nil }
    if case .statement = parted.main {
      guard Self.isAboutReader(opening.words),
        passage.speech.dropFirst().first.map(Orders.isOrder) == true
      else { return nil }
    }
    return Verdict(condition: parted.condition, line: sentence.line)
  }

  /// The sentence from its condition on; `nil` where it opens with none.
  private static func opening(of sentence: Prose.Sentence) -> Prose.Sentence? {
    if openings.start(of: sentence.words) != nil { return sentence }
    guard let first = sentence.words.first, leadIns.contains(first),
      openings.start(of: sentence.words.dropFirst()) != nil,
      let blank = sentence.text.firstIndex(of: " ")
    else { return nil }
    let rest = sentence.text[blank...].trimmed
    return Prose.Sentence(
      text: rest, words: Words.of(rest), line: sentence.line, opensStrong: false)
  }

  private static let openings = Phrases([
    "if", "unless", "should you", "should the", "should a", "should an", "should any",
    "should this", "should that", "should it", "should they", "should your", "should one",
    "should something", "should anything", "should there", "provided that", "provided you",
    "in case", "in the event",
  ])

  private static let leadIns: Set<String> = ["or", "then", "also", "and", "additionally", "next"]

  /// `If you are unsure, that is fine. Say so.`: the order comes in a sentence of its own.
  private static func isAboutReader(_ words: [String]) -> Bool {
    guard words.count > 2, words[1] == "you" || words[1] == "you're" else { return false }
    return !Lexicon.happenings.subtracting(["be"]).contains(words[2])
  }
}
