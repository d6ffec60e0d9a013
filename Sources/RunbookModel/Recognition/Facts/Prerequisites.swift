import MarkdownSyntax

/// What must hold before the first step: the items of a part so named, or its first paragraph.
enum Prerequisites {
  /// The prerequisites of a guide, in order.
  static func find(in section: Section) -> [Prerequisite] {
    var items = anchors(in: section)
    items.sort { $0.anchor.line < $1.anchor.line }
    return items.enumerated().map { index, item in
      Prerequisite(id: Step.ID("p\(index + 1)"), text: item.text, anchor: item.anchor)
    }
  }

  private typealias Item = (text: String, anchor: Anchor)

  private static func anchors(in section: Section) -> [Item] {
    var items: [Item] = []
    if section.role == .prerequisites { items = ownItems(section.blocks) }
    if section.role == .procedure {
      items = listedNeeds(section.blocks) + admonished(section.blocks)
    }
    return items + section.subsections.flatMap(anchors)
  }

  /// The items of admonitions whose title names what must hold before.
  private static func admonished(_ blocks: [MarkdownBlock]) -> [Item] {
    zip(blocks, blocks.dropFirst()).flatMap { opening, contents -> [Item] in
      guard case .blockQuote = contents.kind, let title = Tabs.admonitionTitle(of: opening),
        SectionRole(of: Title(title), inside: .procedure) == .prerequisites
      else { return [] }
      return ownItems(contents.children)
    }
  }

  /// The items of lists after `You will need:` and the like, where they order nothing.
  private static func listedNeeds(_ blocks: [MarkdownBlock]) -> [Item] {
    zip(blocks, blocks.dropFirst()).flatMap { lead, list -> [Item] in
      guard case .paragraph = lead.kind, case .list = list.kind, isNeed(Prose(lead)) else {
        return []
      }
      let isOrders = list.children.contains { item in
        item.children.first.map { Orders.isOrder(Prose($0)) } == true
      }
      return isOrders ? [] : ownItems([list])
    }
  }

  /// What a lead says before a list of what is needed.
  private static let needs = Phrases([
    "you will need", "you'll need", "you need", "is required", "are required",
    "make sure you have", "ensure you have", "ensure that you have",
  ])

  private static func isNeed(_ prose: Prose) -> Bool {
    guard prose.endsWithColon, let words = prose.sentences.last?.words else { return false }
    return needs.occur(in: words) && !words.contains("to")
  }

  private static func ownItems(_ blocks: [MarkdownBlock]) -> [Item] {
    let lists = blocks.filter { if case .list = $0.kind { true } else { false } }
    let items = lists.flatMap(\.children).map { item in
      let text = item.children.first.map { $0.inlines.plainText } ?? ""
      return (
        Title.droppingDecoration(text), Anchor(kind: .item, range: item.range, line: item.line)
      )
    }.filter { !$0.0.isEmpty }
    if !items.isEmpty { return items }
    let paragraphs = blocks.filter { if case .paragraph = $0.kind { true } else { false } }
    return paragraphs.map { block in
      (
        Title.droppingDecoration(block.inlines.plainText),
        Anchor(kind: .paragraph, range: block.range, line: block.line)
      )
    }
  }
}
