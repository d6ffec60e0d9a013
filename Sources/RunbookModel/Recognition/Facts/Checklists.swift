import MarkdownSyntax

/// The task-list items of a guide, and the steps that fulfil them.
enum Checklists {
  /// Every task-list item in order, without links to steps.
  static func find(in blocks: [MarkdownBlock]) -> [ChecklistItem] {
    var items: [ChecklistItem] = []
    collect(blocks, parent: nil, into: &items)
    return items
  }

  private static func collect(
    _ blocks: [MarkdownBlock], parent: Step.ID?, into items: inout [ChecklistItem]
  ) {
    for block in blocks {
      guard case .item(let item) = block.kind, let box = item.box else {
        collect(block.children, parent: parent, into: &items)
        continue
      }
      let id = Step.ID("c\(items.count + 1)")
      let text = block.children.first.map { $0.inlines.plainText.trimmed } ?? ""
      items.append(
        ChecklistItem(
          id: id, text: text, anchor: Anchor(kind: .item, range: block.range, line: block.line),
          isChecked: box.isChecked, parent: parent))
      collect(block.children, parent: id, into: &items)
    }
  }
}
