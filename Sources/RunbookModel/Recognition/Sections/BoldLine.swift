import MarkdownSyntax

/// A paragraph of one bold line divides a section as a heading would.
///
/// ```markdown
/// ## Deploy it
///
/// **Fetching the file**
///
/// - Go to your folder
///
/// **Starting it**
/// ```
///
/// So does one that numbers a step or a way (`**Step 2: Restart it**`, `**Option 1: In the
/// console**`), wherever it stands. Any other does below a heading, without a sign at its end, and
/// where it names nothing else: what undoes the work, a part of a trouble (`**Symptom**`), what is
/// told beside the procedure (`**Notes**`), a warning. Such a label stays one, and so do the bold
/// lines behind it up to the next label. Blocks below the line are led in by it.
struct BoldLine: Rule {
  static let name: RuleName = "bold-line"

  /// The level of a line that only divides, below that of all others.
  static let lastLevel = 8

  /// Whether a label stands open, under which further bold lines name its parts.
  private var followsLabel = false

  /// The level at which a block divides the sections that are open; `nil` where it does not.
  func level(of block: MarkdownBlock, below open: [Section]) -> Int? {
    guard case .paragraph = block.kind, block.line == block.endLine,
      block.inlines.first?.isStrong == true, Prose(block).isStrong
    else { return nil }
    let title = Title(block.inlines.plainText)
    if title.isNamedStep || NamedOption.isOption(title.words) { return Self.lastLevel - 1 }
    guard !followsLabel, let last = title.text.utf8.last, !".:!?".utf8.contains(last),
      open.contains(where: { $0.heading?.headingLevel != nil }),
      !open.contains(where: \.isNamedTroubleshooting), !Self.isLabel(title.text),
      Warnings.find(in: block).isEmpty
    else { return nil }
    let decision = SectionRules.decision(
      on: SectionCandidate(title: title, parent: .procedure, line: block.line))
    return decision.reason == nil ? Self.lastLevel : nil
  }

  /// Goes on behind a block.
  mutating func pass(_ block: MarkdownBlock) {
    switch block.kind {
    case .heading: followsLabel = false
    case .paragraph where block.inlines.first?.isStrong == true:
      let prose = Prose(block)
      guard let lead = prose.strongLead, prose.isStrong || prose.opensWithLabel else { return }
      if Self.isLabel(lead) {
        followsLabel = true
      } else if prose.opensWithLabel {
        followsLabel = false
      }
    default: break
    }
  }

  private static func isLabel(_ text: String) -> Bool {
    UndoingLead.isLabel(text) || TroubleBody.isLabel(text)
  }
}

extension Section {
  /// Whether its heading says that troubles are told below it.
  fileprivate var isNamedTroubleshooting: Bool {
    SectionCandidate(title: title, parent: .procedure, line: 1)
      .phrase(naming: Lexicon.troubleshootingHeadings) != nil
  }
}
