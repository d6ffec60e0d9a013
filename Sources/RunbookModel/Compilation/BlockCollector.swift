import MarkdownSyntax

/// Finds every block of code in a guide, in order, and decides what each is for.
struct BlockCollector {
  /// A block of code before it is known what it needs; it never changes, and is much to copy.
  final class Found: Sendable {
    let block: MarkdownBlock
    let code: CodeBlock
    let decision: BlockDecision
    /// The script as its shell would read it; `nil` where none is run.
    let text: ShellText?
    /// The variables in that.
    let variables: ShellVariables?
    /// What the script takes from its shell and leaves there; nothing where none is run.
    let shellUse: ShellUse

    init(_ block: MarkdownBlock, _ code: CodeBlock, _ decision: BlockDecision) {
      self.block = block
      self.code = code
      self.decision = decision
      guard decision.isRunnable else {
        (text, variables, shellUse) = (nil, nil, ShellUse())
        return
      }
      let dialect = ShellDialect(language: code.info.language, script: decision.script)
      let text = ShellText(decision.script, dialect: dialect)
      let variables = ShellVariables(text)
      self.text = text
      self.variables = variables
      shellUse = ShellUse(of: variables, in: text)
    }

    var kind: GuideBlock.Kind { decision.kind }
  }

  /// A block of code with what stands around it, before anything is decided.
  private final class Seen: Sendable {
    let block: MarkdownBlock
    let code: CodeBlock
    /// The paragraph that leads in it.
    let lead: MarkdownBlock?
    /// The paragraph right behind it.
    let following: MarkdownBlock?
    private let outer: BlockPlace

    init(
      _ block: MarkdownBlock, _ code: CodeBlock, lead: MarkdownBlock?, following: MarkdownBlock?,
      in outer: BlockPlace
    ) {
      self.block = block
      self.code = code
      self.lead = lead
      self.following = following
      self.outer = outer
    }

    /// What stands around it, with the words behind it, which are read only now.
    var place: BlockPlace {
      var place = outer
      place.following = following.map { Prose($0) }
      return place
    }

    /// Whether a line may give a variable a value.
    var maybeGivesValues: Bool {
      code.lines.contains { $0.utf8.contains(UInt8(ascii: "=")) }
    }
  }

  private var seen: [Seen] = []

  /// The blocks of a section and of those inside it.
  ///
  /// - Complexity: O(*n*) for *n* bytes.
  static func collect(from section: Section, _ directives: DirectiveTable) -> [Found] {
    var collector = BlockCollector()
    collector.visit(section, in: BlockPlace())
    return decided(collector.seen, directives)
  }

  /// Decides from the last block to the first, since what later commands read says what values
  /// before them are for.
  private static func decided(_ seen: [Seen], _ directives: DirectiveTable) -> [Found] {
    let programs = GuidePrograms.named(in: seen.map(\.code))
    @Sendable func decide(_ item: Seen, read: Set<String> = []) -> Found {
      let decision = BlockDecision(
        on: BlockCandidate(
          item.code, lead: BlockLead(item.lead.map { Prose($0) }), place: item.place,
          programs: programs, read: read,
          directive: directives[item.block]))
      return Found(item.block, item.code, decision)
    }
    // Most blocks give no values, and what is read later says nothing of them.
    var found = seen.concurrentMap { $0.maybeGivesValues ? nil : decide($0) }
    var read: Set<String> = []
    for index in found.indices.reversed() {
      if found[index] == nil { found[index] = decide(seen[index], read: read) }
      if let reads = found[index]?.shellUse.reads, !reads.isEmpty { read.formUnion(reads) }
    }
    return found.compactMap(\.self)
  }

  // MARK: What stands around a block

  private mutating func visit(_ section: Section, in outer: BlockPlace) {
    var place = BlockPlace()
    (place.otherPlace, place.otherPlaceLine) = (outer.otherPlace, outer.otherPlaceLine)
    place.role = section.role
    if let heading = section.heading {
      place.heading = section.title
      place.headingLine = heading.line
      if OtherPlace.isPlace(section.title) {
        (place.otherPlace, place.otherPlaceLine) = (section.title, heading.line)
      }
    }
    // A bold line that divides the section still leads in what follows it.
    let line = section.heading.flatMap { $0.headingLevel == nil ? $0 : nil }
    visit(section.blocks, at: place, lead: line)
    for subsection in section.subsections { visit(subsection, in: place) }
  }

  /// Goes through blocks; what leads in a block is read only where there is one.
  private mutating func visit(
    _ blocks: [MarkdownBlock], at place: BlockPlace, lead: MarkdownBlock?
  ) {
    var lead = lead
    var place = place
    var distance = 0
    let outer = place.outerLead
    var open = OpenLead()
    for (index, block) in blocks.enumerated() {
      let next = index + 1 < blocks.count ? blocks[index + 1] : nil
      open.enter(block, after: lead)
      place.outerLead = open.prose ?? outer
      switch block.kind {
      case .paragraph:
        lead = block
        distance += 1
        if distance > 1 { place.previous = nil }
      case .codeBlock(let code):
        place.touchesPrevious = place.previous != nil && distance == 0
        seen.append(
          Seen(block, code, lead: lead, following: next.flatMap(Self.paragraph), in: place))
        place.previous = code
        distance = 0
      case .list:
        var inside = place
        if let lead, OpenLead.ends(lead) { inside.outerLead = Prose(lead) }
        lead = visit(items: block.children, at: inside) ?? lead
        place.previous = nil
      case .blockQuote, .item:
        visit(block.children, at: place, lead: nil)
        lead = nil
        place.previous = nil
      default:
        lead = nil
        place.previous = nil
      }
      open.leave(block, before: next)
    }
  }

  /// Goes through a list; what follows it continues its last item.
  private mutating func visit(items: [MarkdownBlock], at place: BlockPlace) -> MarkdownBlock? {
    var last: MarkdownBlock?
    for item in items {
      var inside = place
      inside.previous = nil
      guard let first = item.children.first, case .paragraph = first.kind else {
        visit(item.children, at: inside, lead: nil)
        continue
      }
      inside.heading = Title(first.inlines.plainText)
      inside.headingLine = first.line
      visit(Array(item.children.dropFirst()), at: inside, lead: first)
      last = first
    }
    return last
  }

  private static func paragraph(_ block: MarkdownBlock) -> MarkdownBlock? {
    if case .paragraph = block.kind { block } else { nil }
  }
}

extension BlockCollector {
  /// Whether all blocks that run are for one place, in which the guide is then carried out.
  static func areForOnePlace(_ blocks: [Found]) -> Bool {
    let places = blocks.filter(\.decision.isRunnable).map(\.decision.place?.answer)
    return places.first.map { first in first != nil && places.allSatisfy { $0 == first } } ?? true
  }
}
