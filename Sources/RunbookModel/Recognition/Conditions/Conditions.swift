/// Words that make a step, item or part depend on a fact: `(if applicable)`, `(optional)`,
/// `If you use webhooks:`.
enum Conditions {
  /// What one place in a guide says of when it applies.
  struct Statement: Hashable {
    /// The condition's own words.
    let words: String
    let line: Int
    /// Stems of the words that name the fact.
    let key: [String]
    /// The same words as they are written.
    let surface: [String]
    /// Whether only `optional` is said, which names no fact.
    let isPlain: Bool
  }

  /// What begins a text that applies only sometimes.
  private static let openings = Phrases([
    "optional", "optionally", "in some cases", "you can also", "you may also",
  ])

  /// What begins a text that says in which case it applies.
  private static let cases = Phrases([
    "in case", "only for", "only if", "only on", "only in", "only when", "only with", "on macos",
    "on linux", "on windows", "on ubuntu", "on debian", "on fedora", "on centos", "on arch",
  ])

  private static let openers: Set<String> = [
    "if", "when", "only", "unless", "optional", "optionally",
  ]

  /// Verbs of `if you use X`, which say nothing of the fact.
  private static let usageWords: Set<String> = [
    "use", "using", "used", "uses", "have", "having", "want", "need", "enabled", "enable",
    "configured", "running", "run", "deploying", "deploy", "you're", "you", "are", "is", "only",
    "when", "unless", "don't", "you'll", "would", "like", "want", "prefer", "new", "desired",
  ]

  /// The condition that a step's or item's own words state; `nil` where it is unconditional.
  static func statement(in prose: Prose) -> Statement? {
    if let clause = parenthesis(in: prose.text) {
      return statement(clause, subject: prose.text, line: prose.line)
    }
    guard let first = prose.sentences.first, let opener = first.words.first else { return nil }
    // `**Production only:** do this`.
    if let lead = prose.strongLead {
      let words = Words.of(lead)
      if words.last == "only", words.count > 1, words.count <= 5 {
        return statement(lead, subject: lead, line: prose.line)
      }
    }
    if let phrase = openings.start(of: first.words) {
      return statement(phrase.joined(separator: " "), subject: prose.text, line: prose.line)
    }
    if cases.start(of: first.words) != nil {
      return statement(clause(of: first.text), subject: prose.text, line: first.line)
    }
    if first.words.contains("if"), let clause = closingClause(of: first.text) {
      return statement(clause, subject: first.text, line: first.line)
    }
    guard opener == "if", first.words.count > 2 else { return nil }
    return statement(clause(of: first.text), subject: prose.text, line: first.line)
  }

  /// Whether a paragraph makes what follows it conditional: `If you use X:`.
  static func isLead(_ prose: Prose) -> Bool {
    prose.endsWithColon && prose.sentences.count == 1
      && prose.sentences.first?.words.first.map { $0 == "if" || $0 == "optional" } == true
  }

  /// The text without its condition in parentheses.
  static func removingParenthesis(from text: String) -> String {
    guard let clause = parenthesis(in: text), let range = text.firstRange(of: "(" + clause + ")")
    else { return text }
    let rest = String(text[..<range.lowerBound]).trimmed + String(text[range.upperBound...])
    return rest.trimmed
  }

  /// A text up to its first comma or colon.
  private static func clause(of text: String) -> String {
    String(text[..<(text.firstIndex { $0 == "," || $0 == ":" } ?? text.endIndex)])
  }

  /// `if needed`, `if you use X` at the end of an order.
  private static func closingClause(of text: String) -> String? {
    guard let range = text.firstRange(of: " if "), !text.hasPrefix("If ") else { return nil }
    let clause = "if " + text[range.upperBound...].trimmed
    let words = Words.of(clause)
    let second = words.dropFirst().first
    let plain: Set<String> = ["needed", "necessary", "required", "applicable", "desired", "you"]
    guard let second, plain.contains(second) else { return nil }
    // `See if you can log in` asks a question.
    let before = Words.of(text[..<range.lowerBound]).last
    let asking: Set<String> = [
      "see", "check", "verify", "confirm", "determine", "know", "ask", "test", "even", "as",
    ]
    return before.map(asking.contains) == true ? nil : clause
  }

  /// What stands in the first parentheses that state a condition.
  private static func parenthesis(in text: String) -> String? {
    guard text.utf8.contains(UInt8(ascii: "(")) else { return nil }
    var rest = text[...]
    while let open = rest.firstIndex(of: "("), let close = rest[open...].firstIndex(of: ")") {
      let inside = rest[rest.index(after: open)..<close]
      let words = Words.of(inside)
      if let first = words.first, openers.contains(first) || words.prefix(2) == ["as", "needed"] {
        // `(when …)` and `(only letters)` explain a value; `(only on staging)` is a condition.
        let isCase = first != "only" || cases.start(of: words) != nil
        if first != "when", isCase { return String(inside) }
      }
      rest = rest[rest.index(after: close)...]
    }
    return nil
  }

