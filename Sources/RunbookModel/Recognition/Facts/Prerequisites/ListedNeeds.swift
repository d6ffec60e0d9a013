import MarkdownSyntax

/// A sentence says that the items after it are needed.
///
/// ```markdown
/// For this you will need:
///
/// - A phone with a camera
/// - A cable
///
/// Before you start you need to know:
///
/// - The name of the database
/// ```
///
/// So do `… are required:`, `Make sure you have:` and, of versions and systems in the
/// introduction, `… are supported:`. A list of orders is none of needs, nor are variables, ports
/// or fields that are required: those are entered.
struct ListedNeeds: NeedRule {
  static let name: RuleName = "listed-needs"

  func needs(at index: Int, in place: NeedPlace) -> [Need] {
    guard place.role == .procedure, index + 1 < place.blocks.count,
      case .list = place.blocks[index + 1].kind, let prose = place.paragraph(at: index),
      let phrase = Self.need(in: prose, place)
    else { return [] }
    let list = place.blocks[index + 1]
    let isOrders = list.children.contains { item in
      item.children.first.flatMap { Prose($0).sentences.first }.map(Orders.opensWithVerb) == true
    }
    return isOrders ? [] : Need.items(of: list, words: phrase.joined(separator: " "))
  }

  private static func need(in prose: Prose, _ place: NeedPlace) -> [String]? {
    guard prose.endsWithColon, let last = prose.sentences.last else { return nil }
    let words = last.words.filter { !adverbs.contains($0) }
    guard !words.contains(where: Lexicon.entries.contains),
      let phrase = Lexicon.needs.first(in: words), let start = words.firstIndex(of: phrase)
    else { return nil }
    if phrase.last == "supported", !place.isIntroduction { return nil }
    // `You need to restart:` orders; `you need to know:` lists.
    let next = words.dropFirst(start + phrase.count)
    guard next.first == "to" else { return phrase }
    return ["know", "have"].contains(next.dropFirst().first) ? phrase : nil
  }

  private static let adverbs: Set<String> = ["also", "both", "all", "only", "first", "then"]
}
