/// Headings side by side differ in words that exclude each other: `Automatic installation` and
/// `Manual installation`, `Regular releases` and `Hotfix releases`.
///
/// The rest of the heading has to be the same. `Quick start` beside `Detailed steps` is such a
/// choice as well.
struct ContraryQualities: WayRule {
  static let name: RuleName = "contrary-qualities"

  func ways(among siblings: [DraftStep], in context: WayContext) -> [[Int]] {
    let headings = siblings.indices.filter {
      siblings[$0].anchor.kind == .heading && siblings[$0].title.number == nil
    }
    return quickStart(siblings, headings)
      + Lexicon.contraries.flatMap { family -> [[Int]] in
        let rests = headings.reduce(into: [[String]: [Int]]()) { rests, index in
          let words = siblings[index].title.words
          guard let position = words.firstIndex(where: family.contains), words.count > 1 else {
            return
          }
          var rest = words
          rest.remove(at: position)
          rests[rest, default: []].append(index)
        }
        return rests.values.filter { $0.count > 1 }.sorted { $0[0] < $1[0] }
      }
  }

  private func quickStart(_ siblings: [DraftStep], _ headings: [Int]) -> [[Int]] {
    guard
      let quick = headings.first(where: { Lexicon.quickTitles.contains(siblings[$0].title.words) }),
      let detailed = headings.first(where: {
        siblings[$0].title.words.first.map(Lexicon.detailedWords.contains) == true
      })
    else { return [] }
    return [[min(quick, detailed), max(quick, detailed)]]
  }
}
