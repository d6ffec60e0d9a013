import MarkdownSyntax

/// The problems that a troubleshooting part names, each with its symptoms and remedies.
enum Troubleshooting {
  /// The entries of a guide, in order.
  static func find(in section: Section) -> [TroubleEntry] {
    guard isTroubleshooting(section) else { return section.subsections.flatMap(find) }
    // What a directive takes out of it is no entry.
    let headed = section.subsections.filter { $0.role == section.role }.compactMap(entry)
    return headed.isEmpty ? entries(in: section.blocks) : headed
  }

  /// Whether a section tells of troubles, also inside one that is read and not done.
  private static func isTroubleshooting(_ section: Section) -> Bool {
    guard let reason = section.reason else { return false }
    return section.role == .troubleshooting
      || reason.rule == InheritedRole.name
        && SectionRole(of: section.title, inside: .procedure) == .troubleshooting
  }

  /// Words before a problem's name that say only that it is one.
  private static let names: Set<String> = ["issue", "problem", "error", "symptom", "q"]

  private static func entry(_ section: Section) -> TroubleEntry? {
    guard let heading = section.heading else { return nil }
    return entry(
      title: section.title.text, line: heading.line,
      body: section.blocks + section.subsections.flatMap(\.allBlocks))
  }

  /// The entries of a part without headings: its bold leads, else its items and rows.
  private static func entries(in blocks: [MarkdownBlock]) -> [TroubleEntry] {
    let leads = blocks.indices.filter { isBoldLead(blocks[$0]) }
    guard leads.isEmpty else {
      return zip(leads, leads.dropFirst() + [blocks.count]).compactMap { start, end in
        let title = blocks[start].inlines.plainText.trimmed
        return entry(title: title, line: blocks[start].line, body: Array(blocks[(start + 1)..<end]))
      }
    }
    return blocks.flatMap { block -> [TroubleEntry] in
      if case .table(let table) = block.kind { return table.rows.compactMap(entry) }
      guard case .list = block.kind else { return [] }
      return block.children.compactMap { item in
        guard let first = item.children.first, case .paragraph = first.kind else { return nil }
        let prose = Prose(first)
        let title = prose.strongLead ?? prose.sentences.first?.text ?? ""
        return entry(title: title, line: item.line, body: Array(item.children.dropFirst()))
      }
    }
  }

  /// A paragraph that is bold as a whole and is no label of an entry's part: `**Q: May I?**`.
  private static func isBoldLead(_ block: MarkdownBlock) -> Bool {
    guard case .paragraph = block.kind else { return false }
    let filled = block.inlines.filter { !$0.text.allSatisfy(\.isWhitespace) }
    guard !filled.isEmpty, filled.allSatisfy(\.isStrong) else { return false }
    let words = Words.of(block.inlines.plainText)
    return words.count > 1 && !isRemedy(words.first.map(Words.stem))
  }

  /// A row of a table of errors: what is seen, and in its last cell what to do.
  private static func entry(_ row: Table.Row) -> TroubleEntry? {
    guard let first = row.cells.first, let last = row.cells.last, row.cells.count > 1 else {
      return nil
    }
    let title = first.inlines.plainText.trimmed
    let remedy = last.inlines.plainText.trimmed
    guard !title.isEmpty else { return nil }
    return TroubleEntry(
      title: title, line: row.line, symptoms: [title], solutions: remedy.isEmpty ? [] : [remedy],
      body: [])
  }

  private static func entry(title: String, line: Int, body: [MarkdownBlock]) -> TroubleEntry {
    var symptoms: [String] = []
    var solutions: [String] = []
    var part: String?
    for block in body {
      switch block.kind {
      case .paragraph:
        let prose = Prose(block)
        guard let lead = prose.strongLead, let word = Words.of(lead).first else { continue }
        part = Words.stem(word)
        let rest = prose.text.trimmed.dropFirst(lead.count).drop { $0 == ":" || $0 == " " }
        if part == "symptom", !rest.isEmpty { symptoms.append(String(rest)) }
        if isRemedy(part), !rest.isEmpty { solutions.append(String(rest)) }
      case .list:
        let items = block.children.compactMap { $0.children.first?.inlines.plainText.trimmed }
        if part == "symptom" {
          symptoms += items
        } else if part == nil || isRemedy(part) {
          solutions += items
        }
      default: break
      }
    }
    return TroubleEntry(
      title: withoutName(title), line: line, symptoms: symptoms, solutions: solutions, body: body)
  }

  private static func isRemedy(_ part: String?) -> Bool {
    guard let part else { return false }
    return ["solution", "fix", "resolution", "remedi", "workaround", "answer"].contains(part)
  }

  private static func withoutName(_ title: String) -> String {
    guard let colon = title.firstIndex(of: ":") else { return title }
    let name = Words.of(title[..<colon])
    guard let first = name.first, names.contains(first), name.count <= 2 else { return title }
    let rest = title[title.index(after: colon)...].trimmed
    return rest.isEmpty ? title : rest
  }
}

extension Section {
  /// The blocks of this section and of those inside it, headings included.
  var allBlocks: [MarkdownBlock] {
    (heading.map { [$0] } ?? []) + blocks + subsections.flatMap(\.allBlocks)
  }
}
