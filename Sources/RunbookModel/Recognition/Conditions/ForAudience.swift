/// A text opens with whom, what or which system it is for.
///
/// ```markdown
/// For production, set these variables too:
///
/// On Debian hosts you also have to reload the profile.
///
/// For existing installations, run the migration first.
/// ```
///
/// After `for` stands a kind of user, place, release or use; after `on` a system; after `in` a
/// stage such as production. `For each …`, `For more information`, `On the server` and `In the
/// console` name no case. Where the guide has such a text for several kinds in one part (`On
/// macOS: …`, `On Linux: …`) they are ways of which one is taken, not conditions.
struct ForAudience: ConditionRule {
  static let name: RuleName = "for-audience"

  func condition(of passage: Passage) -> Verdict<Conditions.Said>? {
    guard passage.kind != .heading, let first = passage.speech.first else { return nil }
    let sentence = Self.withoutNote(first)
    guard let preposition = sentence.words.first, sentence.words.count > 1,
      Self.prepositions.contains(preposition)
    else { return nil }
    let parted = ConditionalSentence(sentence)
    let words = Words.of(parted.condition)
    guard Self.names(words, after: preposition) else { return nil }
    switch parted.main {
    case .order:
      // `For new installations, see the manual` only says where to read.
      guard parted.order.first.map({ !Self.referring.contains($0) }) ?? true else { return nil }
    case .missing where passage.follower == .nothing: return nil
    case .missing: break
    case .statement:
      guard passage.speech.dropFirst().contains(where: Orders.isOrder) else { return nil }
    }
    return Verdict(condition: parted.condition, line: first.line)
  }

  /// `Note for clusters of one node you will need …` without the `Note`.
  private static func withoutNote(_ sentence: Prose.Sentence) -> Prose.Sentence {
    guard sentence.words.first == "note", let blank = sentence.text.firstIndex(of: " ") else {
      return sentence
    }
    let rest = sentence.text[blank...].trimmed
    let bare = rest.hasPrefix("that ") ? String(rest.dropFirst(5)) : rest
    return Prose.Sentence(
      text: bare, words: Words.of(bare), line: sentence.line, opensStrong: false)
  }

  private static let prepositions: Set<String> = ["for", "on", "in"]

  private static let referring: Set<String> = [
    "see", "refer", "consult", "read", "visit", "check", "contact", "follow",
  ]

  private static func names(_ words: [String], after preposition: String) -> Bool {
    let object = words.dropFirst()
    guard let last = object.last, object.count <= 8 else { return false }
    switch preposition {
    case "for":
      if object.prefix(3).contains(where: Lexicon.noCase.contains) { return false }
      return Lexicon.audiences.contains(last) || object.contains(where: Lexicon.systems.contains)
        || object.count > 1 && bounds.contains(last)
    case "on":
      if object.first.map(Lexicon.noCase.contains) == true { return false }
      return object.contains { word in
        word.split(whereSeparator: { $0 == "-" || $0 == "/" }).contains {
          Lexicon.systems.contains(String($0))
        }
      }
    case "in": return object.count <= 3 && object.first.map(Lexicon.stages.contains) == true
    default: return false
    }
  }

  /// How a range of versions ends: `for version 3 and later`.
  private static let bounds: Set<String> = [
    "later", "newer", "above", "older", "below", "earlier", "higher", "lower", "up",
  ]
}
