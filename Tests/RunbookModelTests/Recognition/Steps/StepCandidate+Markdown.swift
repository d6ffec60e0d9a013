import MarkdownSyntax
import RunbookTestSupport

@testable import RunbookModel

extension StepCandidate {
  /// The heading or the first item that some Markdown begins with, and what stands below it; the
  /// blocks of code there are of the kinds given.
  static func first(in markdown: String, kinds: [GuideBlock.Kind] = []) -> StepCandidate? {
    let blocks = MarkdownDocument(parsing: SourceText(markdown, path: "guide.md")).blocks
    guard let first = blocks.first else { return nil }
    if case .list(let isOrdered, _) = first.kind, let item = first.children.first,
      let text = item.children.first
    {
      let prose = Prose(text)
      return StepCandidate(
        carrier: isOrdered ? .orderedItem : .bullet, title: Title(prose.headline), prose: prose,
        body: Array(item.children.dropFirst()), kinds: kinds, line: item.line)
    }
    return StepCandidate(
      carrier: .heading, title: Title(first.inlines.plainText), prose: Prose(first),
      body: Array(blocks.dropFirst()), kinds: kinds, line: first.line)
  }

  /// What is decided of it: `no by advice-item 1: Keep the key safe`.
  var decision: String? {
    StepRules.decision(on: self).map { ($0.isStep ? "yes by " : "no by ") + $0.reason.sentence }
  }
}
