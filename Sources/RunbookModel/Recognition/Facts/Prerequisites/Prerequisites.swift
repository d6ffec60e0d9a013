import MarkdownSyntax

/// What must hold before the first step.
enum Prerequisites {
  /// The rules in the order in which they are asked of each block; the first that answers decides.
  static let rules: [any NeedRule] = [
    PrerequisitePart(), LabelledNeeds(), ListedNeeds(), NotedNeeds(), StatedAssumption(),
    NeedOfAll(),
  ]

  /// The prerequisites of a guide, in order.
  static func find(in section: Section) -> [Prerequisite] {
    var finder = Finder()
    finder.visit(section, isTitle: true)
    return finder.found.sorted { $0.need.anchor.line < $1.need.anchor.line }.enumerated().map {
      index, item in
      Prerequisite(
        id: Step.ID("p\(index + 1)"), text: item.need.text, anchor: item.need.anchor,
        reason: Reason(item.rule, words: item.need.words, line: item.need.anchor.line))
    }
  }

  private struct Finder {
    private(set) var found: [(need: Need, rule: RuleName)] = []
    private var taken: Set<Int> = []

    mutating func visit(_ section: Section, isTitle: Bool) {
      guard section.role != .troubleshooting, section.role != .rollback else { return }
      var place = NeedPlace(blocks: section.blocks, role: section.role)
      place.hasSubsections = !section.subsections.isEmpty
      place.isIntroduction = isTitle || Self.isOnlyRead(section)
      visit(place)
      for subsection in section.subsections { visit(subsection, isTitle: false) }
    }

    /// Whether a section has neither blocks of code nor numbered lists.
    private static func isOnlyRead(_ section: Section) -> Bool {
      section.title.number == nil
        && !section.blocks.contains { block in
          switch block.kind {
          case .codeBlock, .list(isOrdered: true, _): true
          default: false
          }
        }
    }

    private mutating func visit(_ place: NeedPlace) {
      for (index, block) in place.blocks.enumerated() {
        ask(at: index, of: place)
        guard case .blockQuote = block.kind, place.role != .background else { continue }
        var inner = NeedPlace(blocks: block.children, role: place.role)
        inner.isNote = true
        inner.isIntroduction = place.isIntroduction
        visit(inner)
      }
    }

    private mutating func ask(at index: Int, of place: NeedPlace) {
      for rule in rules {
        let needs = rule.needs(at: index, in: place).filter { !taken.contains($0.anchor.line) }
        guard !needs.isEmpty else { continue }
        taken.formUnion(needs.map(\.anchor.line))
        found += needs.map { ($0, type(of: rule).name) }
        return
      }
    }
  }
}

extension Need {
  /// The needs that the items of a list are; a box inside an item is one as well.
  static func items(of list: MarkdownBlock, words: String) -> [Need] {
    items(of: list, words: words, isNested: false)
  }

  private static func items(of list: MarkdownBlock, words: String, isNested: Bool) -> [Need] {
    list.children.flatMap { item -> [Need] in
      let text = Title.droppingDecoration(item.children.first?.inlines.plainText ?? "")
      let nested = item.children.filter(\.holdsBoxes).flatMap { list in
        items(of: list, words: words, isNested: true)
      }
      guard !text.isEmpty, !isNested || item.hasBox else { return nested }
      let anchor = Anchor(kind: .item, range: item.range, line: item.line)
      return [Need(text: text, anchor: anchor, words: words)] + nested
    }
  }
}

extension Section {
  /// This section without lists of needs that stand among the steps: they hold before the first.
  func without(_ needs: [Prerequisite]) -> Section {
    let lines = Set(needs.filter { $0.anchor.kind == .item }.map(\.line))
    guard !lines.isEmpty else { return self }
    return without(itemsOn: lines)
  }

  private func without(itemsOn lines: Set<Int>) -> Section {
    var result = self
    if role == .procedure { result.blocks = blocks.filter { !$0.isList(of: lines) } }
    result.subsections = subsections.map { $0.without(itemsOn: lines) }
    return result
  }
}

extension MarkdownBlock {
  /// Whether the block is a list whose items all begin on some of these lines, with nothing to run.
  fileprivate func isList(of lines: Set<Int>) -> Bool {
    guard case .list = kind else { return false }
    return children.allSatisfy { lines.contains($0.line) && !$0.holdsCode }
  }

  private var holdsCode: Bool {
    if case .codeBlock = kind { true } else { children.contains(where: \.holdsCode) }
  }

  /// Whether the block is an item with a task box.
  var hasBox: Bool {
    if case .item(let item) = kind { item.box != nil } else { false }
  }
}
