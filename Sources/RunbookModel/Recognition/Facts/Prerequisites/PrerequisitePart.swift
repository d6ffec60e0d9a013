import MarkdownSyntax

/// A part of the guide lists what must hold.
///
/// ```markdown
/// ## Prerequisites
///
/// - An account with admin rights
/// - [ ] Access to the vault
///
/// ### Tools
///
/// | Tool | Version |
/// |---|---|
/// | jq | 1.6 |
/// ```
///
/// Each item counts, and each box inside an item; without any list each row of a table; without
/// either each paragraph. `✅` before an item is decoration. `None` lists nothing.
struct PrerequisitePart: NeedRule {
  static let name: RuleName = "prerequisite-part"

  func needs(at index: Int, in place: NeedPlace) -> [Need] {
    guard place.role == .prerequisites, !place.isNote || !place.hasSubsections else { return [] }
    let block = place.blocks[index]
    switch block.kind {
    case .list: return Need.items(of: block, words: "")
    case .table(let table):
      return Self.hasList(place) ? [] : table.rows.compactMap(Self.row)
    case .paragraph:
      guard !Self.hasList(place), !Self.hasTable(place), !place.hasSubsections else { return [] }
      let text = block.inlines.plainText.trimmed
      return Self.saysNone(text) || Self.opensContainer(text)
        ? [] : [place.need(at: index, words: [])]
    default: return []
    }
  }

  private static func hasList(_ place: NeedPlace) -> Bool {
    place.blocks.contains { if case .list = $0.kind { true } else { false } }
  }

  private static func hasTable(_ place: NeedPlace) -> Bool {
    place.blocks.contains { if case .table = $0.kind { true } else { false } }
  }

  private static func row(_ row: Table.Row) -> Need? {
    let cells = row.cells.map { $0.inlines.plainText.trimmed }.filter { !$0.isEmpty }
    guard let first = row.cells.first, let last = row.cells.last, !cells.isEmpty else { return nil }
    let range = first.range.lowerBound..<max(first.range.upperBound, last.range.upperBound)
    return Need(
      text: cells.joined(separator: ", "),
      anchor: Anchor(kind: .paragraph, range: range, line: row.line), words: "")
  }

  private static func saysNone(_ text: String) -> Bool {
    let words = Words.of(text)
    return words == ["none"] || words == ["n/a"]
      || words.starts(withPhrase: ["no", "prerequisites"])
  }

  /// Whether a paragraph is a line that opens or closes a note.
  private static func opensContainer(_ text: String) -> Bool {
    text.hasPrefix("!!!") || text.hasPrefix(":::") || text.hasPrefix("???")
  }
}
