import MarkdownSyntax

/// Words with a colon at their end that lead in more than the paragraph right behind them.
///
/// ```markdown
/// In an emergency:
///
/// Make sure that nobody is signed in.
///
/// ~~~sh
/// ./stop --now
/// ~~~
/// ```
///
/// They speak for the blocks up to the end of the first ones, or for the list, that follow.
struct OpenLead {
  private(set) var prose: Prose?

  /// Comes to a block, with the paragraph right before it.
  mutating func enter(_ block: MarkdownBlock, after lead: MarkdownBlock?) {
    guard case .paragraph = block.kind, let lead, Self.ends(lead) else { return }
    prose = Prose(lead)
  }

  /// Goes on behind a block.
  mutating func leave(_ block: MarkdownBlock, before next: MarkdownBlock?) {
    switch block.kind {
    case .paragraph: break
    case .codeBlock where next?.isCode == true: break
    default: prose = nil
    }
  }

  /// Whether a paragraph ends in a colon.
  static func ends(_ block: MarkdownBlock) -> Bool {
    guard case .paragraph = block.kind else { return false }
    return block.inlines.last { !$0.text.trimmed.isEmpty }?.text.trimmed.hasSuffix(":") == true
  }
}

extension MarkdownBlock {
  /// Whether it is a block of code.
  fileprivate var isCode: Bool { if case .codeBlock = kind { true } else { false } }
}
