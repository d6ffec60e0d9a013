import MarkdownSyntax

/// A block that has only the name of a file before it is the text of that file.
///
/// ````markdown
/// `app.conf`:
///
/// ```
/// port = 80
/// ```
/// ````
///
/// The name may be the sentence before the block, the heading above it, or an attribute of the
/// fence (`title="app.conf"`). Under the name of a script, a block of nothing but commands shows
/// how to call it and is left alone.
struct FileNameLabel: BlockRule {
  static let name: RuleName = "file-name-label"

  func verdict(on block: BlockCandidate) -> Verdict<GuideBlock.Kind>? {
    guard block.fence != .code, block.fence != .output, block.transcript?.hasPrompts != true else {
      return nil
    }
    let title = ["title", "filename", "file"].compactMap { block.code.info[$0] }.first
    if let title, BlockLead.isFileName(title) { return block.byFence(block.kindOfFile) }
    if block.fence.isShell, block.commands(atLeast: .certain) { return nil }
    if Self.isName(block.lead) { return block.byLead(block.kindOfFile) }
    guard block.lead.isEmpty, let heading = block.place.heading,
      BlockLead.isFileName(heading.text)
    else { return nil }
    return block.byHeading(block.kindOfFile)
  }

  private static func isName(_ lead: BlockLead) -> Bool {
    var text = lead.text[...]
    if text.hasSuffix(":") { text = text.dropLast() }
    for label in ["File: ", "file: ", "In ", "File "] where text.hasPrefix(label) {
      text = text.dropFirst(label.count)
    }
    return BlockLead.isFileName(String(text))
  }
}
