/// A tab: `=== "Debian"` of MkDocs, with the lines indented below it.
///
/// Tabs right after one another are ways to do the same, of which the reader's own is taken.
/// Further tabs with the same labels follow the first choice.
struct Tab: WayRule {
  static let name: RuleName = "tab"

  func ways(among siblings: [DraftStep], in context: WayContext) -> [[Int]] {
    var sets: [[Int]] = []
    var last = -2
    for index in siblings.indices where siblings[index].isTab {
      // The same label again begins the next set of tabs.
      let labels = sets.last?.map { siblings[$0].title.text } ?? []
      if last == index - 1, !labels.contains(siblings[index].title.text) {
        sets[sets.count - 1].append(index)
      } else {
        sets.append([index])
      }
      last = index
    }
    return sets.filter { $0.count > 1 }
  }
}
