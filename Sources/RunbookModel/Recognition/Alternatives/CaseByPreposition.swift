/// Headings or labels side by side begin with the same `For`, `On`, `Using`, `Via` or `With`.
///
/// `For Debian` and `For macOS`, `Using apt` and `Using a package`, `With Docker` and `Without
/// Docker`. A sentence counts where a platform follows (`On Windows, run:`). `On the server` and
/// `On the client` are places, `For each region` and `For the web repository` are repetitions: those
/// are all to be done.
struct CaseByPreposition: WayRule {
  static let name: RuleName = "case-by-preposition"

  func ways(among siblings: [DraftStep], in context: WayContext) -> [[Int]] {
    neighbours(in: siblings) { step in
      let words = step.title.words
      guard words.count > 1, Lexicon.wayPrepositions.contains(words[0]), step.anchor.kind != .block
      else { return nil }
      let isLabel = step.anchor.kind == .heading || words.count <= 5
      guard isLabel || Lexicon.platforms.contains(words[1]) else { return nil }
      let isMeans = ["using", "via"].contains(words[0])
      if !isMeans, Lexicon.repeatedTargets.contains(words[1]) { return nil }
      if words.last.map(Lexicon.repeatedTargets.contains) == true { return nil }
      return words[0] == "without" ? "with" : words[0]
    }
  }
}
