/// A part of a report whose items can be left out, the last first.
struct ReportSection {
  /// Something that is there as a whole or not at all.
  struct Item {
    /// Ends with a line feed.
    let text: String
    /// Whether what is not remarkable has to go before it.
    let isRemarkable: Bool
    /// How many things it tells of, to be counted where it is left out.
    let count: Int

    init(_ text: String, isRemarkable: Bool = false, count: Int = 1) {
      self.text = text
      self.isRemarkable = isRemarkable
      self.count = count
    }
  }

  /// What an item is called when some are left out, as `step`.
  let noun: String
  /// What is left out first has the smallest number.
  let importance: Int
  /// Lines before the items; they vanish with the last item.
  let header: String
  fileprivate(set) var items: [Item]
  let footer: String

  init(
    _ noun: String, importance: Int, header: String, items: [Item], footer: String = ""
  ) {
    self.noun = noun
    self.importance = importance
    self.header = header
    self.items = items
    self.footer = footer
  }

  /// A section of items none of which stands out.
  init(
    _ noun: String, importance: Int, header: String, items: [String], footer: String = ""
  ) {
    self.init(
      noun, importance: importance, header: header,
      items: items.map { Item($0) }, footer: footer)
  }

  /// The whole section; nothing where no item is left.
  var text: String {
    items.isEmpty ? "" : items.reduce(into: header) { $0 += $1.text } + footer
  }

  func length(_ count: (String) -> Int) -> Int {
    items.isEmpty ? 0 : items.reduce(count(header) + count(footer)) { $0 + count($1.text) }
  }
}

/// Fits sections into a limit.
struct SectionFitting {
  private(set) var sections: [ReportSection]
  /// How many items of each noun were left out, in the order in which they were.
  private(set) var leftOut: [(noun: String, count: Int)] = []
  private let count: (String) -> Int

  /// Leaves out whole items, the least important section first and in it the last item first,
  /// until all that is left takes at most `limit`, counted as `count` does.
  ///
  /// - Complexity: O(*n* log *n*) for *n* sections and items.
  init(_ sections: [ReportSection], limit: Int, count: @escaping (String) -> Int) {
    self.sections = sections
    self.count = count
    var excess = sections.reduce(-limit) { $0 + $1.length(count) }
    // Of two that are as important, the later one goes first.
    let order = sections.indices.sorted {
      (sections[$0].importance, -$0) < (sections[$1].importance, -$1)
    }
    for index in order where excess > 0 {
      excess -= shorten(index, by: excess)
    }
  }

  /// Leaves out items of one section and returns by how much that shortened it.
  private mutating func shorten(_ index: Int, by excess: Int) -> Int {
    let before = sections[index].length(count)
    var freed = 0
    var removed: Set<Int> = []
    let items = sections[index].items
    let plain = items.indices.reversed().filter { !items[$0].isRemarkable }
    let remarkable = items.indices.reversed().filter { items[$0].isRemarkable }
    for item in plain + remarkable where freed < excess {
      freed += count(items[item].text)
      removed.insert(item)
    }
    sections[index].items = items.indices.filter { !removed.contains($0) }.map { items[$0] }
    note(removed.reduce(0) { $0 + items[$1].count }, sections[index].noun)
    return before - sections[index].length(count)
  }

  private mutating func note(_ count: Int, _ noun: String) {
    guard count > 0 else { return }
    if let known = leftOut.firstIndex(where: { $0.noun == noun }) {
      leftOut[known].count += count
    } else {
      leftOut.append((noun, count))
    }
  }

  /// What was left out, as `12 steps, 1 note`; `nil` where all is there.
  var leftOutWords: String? {
    leftOut.isEmpty
      ? nil
      : leftOut.map { "\($0.count) \($0.noun)\($0.count == 1 ? "" : "s")" }.joined(separator: ", ")
  }
}
