import MarkdownSyntax

/// Headings side by side tell what a program does by itself, so that none of them is a step.
///
/// A script may go through `Step 1` to `Step 7` without the reader. Where at least half of such
/// headings lead in what is done (`The script checks for:`), and nothing below any of them is to be
/// run or entered, all of them are read and not done.
struct DescribedSeries: Rule {
  static let name: RuleName = "described-series"

  /// Whether the sections together describe.
  ///
  /// - Parameters:
  ///   - sections: Sections side by side.
  ///   - isWork: Whether there is something to do with a block.
  /// - Returns: `false` for a single section.
  static func isDescribed(_ sections: [Section], isWork: (MarkdownBlock) -> Bool) -> Bool {
    guard sections.count > 1, sections.allSatisfy(\.subsections.isEmpty),
      !sections.contains(where: { $0.blocks.contains(where: isWork) })
    else { return false }
    let described = sections.count { $0.blocks.contains(where: Descriptions.isDescription(of:)) }
    return described * 2 >= sections.count
  }
}
