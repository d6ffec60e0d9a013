import MarkdownSyntax

/// A heading says what to do in case of any problem, without naming one.
///
/// ```markdown
/// ### If you encounter issues
///
/// 1. Check the version
/// 2. Start it by hand
/// ```
///
/// It is an entry itself, unless problems are named below it.
struct AnyProblem: TroubleRule {
  static let name: RuleName = "any-problem"

  func problems(in place: TroublePlace) -> [Problem] {
    place.section.subsections.compactMap { section in
      guard let heading = section.heading, section.role != .procedure, Self.isAny(section),
        !section.subsections.contains(where: { ProblemName($0.title.text).isEntry })
      else { return nil }
      let body = section.blocks + section.subsections.flatMap(\.allBlocks)
      return body.isEmpty ? nil : Problem(section.title.text, line: heading.line, body: body)
    }
  }

  private static func isAny(_ section: Section) -> Bool {
    section.reason?.rule == FailureHeading.name
      || Lexicon.anyProblem.start(of: section.title.words) != nil && section.subsections.isEmpty
        && !section.blocks.isEmpty
  }
}
