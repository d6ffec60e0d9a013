/// Headings side by side are numbered, so that the numbers are the procedure.
///
/// What stands among them without a number is read and not done, unless it orders something,
/// undoes them, holds boxes, heads numbered parts or ways of its own, or says that it comes before
/// or after (`Post-deployment`, `After the release`). Behind the last number an order alone is not
/// enough: what follows a procedure (`Back up`, `Monitor`) is mostly for another day.
struct NumberedSeries: Rule {
  static let name: RuleName = "numbered-series"

  /// The sections that may be steps.
  static func members(of sections: [Section]) -> [Section] {
    guard sections.count(where: { $0.title.number != nil }) > 1,
      let last = sections.lastIndex(where: { $0.title.number != nil })
    else { return sections }
    return sections.enumerated().filter { index, section in
      belongs(section, isBehind: index > last)
    }.map(\.element)
  }

  private static func belongs(_ section: Section, isBehind: Bool) -> Bool {
    if section.title.number != nil || section.role != .procedure { return true }
    let words = section.title.words
    guard let first = words.first else { return false }
    if !isBehind, Lexicon.actionVerbs.contains(first) { return true }
    if sequels.contains(first) || first.hasPrefix("post-") { return true }
    if NamedOption.isOption(words) || section.holdsBoxes { return true }
    return section.subsections.count {
      $0.title.number != nil || NamedOption.isOption($0.title.words)
    } > 1
  }

  /// Words that join a part to the ones before or after it.
  private static let sequels: Set<String> = [
    "post", "after", "before", "next", "then", "finally", "verify", "verifying", "verification",
    "validate", "confirm", "test", "optional",
  ]
}
