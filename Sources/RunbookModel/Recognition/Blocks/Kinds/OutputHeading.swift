/// A block without words of its own under a heading such as `Expected output` is output.
///
/// The heading stands in for the sentence that is missing. A heading that orders something
/// (`Check the expected output`) does not, and neither does one such as `Logs`, under which the
/// command to read them may stand.
struct OutputHeading: BlockRule {
  static let name: RuleName = "output-heading"

  func verdict(on block: BlockCandidate) -> Verdict<GuideBlock.Kind>? {
    guard block.lead.isEmpty, let heading = block.place.heading, let first = heading.words.first,
      !Lexicon.actionVerbs.contains(first), Self.announces(heading.words)
    else { return nil }
    if block.fence.isShell, block.transcript?.hasPrompts == true { return nil }
    return block.byHeading(.output)
  }

  private static func announces(_ words: [String]) -> Bool {
    if Lexicon.outputPhrases.occur(in: words) { return true }
    return words.count < 4 && words.last.map { ["output", "response"].contains($0) } == true
  }
}
