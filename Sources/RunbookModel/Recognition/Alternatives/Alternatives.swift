/// Sibling steps of which the reader takes one: `For X` and `For Y`, `Option A` and `Option B`.
enum Alternatives {
  /// The steps with those marked that start one of several ways.
  static func marking(_ steps: [DraftStep]) -> [DraftStep] {
    var result = steps
    for index in result.indices { result[index].children = marking(result[index].children) }
    let kinds = result.map { step -> String? in
      if step.anchor.kind == .block { return nil }
      // `3.4.x → 3.5.x`: from where to where, of which only one is the reader's.
      if step.anchor.kind == .heading, step.title.number == nil, step.title.text.contains(" → ") {
        return "from-to"
      }
      return kind(of: step.title.words)
    }
    for kind in Set(kinds.compactMap { $0 }) {
      let members = result.indices.filter { kinds[$0] == kind }
      guard members.count > 1, !areRepeats(members.map { result[$0] }) else { continue }
      for index in members {
        let heading = result[index].title.text
        result[index].alternative = (label(of: heading), heading)
      }
    }
    return result
  }

  /// Whether a title names one of several ways: `Option A`, `Method 2`.
  static func isOption(_ words: [String]) -> Bool {
    words.count > 1 && Lexicon.alternativeNames.contains(words[0]) && words[1].count <= 2
  }

  /// Where something may be done, when a lead says nothing else.
  private static let places: Set<String> = [
    "staging", "production", "development", "linux", "macos", "windows", "ubuntu", "debian",
    "fedora",
    "centos", "rhel", "arch", "alpine", "docker", "native", "container",
  ]

  /// What the titles of all ways of one choice have in common; `nil` for a title of no choice.
  ///
  /// That is the preposition with which it begins (`For X`), or all before the last preposition
  /// that names the means (`Upgrade using X`, `Create keys on Windows`).
  private static func kind(of words: [String]) -> String? {
    guard let first = words.first else { return nil }
    if words.count <= 2, places.contains(first) { return "place" }
    guard words.count > 1 else { return nil }
    if isOption(words) { return "option" }
    if Lexicon.alternativeLeads.contains(first) { return first }
    guard let means = words.lastIndex(where: { ["using", "via", "on", "with"].contains($0) }),
      means > 0, means < words.count - 1, words.count - means <= 5
    else { return nil }
    return words[...means].joined(separator: " ")
  }

  /// The same procedure for each of several things, all of which are to be done.
  private static func areRepeats(_ steps: [DraftStep]) -> Bool {
    steps.allSatisfy { step in
      step.title.words.last.map(Lexicon.repeatedTargets.contains) == true
        || step.title.words.dropFirst().first.map(Lexicon.repeatedTargets.contains) == true
    }
  }

  /// A heading without `For`, `Option A:` and the like.
  static func label(of heading: String) -> String {
    let words = Words.of(heading)
    guard let first = words.first else { return heading }
    if Lexicon.alternativeNames.contains(first), words.count > 1 {
      let afterName = heading[...].drop { $0 != " " }.drop { $0 == " " }
      let afterLetter = afterName.drop { $0 != " " && $0 != ":" }
      let rest = afterLetter.drop { ":-–—.) ".contains($0) }
      return rest.isEmpty ? heading : rest.trimmed
    }
    guard Lexicon.alternativeLeads.contains(first) else { return heading }
    let rest = heading[...].drop { $0 != " " }.trimmed
    return rest.isEmpty ? heading : rest
  }
}