  private static func statement(_ clause: String, subject: String, line: Int) -> Statement {
    // `(if using webhooks, starts with whsec_)`: only the first part states the condition.
    let own = clause.split(separator: ",").first.map(String.init) ?? clause
    let words = Words.of(own)
    // `Optionally` and the like name no fact.
    let isPlain = openings.start(of: words) != nil
    let isBare =
      isPlain || words == ["if", "applicable"] || words == ["if", "needed"]
      || words == ["if", "necessary"] || words == ["if", "required"] || words == ["if", "desired"]
      || words.prefix(2) == ["as", "needed"]
    let source = isBare ? Words.of(removing(clause, from: subject)) : words
    let surface = source.filter { word in
      !Lexicon.stopWords.contains(word) && !usageWords.contains(word)
        && !word.allSatisfy { $0.isNumber || $0 == "." }
        && !(isBare && isVerb(word, first: source.first))
    }
    let said = own.trimmed
    return Statement(
      words: said.hasSuffix(":") ? String(said.dropLast()) : said, line: line,
      key: surface.map(Words.stem), surface: surface, isPlain: isPlain)
  }

  private static func isVerb(_ word: String, first: String?) -> Bool {
    guard word == first else { return false }
    let stem = Words.stem(word)
    return Lexicon.actionVerbs.contains(word)
      || Lexicon.actionVerbs.contains { Words.stem($0) == stem }
  }

  private static func removing(_ clause: String, from text: String) -> String {
    text.replacing("(" + clause + ")", with: " ")
  }
}

/// Joins the statements of a guide that mean the same fact.
///
/// A statement joins another when all words that name one's fact are among the other's. A fact
/// is a condition where a heading, a group or more than one place hangs on it; else each place is
/// merely optional.
struct ConditionTable {
  /// A statement and whether what it settles is a heading or a group.
  struct Place {
    let statement: Conditions.Statement
    let isBroad: Bool
  }

  let conditions: [Condition]
  private var names: [Int: Condition.Name] = [:]

  /// - Complexity: O(*n* · *c*) for *n* places and *c* different facts, at most 200.
  init(_ places: [Place]) {
    var clusters: [(seed: Set<String>, members: [Place])] = []
    let ordered = places.enumerated().sorted {
      ($0.element.statement.key.count, $0.offset) < ($1.element.statement.key.count, $1.offset)
    }.map(\.element)
    for place in ordered {
      let key = Set(place.statement.key)
      guard !key.isEmpty else { continue }
      let known =
        place.statement.isPlain
        ? nil
        : clusters.prefix(200).firstIndex {
          !$0.members[0].statement.isPlain && $0.seed.isSubset(of: key)
        }
      if let known {
        clusters[known].members.append(place)
      } else {
        clusters.append((key, [place]))
      }
    }
    var found: [Condition] = []
    var used: Set<String> = []
    for cluster in clusters where cluster.members.count > 1 || cluster.members[0].isBroad {
      let members = cluster.members.map(\.statement).sorted { $0.line < $1.line }
      var name = Self.name(of: cluster.seed, in: members)
      while !used.insert(name).inserted { name += "-2" }
      let lines = members.map(\.line)
      for line in lines { names[line] = name }
      let words = Self.words(of: cluster.members)
      found.append(Condition(name: name, words: words, lines: Array(Set(lines)).sorted()))
    }
    conditions = found.sorted { ($0.lines.first ?? 0) < ($1.lines.first ?? 0) }
  }

  /// The condition that the words on a line state.
  subscript(line: Int) -> Condition.Name? { names[line] }

  /// The words to ask with: those that name the fact, of a heading or lead where one does.
  private static func words(of members: [Place]) -> String {
    let naming = members.filter { $0.statement.words.lowercased().split(separator: " ").count > 2 }
    let chosen = naming.first(where: \.isBroad) ?? naming.first ?? members[0]
    return chosen.statement.words
  }

  /// The commonest spelling of each word that names the fact, in the order of the first place.
  private static func name(of seed: Set<String>, in members: [Conditions.Statement]) -> String {
    var counts: [String: [String: Int]] = [:]
    for member in members {
      for (stem, word) in zip(member.key, member.surface) where seed.contains(stem) {
        counts[stem, default: [:]][word, default: 0] += 1
      }
    }
    let order = members.min { $0.key.count < $1.key.count }?.key ?? []
    var seen: Set<String> = []
    let words = order.filter { seed.contains($0) && seen.insert($0).inserted }.prefix(4).compactMap
    { stem in
      counts[stem]?.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key
    }
    let letters = words.joined(separator: "-").map { character in
      character.isLetter || character.isNumber || character == "-" ? character : "-"
    }
    return String(letters)
  }
}
