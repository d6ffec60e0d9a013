import MarkdownSyntax

/// A rule that knows one way in which a guide says what must hold before the first step.
protocol NeedRule: Rule {
  /// What a block, seen with those around it, says must hold; empty where this rule sees nothing.
  func needs(at index: Int, in place: NeedPlace) -> [Need]
}

/// Something that must hold, before it has its id.
struct Need {
  let text: String
  let anchor: Anchor
  let words: String
}

/// Blocks of one section, item or note in which needs are looked for.
struct NeedPlace {
  let blocks: [MarkdownBlock]
  /// What the section is for.
  let role: SectionRole
  /// Whether further sections stand in it.
  var hasSubsections = false
  /// Whether it is before the first heading, or a section right below the title without anything
  /// to run.
  var isIntroduction = false
  /// Whether the blocks are those of a note.
  var isNote = false

  /// The paragraph at an index; `nil` for every other block.
  func paragraph(at index: Int) -> Prose? {
    guard blocks.indices.contains(index), case .paragraph = blocks[index].kind else { return nil }
    return Prose(blocks[index])
  }

  /// A need that a paragraph states.
  func need(at index: Int, words: some Sequence<String>) -> Need {
    let block = blocks[index]
    return Need(
      text: Title.droppingDecoration(block.inlines.plainText),
      anchor: Anchor(kind: .paragraph, range: block.range, line: block.line),
      words: words.joined(separator: " "))
  }
}
