/// A part of a report whose items can be left out, the last first.
struct ReportSection {
  /// What an item is called when some are left out, as `step`.
  let noun: String
  /// What is left out first has the smallest number.
  let importance: Int
  /// Lines before the items; they vanish with the last item.
  let header: String
  /// Each ends with a line feed.
  var items: [String]
  let footer: String

  init(_ noun: String, importance: Int, header: String, items: [String], footer: String = "") {
    self.noun = noun
    self.importance = importance
    self.header = header
    self.items = items
    self.footer = footer
  }

  /// The whole section; nothing where no item is left.
  var text: String { items.isEmpty ? "" : header + items.joined() + footer }

  /// The length as forges count it.
  var length: Int {
    items.isEmpty
      ? 0 : items.reduce(header.utf16.count + footer.utf16.count) { $0 + $1.utf16.count }
  }
}

/// Fits sections into a limit.
struct SectionFitting {
  private(set) var sections: [ReportSection]
  /// How many items of each noun were left out, in the order in which they were.
  private(set) var leftOut: [(noun: String, count: Int)] = []

  /// Leaves out whole items, the least important section first and in it the last item first,
  /// until all that is left takes at most `limit` UTF-16 units.
  ///
  /// - Complexity: O(*n* log *n*) for *n* sections and items.
  init(_ sections: [ReportSection], limit: Int) {
    self.sections = sections
    var excess = sections.reduce(-limit) { $0 + $1.length }
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
    let before = sections[index].length
    var freed = 0
    var count = 0
    while freed < excess, let item = sections[index].items.popLast() {
      freed += item.utf16.count
      count += 1
    }
    let noun = sections[index].noun
    if count > 0 {
      if let known = leftOut.firstIndex(where: { $0.noun == noun }) {
        leftOut[known].count += count
      } else {
        leftOut.append((noun, count))
      }
    }
    return before - sections[index].length
  }

  /// What was left out, as `12 steps, 1 note`; `nil` where all is there.
  var leftOutWords: String? {
    leftOut.isEmpty
      ? nil
      : leftOut.map { "\($0.count) \($0.noun)\($0.count == 1 ? "" : "s")" }.joined(separator: ", ")
  }
}
