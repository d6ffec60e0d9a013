import MarkdownSyntax

/// The summary of folded details names a problem.
///
/// ```markdown
/// <details>
/// <summary>Error: command not found</summary>
///
/// Install it first.
///
/// </details>
/// ```
///
/// What is folded away is its remedy and no part of the procedure. In a part about problems each
/// summary names one, elsewhere those that tell an error.
struct ProblemSummary: TroubleRule {
  static let name: RuleName = "problem-summary"

  func problems(in place: TroublePlace) -> [Problem] {
    place.blocks.indices.compactMap { index in
      guard let (title, line) = summary(place.blocks[index], in: place.text) else { return nil }
      let name = ProblemName(title)
      guard place.isPart ? name.isEntry : name.namesProblem && Self.tellsError(name) else {
        return nil
      }
      return Problem(name.bare, line: line, body: body(after: index, in: place))
    }
  }

  /// What is folded: the blocks up to the one that closes it.
  private func body(after index: Int, in place: TroublePlace) -> [MarkdownBlock] {
    let rest = place.blocks[(index + 1)...]
    let end = rest.firstIndex { block in
      if case .htmlBlock = block.kind {
        place.text[block.range].contains("</details")
      } else {
        false
      }
    }
    return Array(rest[..<(end ?? rest.startIndex)])
  }

  /// The summary that an HTML block holds, and the line on which its text begins.
  private func summary(_ block: MarkdownBlock, in text: SourceText) -> (String, line: Int)? {
    guard case .htmlBlock = block.kind else { return nil }
    let html = text[block.range]
    guard html.contains("<details"), let open = html.firstRange(of: "<summary"),
      let start = html[open.upperBound...].firstIndex(of: ">"),
      let end = html[start...].firstRange(of: "</summary")
    else { return nil }
    let inner = html[html.index(after: start)..<end.lowerBound]
    let before = html[..<start] + inner.prefix { $0.isWhitespace }
    let lines = before.utf8.count { $0 == UInt8(ascii: "\n") }
    return (Self.withoutTags(inner), block.line + lines)
  }

  private static func withoutTags(_ html: Substring) -> String {
    var isInTag = false
    let text = html.filter { character in
      if character == "<" { isInTag = true }
      defer { if character == ">" { isInTag = false } }
      return !isInTag
    }
    return text.trimmed
  }

  private static func tellsError(_ name: ProblemName) -> Bool {
    name.isLabelled || name.text.hasPrefix("\"")
      || name.words.contains { ["error", "errors", "fails", "failed", "denied"].contains($0) }
  }
}
