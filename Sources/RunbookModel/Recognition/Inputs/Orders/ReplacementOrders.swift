import MarkdownSyntax

/// What the words of a guide tell the reader to replace in its blocks of code, and what they say
/// of it.
///
/// Goes through a guide once, in order. An order holds for the block that it stands beside and,
/// unless it names a plain word, for all that follow, since a guide says it once.
struct ReplacementOrders {
  /// The orders that begin to hold at a block or heading, by its offset, in order.
  private var everywhere: [(from: Int, order: ReplacementOrder)] = []
  private var inBlock: [Int: [ReplacementOrder]] = [:]
  private var variables: [Int: [(name: String, order: ReplacementOrder)]] = [:]
  /// Variables that the guide says are set already.
  private(set) var prepared: Set<String> = []
  /// What is said of a text or a variable, first things first.
  private(set) var descriptions = InputDescriptions()
  /// Versions in headings, without `v`: a guide for one release names it there.
  private(set) var headedVersions: Set<String> = []
  /// Blocks that the words before them call an example, by their offset.
  private(set) var examples: Set<Int> = []

  /// The block of code that was passed last under the heading.
  private var lastBlock: Int?
  private var sectionStart = 0
  /// Orders about plain words that hold in the next block under the heading.
  private var pending: [ReplacementOrder] = []
  /// The lines of the block that was passed last, and an order for the next block's versions.
  private var lastLines: [String] = []
  private var versionOrder: OrderSentence?
  /// The first of `everywhere` that holds in no block that has been asked for.
  private var next = 0

  init(in blocks: [MarkdownBlock]) {
    visit(blocks)
    everywhere.sort { $0.from < $1.from }
  }

  /// Takes the texts on to those that are to be replaced in the next block of code.
  ///
  /// `offset`: where that block begins; blocks are asked for in order.
  mutating func advance(_ texts: inout OrderedTexts, to offset: Int) {
    while next < everywhere.count, everywhere[next].from <= offset {
      texts.add(everywhere[next].order)
      next += 1
    }
    texts.goOn(with: inBlock[offset] ?? [], variables: variables[offset] ?? [])
  }

  // MARK: The walk

  private mutating func visit(_ blocks: [MarkdownBlock]) {
    var announcing: [OrderSentence] = []
    for (index, block) in blocks.enumerated() {
      switch block.kind {
      case .heading:
        lastBlock = nil
        pending = []
        versionOrder = nil
        noteVersions(in: block)
        sectionStart = block.range.lowerBound
        announcing = []
      case .paragraph:
        announcing = OrderSentence.all(in: block.inlines, line: block.line)
        let isLead = announcing.last?.tokens.last == .sign(":")
        read(announcing, from: isLead ? block.range.lowerBound : nil)
        if index + 1 < blocks.count, case .codeBlock = blocks[index + 1].kind,
          Self.callsExample(announcing)
        {
          examples.insert(blocks[index + 1].range.lowerBound)
        }
      case .codeBlock(let code):
        take(code, at: block.range.lowerBound)
        announcing = []
      case .list:
        let isAnnounced = announcing.last.map(ReplacementList.isAnnounced) ?? false
        for item in block.children { visit(item: item, isOrdered: isAnnounced) }
        announcing = []
      case .table(let table):
        take(table, isAnnounced: announcing.last.map(ReplacementList.isAnnounced) ?? false)
      default:
        visit(block.children)
        announcing = []
      }
    }
  }

  private mutating func noteVersions(in heading: MarkdownBlock) {
    let text = heading.inlines.plainText
    guard text.utf8.contains(where: ASCII.isDigit) else { return }
    for word in Words.of(text) where word.contains(".") {
      headedVersions.insert(String(word.drop { $0 == "v" }))
    }
  }

  private mutating func visit(item: MarkdownBlock, isOrdered: Bool) {
    if isOrdered, let first = item.children.first, case .paragraph = first.kind {
      let sentences = OrderSentence.all(in: first.inlines, line: first.line)
      for order in ReplacementList.order(in: sentences) { add(order, from: nil) }
    }
    visit(item.children)
  }

