/// Joins the statements of a guide that mean the same fact.
///
/// A statement joins another when all words that name one's fact are among the other's. A fact
/// is asked where a heading, a group or more than one step or item hangs on it; else each place
/// is merely optional.
struct ConditionTable {
  /// A statement and what it settles.
  struct Place {
    let statement: Conditions.Statement
    /// Whether that is a step or a checklist item, and not a text that is only read.
    let settles: Bool
    /// Whether that is a heading or a group.
    let isBroad: Bool
  }

  /// Every fact on which a part of the guide depends, in the order of their first places.
  let conditions: [Condition]
  private var names: [Int: Condition.Name] = [:]

  /// - Complexity: O(*n* · *c*) for *n* places and *c* different facts, at most 200.
  init(_ places: [Place]) {
    var found: [Condition] = []
    var used: Set<String> = []
    for cluster in Self.clusters(of: places) {
      let members = cluster.members.map(\.statement).sorted { $0.line < $1.line }
      var name = Self.name(of: cluster.seed, in: members)
      while !used.insert(name).inserted { name += "-2" }
      let lines = members.map(\.line)
      if cluster.isAsked { for line in lines { names[line] = name } }
      found.append(
        Condition(
          name: name, words: Self.words(of: cluster.members), lines: Array(Set(lines)).sorted(),
          isAsked: cluster.isAsked, reasons: members.map(\.reason)))
    }
    conditions = found.sorted { ($0.lines.first ?? 0) < ($1.lines.first ?? 0) }
  }

  /// The condition to ask that the words on a line state.
  subscript(line: Int) -> Condition.Name? { names[line] }

  // MARK: Clusters

  /// Places that mean one fact.
  private struct Cluster {
    let seed: Set<String>
    var members: [Place]

    var isAsked: Bool {
      let settled = members.filter(\.settles)
      return !seed.isEmpty && (settled.count > 1 || settled.contains(where: \.isBroad))
    }

    /// Whether a place with these words means the same.
    func holds(_ key: Set<String>) -> Bool {
      guard !seed.isEmpty, !members[0].statement.isPlain else { return false }
      return seed.isSubset(of: Lexicon.vagueStems) ? seed == key : seed.isSubset(of: key)
    }
  }

  /// The places of each fact; the fewest words that name one decide what joins it.
  private static func clusters(of places: [Place]) -> [Cluster] {
    let ordered = places.enumerated().sorted {
      ($0.element.statement.key.count, $0.offset) < ($1.element.statement.key.count, $1.offset)
    }.map(\.element)
    var clusters: [Cluster] = []
    for place in ordered {
      let key = Set(place.statement.key)
      let known =
        place.statement.isPlain ? nil : clusters.prefix(200).firstIndex { $0.holds(key) }
      if let known {
        clusters[known].members.append(place)
      } else {
        clusters.append(Cluster(seed: key, members: [place]))
      }
    }
    return clusters
  }

  // MARK: Words

  /// The words to ask with: those that name the fact, of a heading or lead where one does.
  private static func words(of members: [Place]) -> String {
    let naming = members.filter { $0.statement.words.lowercased().split(separator: " ").count > 2 }
    let chosen = naming.first(where: \.isBroad) ?? naming.first ?? members[0]
    return chosen.statement.words
  }

  /// The commonest spelling of each word that names the fact, in the order of the first place.
  private static func name(of seed: Set<String>, in members: [Conditions.Statement]) -> String {
    guard !seed.isEmpty else { return "optional" }
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
