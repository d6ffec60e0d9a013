/// Headings or leads side by side say the same up to the means: `Copy the data using rsync` and
/// `Copy the data using a snapshot`.
///
/// The means follow `using`, `via`, `with` or `through`; a platform may follow `on`, and whom it is
/// for may follow `Steps for` or `Instructions for`, as a platform may anywhere. One that says `from` (`Upgrade from source`)
/// joins those that name their means,
/// and `Set up` joins `Set up (using a container)`.
struct SameWorkOtherMeans: WayRule {
  static let name: RuleName = "same-work-other-means"

  func ways(among siblings: [DraftStep], in context: WayContext) -> [[Int]] {
    let named = Set(siblings.compactMap { Self.otherMeans(of: $0.title) })
    let sets = sets(of: siblings) { step -> [String]? in
      guard step.anchor.kind != .block else { return nil }
      return Self.work(of: step.title.words)?.work
        ?? (named.contains(step.title.words) ? step.title.words : nil)
    }
    return sets.filter { positions in
      positions.contains { Self.work(of: siblings[$0].title.words)?.means != "from" }
    }
  }

  /// `Set up` of `Set up (using a container)`, which is another way than one named `Set up` alone.
  private static func otherMeans(of title: Title) -> [String]? {
    guard let open = title.text.utf8.firstIndex(of: UInt8(ascii: "(")),
      let first = Words.of(title.text[open...]).first, ["using", "with", "via"].contains(first)
    else { return nil }
    return Words.of(title.text[..<open])
  }

  /// The words before the last one that introduces the means, and that word.
  private static func work(of words: [String]) -> (work: [String], means: String)? {
    let means: Set<String> = ["using", "via", "with", "through", "from", "on", "for"]
    guard words.count < 12, let index = words.lastIndex(where: means.contains), index > 0,
      index < words.count - 1, words.count - index <= 6
    else { return nil }
    let next = words[index + 1]
    switch words[index] {
    case "on": guard Lexicon.platforms.contains(next) else { return nil }
    case "for":
      let isInstruction = index == 1 && Lexicon.instructionNouns.contains(words[0])
      guard isInstruction || Lexicon.platforms.contains(next) else { return nil }
    case "with", "through": guard !Lexicon.repeatedTargets.contains(next) else { return nil }
    default: break
    }
    return (Array(words[..<index]), words[index])
  }
}