  private mutating func take(_ code: CodeBlock, at offset: Int) {
    if Self.isDirective(code) {
      read(OrderSentence.all(inText: code.lines, line: code.firstLine), from: nil)
      return
    }
    lastBlock = offset
    inBlock[offset] = pending
    pending = []
    lastLines = code.lines
    if let sentence = versionOrder {
      for order in VersionOrder.orders(by: sentence, in: code.lines) { add(order, from: offset) }
    }
    versionOrder = nil
    let found = ReplaceComment.orders(in: code.lines, firstLine: code.firstLine)
    for order in found.texts { add(order, from: offset) }
    variables[offset] = found.variables
    inBlock[offset, default: []] += CopiedOutput.orders(in: code.lines, firstLine: code.firstLine)
    if examples.contains(offset) {
      inBlock[offset, default: []] += ExampleVersion.orders(
        in: code.lines, firstLine: code.firstLine)
    }
  }

  /// `{note}`: a fence that holds prose.
  private static func isDirective(_ code: CodeBlock) -> Bool {
    guard code.info.text.hasPrefix("{"), let language = code.info.language else { return false }
    return !Lexicon.shellLanguages.contains(language)
      && !Lexicon.configLanguages.contains(language) && !Lexicon.codeLanguages.contains(language)
  }

  private mutating func take(_ table: Table, isAnnounced: Bool) {
    let head = table.header.cells.map { Words.of($0.inlines.plainText) }
    guard let column = InputDescriptions.column(of: head, namesAnything: isAnnounced) else {
      return
    }
    let isOrder = isAnnounced || head.first.map(ReplacementList.isHead) == true
    for row in table.rows where row.cells.count > column {
      let sentences = OrderSentence.all(in: row.cells[0].inlines, line: row.line)
      let text = sentences.first?.spans.first ?? row.cells[0].inlines.plainText.trimmed
      let words = row.cells[column].inlines.plainText.trimmed
      guard !text.isEmpty, !text.contains(" ") || text.hasPrefix("<"), !words.isEmpty else {
        continue
      }
      descriptions.add(words, of: text)
      guard isOrder, ReplaceableText.contains(text) else { continue }
      add(
        ReplacementOrder(text, words, by: ReplacementList.name, words: text, line: row.line),
        from: nil)
    }
  }

  private mutating func read(_ sentences: [OrderSentence], from start: Int?) {
    for sentence in sentences {
      prepared.formUnion(PreparedVariable.variables(in: sentence))
      descriptions.read(sentence)
      if VersionOrder.isOrder(sentence) {
        if start == nil, lastBlock != nil {
          for order in VersionOrder.orders(by: sentence, in: lastLines) {
            add(order, from: sectionStart)
          }
        } else {
          versionOrder = sentence
        }
      }
      let orders = OrderRules.orders(in: sentence)
      guard !orders.isEmpty else { continue }
      let words = sentence.words
      let isOfAll = words.contains { ["throughout", "everywhere"].contains($0) }
      let isOfSection = words.contains { ["above", "all", "every"].contains($0) }
      for order in orders {
        add(order, from: isOfAll ? 0 : isOfSection ? sectionStart : start)
      }
    }
  }

  /// Notes an order: from an offset on, else from the block before it, else from the heading.
  private mutating func add(_ order: ReplacementOrder, from start: Int?) {
    if let description = order.description { descriptions.add(description, of: order.text) }
    guard order.isPlain else {
      everywhere.append((start ?? lastBlock ?? sectionStart, order))
      return
    }
    if let block = start == nil || start == lastBlock ? lastBlock : nil {
      inBlock[block, default: []].append(order)
    } else {
      pending.append(order)
    }
  }

  private static func callsExample(_ sentences: [OrderSentence]) -> Bool {
    sentences.last?.words.contains {
      ["example", "examples", "e.g", "instance"].contains($0)
    } ?? false
  }
}
