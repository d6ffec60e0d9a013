package import MarkdownSyntax

package import RunbookModel

/// A runbook in which every heading, list item and paragraph before code is a step, which is more
/// than any guide means.
package struct EveryBlockRunbook {
  private let document: MarkdownDocument
  private var title: MarkdownBlock?
  private var groups: [Step] = []
  private var leaves: [Step] = []
  private var heading: Anchor?
  private var checks: [ChecklistItem] = []
  private var prerequisites: [Prerequisite] = []
  private var itemCount = 0

  private init(_ document: MarkdownDocument) { self.document = document }

  /// The runbook of every block in a guide.
  package static func of(_ guide: SourceText) -> Runbook {
    var maker = EveryBlockRunbook(MarkdownDocument(parsing: guide))
    maker.visit(maker.document.blocks)
    maker.finishGroup()
    var runbook = Runbook(
      title: maker.title?.inlines.plainText ?? guide.path, titleRange: maker.title?.range)
    runbook.steps = maker.groups
    runbook.checks = maker.checks
    runbook.prerequisites = maker.prerequisites
    return runbook
  }

  private mutating func visit(_ blocks: [MarkdownBlock]) {
    for (index, block) in blocks.enumerated() {
      switch block.kind {
      case .heading:
        if title == nil { title = block }
        finishGroup()
        heading = anchor(.heading, block)
      case .item(let item): visit(block, item)
      case .paragraph:
        guard index + 1 < blocks.count, case .codeBlock = blocks[index + 1].kind else { continue }
        add(anchor(.paragraph, block), block.inlines.plainText)
      case .codeBlock: add(anchor(.block, block), "code")
      default: visit(block.children)
      }
    }
  }

  /// Items are prerequisites, checks or steps by turns.
  private mutating func visit(_ block: MarkdownBlock, _ item: ListItem) {
    itemCount += 1
    let text = block.children.first?.inlines.plainText ?? ""
    let anchor = anchor(.item, block)
    if let box = item.box {
      checks.append(
        ChecklistItem(
          id: Step.ID("c\(checks.count + 1)"), text: text, anchor: anchor,
          isChecked: box.isChecked))
    } else if itemCount.isMultiple(of: 5) {
      let id = Step.ID("p\(prerequisites.count + 1)")
      prerequisites.append(Prerequisite(id: id, text: text, anchor: anchor))
    } else {
      add(anchor, text)
    }
    visit(block.children)
  }

  private func anchor(_ kind: Anchor.Kind, _ block: MarkdownBlock) -> Anchor {
    Anchor(kind: kind, range: block.range, line: block.line)
  }

  private mutating func add(_ anchor: Anchor, _ title: String) {
    leaves.append(
      Step(id: Step.ID("\(groups.count + 1).\(leaves.count + 1)"), title: title, anchor: anchor))
  }

  private mutating func finishGroup() {
    let id = Step.ID("\(groups.count + 1)")
    if let heading {
      groups.append(Step(id: id, title: "group", anchor: heading, steps: leaves))
    } else {
      groups += leaves
    }
    leaves = []
    heading = nil
  }
}
