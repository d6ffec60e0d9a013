import MarkdownSyntax

/// A paragraph among the steps tells of an error that the reader may meet, and then of the remedy.
///
/// ```markdown
/// On a slow line, you may get an error when it connects. To fix this, do the following:
///
/// 1. Stop the bridge
/// 2. Start it again
/// ```
///
/// The list or block after it belongs to the remedy and is no part of the procedure. Without a
/// remedy it is only a remark.
struct ForewarnedProblem: TroubleRule {
  static let name: RuleName = "forewarned-problem"

  func problems(in place: TroublePlace) -> [Problem] {
    guard !place.isPart else { return [] }
    return place.blocks.indices.compactMap { index in
      let block = place.blocks[index]
      guard case .paragraph = block.kind, let prose = Self.prose(of: block),
        let warning = prose.sentences.firstIndex(where: { sentence in
          Lexicon.forewarnings.occur(in: sentence.words)
        }),
        prose.sentences[(warning + 1)...].contains(where: { sentence in
          Lexicon.remedyLeads.start(of: sentence.words) != nil
        })
      else { return nil }
      return Problem(
        prose.sentences[warning].text, line: block.line, body: Self.remedy(after: index, in: place))
    }
  }

  /// The text of a paragraph in which such words may stand; most have none.
  private static func prose(of block: MarkdownBlock) -> Prose? {
    let mayWarn = block.inlines.contains { run in
      run.text.contains("ou m") || run.text.contains("ou c") || run.text.contains(" fail with")
    }
    return mayWarn ? Prose(block) : nil
  }

  /// The list or blocks right after it, which the remedy leads in.
  private static func remedy(after index: Int, in place: TroublePlace) -> [MarkdownBlock] {
    guard Prose(place.blocks[index]).endsWithColon, index + 1 < place.blocks.count else {
      return []
    }
    return [place.blocks[index + 1]]
  }
}
