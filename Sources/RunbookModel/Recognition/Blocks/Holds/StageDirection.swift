/// A line among commands that is for the reader and no command holds the block.
///
/// `[Replace the names with your own]`, `(wait until it is done)`, `<edit the file>` tell the
/// reader to do something, and an address on a line of its own is there to be opened. No shell
/// understands them.
struct StageDirection: HoldRule {
  static let name: RuleName = "stage-direction"

  func verdict(on script: HoldCandidate) -> Verdict<GuideBlock.Hold>? {
    script.commands.first { Self.isDirection($0.text) || Self.isAddress($0.text) }.map {
      script.by($0, .edit)
    }
  }

  private static func isAddress(_ text: String) -> Bool {
    (text.hasPrefix("https://") || text.hasPrefix("http://")) && !text.contains(" ")
  }

  private static func isDirection(_ text: String) -> Bool {
    let pairs: [(Character, Character)] = [("[", "]"), ("(", ")"), ("<", ">")]
    guard let first = text.first, let pair = pairs.first(where: { $0.0 == first }),
      text.last == pair.1, !text.hasPrefix("[["), !text.hasPrefix("(("), !text.hasPrefix("[ ")
    else { return false }
    let words = Words.of(text)
    let isOrder = words.first.map { Lexicon.actionVerbs.contains($0) } ?? false
    return words.count > 2 && isOrder && !text.contains("$") && !text.contains("&&")
      && !text.contains(" -") && !text.contains(";")
  }
}
