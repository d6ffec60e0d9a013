/// Which lines of two texts are the same, in order.
struct LineMatching<Line: Hashable> {
  /// For each line of the first text the line of the second that it is; `nil` for none.
  let partners: [Int?]

  /// - Complexity: O(*n* · *d*) for *n* lines and *d* that differ.
  init(_ first: [Line], _ second: [Line]) {
    let difference = second.difference(from: first)
    var removed: Set<Int> = []
    var inserted: Set<Int> = []
    for change in difference {
      switch change {
      case .remove(let offset, _, _): removed.insert(offset)
      case .insert(let offset, _, _): inserted.insert(offset)
      }
    }
    var partners: [Int?] = []
    var partner = 0
    for index in first.indices {
      guard !removed.contains(index) else {
        partners.append(nil)
        continue
      }
      while inserted.contains(partner) { partner += 1 }
      partners.append(partner)
      partner += 1
    }
    self.partners = partners
  }
}
