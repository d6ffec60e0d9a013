/// What the guide says not to run is text.
///
/// The sentence before the block forbids it (`Never run this on the primary:`, `Instead of:`,
/// `Wrong:`), or a comment in the block does (`# ❌ wrong`, `# BAD`, `# do not run this`).
///
/// `Do not forget to run:` orders it, and `# do not use quotes in the name` says how to; neither
/// is taken for a prohibition. Where a block shows both the wrong and the right way, nothing of
/// it is run: give the right way a block of its own.
struct ForbiddenBlock: BlockRule {
  static let name: RuleName = "forbidden-block"

  func verdict(on block: BlockCandidate) -> Verdict<GuideBlock.Kind>? {
    if block.lead.endsWithColon, Prohibitions.forbid(block.lead.words) {
      return block.byLead(.text)
    }
    guard block.fence.isShell || block.fence.isOpen else { return nil }
    return block.lines.first { $0.isComment && Self.forbids($0.text) }.map {
      block.byLine(.text, $0)
    }
  }

  private static let phrases = Phrases([
    "don't do this", "do not do this", "don't run this", "do not run this", "never run this",
    "do not run these", "don't run these", "never do this", "not like this",
  ])

  private static func forbids(_ comment: String) -> Bool {
    let text = comment.drop { $0 == "#" || $0 == " " }
    if text.hasPrefix("❌") || text.hasPrefix("✗") || text.hasPrefix("🚫") { return true }
    let words = Words.of(text)
    if let first = words.first, ["wrong", "bad", "incorrect"].contains(first) {
      return words.count < 4 || text.dropFirst(first.count).hasPrefix(":")
    }
    return phrases.occur(in: words)
  }
}
