import MarkdownSyntax

/// The choices in parts that nobody carries out step by step: remedies, notes, what surrounds the
/// procedure.
///
/// Tabs side by side, and systems named one after another by bold leads, items or headings
/// (`**macOS:** …`, `**Linux:** …`), are ways there as they are among steps. They are shown and
/// never asked about, since no step hangs on them.
struct ShownWays {
  private var found: [[Way]] = []

  /// Text that starts one of several ways.
  private struct Way {
    let label: String
    let line: Int
  }

  /// The choices below a section, in the order of the guide; those on `taken` lines are known.
  ///
  /// - Complexity: O(*n*) for *n* blocks.
  static func find(in section: Section, except taken: Set<Int>) -> [Choice] {
    var ways = ShownWays()
    ways.visit(section)
    let choices = ways.found.filter { set in !set.contains { taken.contains($0.line) } }
    return choices.sorted { $0[0].line < $1[0].line }.enumerated().map { index, set in
      Choice(
        id: Step.ID("choice-shown-\(index + 1)"), line: set[0].line,
        alternatives: set.map {
          Choice.Alternative(label: $0.label, heading: $0.label, line: $0.line, steps: [])
        })
    }
  }

  private mutating func visit(_ section: Section) {
    if section.role == .troubleshooting || section.role == .background {
      visit(section.blocks)
      take(
        section.subsections.compactMap { inner in
          inner.heading.flatMap { Self.system(inner.title.text, line: $0.line) }
        })
    }
    for inner in section.subsections { visit(inner) }
  }

  private mutating func visit(_ blocks: [MarkdownBlock]) {
    var tabs: [Way] = []
    for (index, block) in blocks.enumerated() {
      if Tabs.isContents(at: index, of: blocks), let label = Tabs.label(of: blocks[index - 1]) {
        tabs.append(Way(label: label, line: blocks[index - 1].line))
      } else if index + 1 == blocks.count || !Tabs.isContents(at: index + 1, of: blocks) {
        take(tabs)
        tabs = []
      }
      visit(block.children)
    }
    take(tabs)
    take(blocks.compactMap(Self.systemLed))
  }

  private mutating func take(_ ways: [Way]) {
    guard ways.count > 1, Set(ways.map(\.label)).count == ways.count else { return }
    found.append(ways)
  }

  /// A paragraph, or an item that begins with one, whose bold lead names a system.
  private static func systemLed(_ block: MarkdownBlock) -> Way? {
    var text = block
    if case .item = block.kind, let first = block.children.first { text = first }
    guard case .paragraph = text.kind, text.inlines.first?.isStrong == true,
      let lead = Prose(text).strongLead
    else { return nil }
    return system(lead, line: block.line)
  }

  private static func system(_ text: String, line: Int) -> Way? {
    let words = Words.of(text)
    let names =
      words.first.map(Lexicon.wayPrepositions.contains) == true ? words.dropFirst() : words[...]
    return PlaceNames.isPlace(Array(names)) ? Way(label: text, line: line) : nil
  }
}
