/// A transcript that is shown as an example of what happens is output.
///
/// ````markdown
/// For example, after the last outage:
///
/// ```
/// ana@web1:~$ uptime
///  10:00:00 up 2 min
/// ```
/// ````
///
/// Nobody is told to run it again. The words before it call it an example, or it stands in a part
/// of the guide that is read for background, and in either case no sentence orders anything. A
/// transcript without output is left alone, since it shows nothing but commands.
struct ExampleTranscript: BlockRule {
  static let name: RuleName = "example-transcript"

  func verdict(on block: BlockCandidate) -> Verdict<GuideBlock.Kind>? {
    guard let transcript = block.transcript, transcript.hasPrompts, transcript.hasOutput,
      block.fence.isShell || block.fence == .none, !block.lead.ordersAnything,
      !block.lead.ordersRun
    else { return nil }
    if Self.namesExample(block.lead.words) { return block.byLead(.output) }
    guard let heading = block.place.heading else { return nil }
    let isExample = block.lead.isEmpty && Self.namesExample(heading.words)
    let isBackground = heading.words.contains(where: Self.backgroundWords.contains)
    return isExample || isBackground ? block.byHeading(.output) : nil
  }

  /// Words of headings over parts in which nothing is done; `Useful commands` is none of them.
  private static let backgroundWords: Set<String> = [
    "background", "overview", "introduction", "notes", "note", "about", "why", "works", "history",
    "explanation",
  ]

  private static func namesExample(_ words: [String]) -> Bool {
    words.contains { ["example", "examples", "e.g", "sample"].contains($0) }
      || words.contains(phrase: ["for", "instance"])
  }
}
