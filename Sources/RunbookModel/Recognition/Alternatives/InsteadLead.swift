/// A lead or an item says that it is another way to do what stands right before it.
///
/// `Alternatively, run it with arguments:`, `Or use the console:`, `Another way is …`. The two are
/// one choice.
struct InsteadLead: WayRule {
  static let name: RuleName = "instead-lead"

  func ways(among siblings: [DraftStep], in context: WayContext) -> [[Int]] {
    var sets: [[Int]] = []
    for index in siblings.indices.dropFirst() {
      let step = siblings[index]
      guard step.anchor.kind != .heading, siblings[index - 1].anchor.kind != .heading,
        let words = step.prose.sentences.first?.words, ContinuedWay.opens(words)
      else { continue }
      if sets.last?.last == index - 1 {
        sets[sets.count - 1].append(index)
      } else {
        sets.append([index - 1, index])
      }
    }
    return sets
  }
}
