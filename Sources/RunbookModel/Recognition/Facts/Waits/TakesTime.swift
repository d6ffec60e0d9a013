/// A sentence says that something takes its time.
///
/// ```markdown
/// The build can take up to 40 minutes.
///
/// The new records take several hours to spread.
///
/// The group should become ready within 10 minutes.
/// ```
///
/// `This guide takes an hour`, or whatever takes so long in the guide's introduction, tells how
/// long the reader needs, `may take a second` is no time to
/// wait, and a duration by itself (`Expected time: 3 minutes`, `Testing (15 minutes)`) is an
/// estimate.
struct TakesTime: WaitRule {
  static let name: RuleName = "takes-time"

  func wait(in sentence: Prose.Sentence, of passage: Passage) -> Verdict<Void>? {
    // Before the first part, the time of the whole procedure is told.
    let isIntroduction = passage.kind == .paragraph && passage.sectionLine == 0
    guard passage.kind != .heading, !isIntroduction else { return nil }
    let words = sentence.words
    if let verb = words.firstIndex(where: { $0 == "take" || $0 == "takes" || $0 == "need" }),
      verb > 0, Self.isLong(words[(verb + 1)...]), Self.isItsOwn(words[..<verb])
    {
      if words[verb] == "need" {
        guard Self.isEvent(words[..<verb]), words[verb + 1] != "to" else { return nil }
      }
      return Verdict(words[verb...].prefix(8), in: sentence)
    }
    guard let start = words.indices.dropFirst(2).first(where: { Self.isDelay(at: $0, of: words) }),
      Self.comesAbout(words[..<start])
    else { return nil }
    return Verdict(words[start...].prefix(5), in: sentence)
  }

  /// Whether a sentence says no more than how long the command beside it takes: `This takes a
  /// while.`, and not `It takes a while for the records to spread`.
  static func isOfTheCommand(_ sentence: String) -> Bool {
    let words = Words.of(sentence)
    guard let verb = words.firstIndex(where: { $0 == "take" || $0 == "takes" }) else {
      return false
    }
    let subject = words[..<verb].filter { !auxiliaries.contains($0) }
    guard let noun = subject.last, subject.count < 3, subject == [noun] || isThis(subject[0]),
      commandNouns.contains(noun)
    else { return false }
    let rest = words[verb...]
    let isOfItsEnd = rest.last.map(endings.contains) == true && rest.dropLast().last == "to"
    return !(isOfItsEnd ? rest.dropLast(2) : rest).contains(where: conditions.contains)
  }

  private static func isThis(_ word: String) -> Bool { ["this", "the", "that"].contains(word) }

  private static let auxiliaries: Set<String> = [
    "can", "may", "might", "will", "could", "should", "usually", "often", "normally", "typically",
    "sometimes", "also", "all",
  ]
  private static let commandNouns: Set<String> = [
    "this", "it", "that", "command", "script", "step", "build", "process", "download",
    "installation",
  ]
  private static let conditions: Set<String> = ["for", "to", "until", "till", "before", "after"]
  private static let endings: Set<String> = ["complete", "finish", "run", "end"]

  /// `within 10 minutes`, `in a few minutes`, `a few minutes after`.
  private static func isDelay(at index: Int, of words: [String]) -> Bool {
    switch words[index] {
    case "within", "in", "after":
      let amount = words[(index + 1)...].prefix(4)
      return isTime(amount) && !amount.contains(where: Lexicon.instants.contains)
        && !amount.contains("time")
    case "a":
      return words[index...].prefix(4).contains("after") && isTime(words[index...].prefix(3))
    default: return false
    }
  }

  /// Whether what stands after `take` is a time worth waiting.
  private static func isLong(_ words: ArraySlice<String>) -> Bool {
    let amount = words.prefix(6)
    guard isTime(amount), !amount.contains("into") else { return false }
    return !amount.contains(where: Lexicon.instants.contains)
      || amount.contains { ($0.split(separator: "-").last.flatMap { Int($0) } ?? 0) >= 10 }
  }

  private static func isTime(_ words: ArraySlice<String>) -> Bool {
    let isBound = words.starts(with: ["as", "long", "as"])
    let words = isBound ? words.dropFirst(3) : words
    guard let unit = words.firstIndex(where: Lexicon.spans.contains) else { return false }
    let word = words[unit]
    // `take time`, `take care for a while`: the amount follows at once.
    let before = words[..<unit]
    if word == "time" || word == "while" || word == "bit" || word == "moment" {
      return before.contains { ["some", "a", "more", "little", "long"].contains($0) }
    }
    if word == "long" || word == "longer" { return before.isEmpty || before.last == "a" }
    return before.allSatisfy { amounts.contains($0) || $0.first?.isNumber == true }
      || word == "few" || word == "several" || word == "multiple" || word == "couple"
  }

  private static let amounts: Set<String> = [
    "up", "to", "about", "around", "approximately", "roughly", "a", "an", "one", "two", "three",
    "four", "five", "ten", "between", "and", "anywhere", "from", "at", "least", "most", "over",
    "more", "than", "some", "the", "next", "several", "another", "as", "long", "fifteen", "thirty",
    "few",
  ]

  /// Whether the subject is not the guide, nor the reader.
  private static func isItsOwn(_ subject: ArraySlice<String>) -> Bool {
    !subject.contains(where: Lexicon.untimedSubjects.contains) && subject.last != "not"
      && !subject.contains("you") && !subject.contains("shouldn't")
      && subject.first != "estimated"
  }

  private static func isEvent(_ subject: ArraySlice<String>) -> Bool {
    subject.last.map { ["may", "might", "will", "can"].contains($0) } ?? false
  }

  /// Whether something is said to happen, rather than somebody to act.
  private static func comesAbout(_ words: ArraySlice<String>) -> Bool {
    guard isItsOwn(words), words.first.map({ !Lexicon.actionVerbs.contains($0) }) == true else {
      return false
    }
    return words.contains { ["should", "will", "usually", "may", "typically"].contains($0) }
      && !words.contains("must") && !words.contains("respond")
  }
}
