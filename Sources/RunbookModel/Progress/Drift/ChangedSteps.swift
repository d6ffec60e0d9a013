/// Finds which new step an old one has become that says something else now.
///
/// It only decides what a person is shown beside what: nothing is carried from one to the other.
struct ChangedSteps {
  private var old: [ComparedSteps.Part]
  private var new: [ComparedSteps.Part]
  private var found: [Step.ID: ComparedSteps.Part] = [:]

  /// How much of two texts has to be the same for one to have become the other.
  private static let likeness = 0.5
  /// The same for two with one number in one place.
  private static let likenessInPlace = 0.3

  init(old: [ComparedSteps.Part], new: [ComparedSteps.Part]) {
    self.old = old
    self.new = new
  }

  /// The new step of each old one that has one.
  mutating func pairs() -> [Step.ID: ComparedSteps.Part] {
    pair { $0.title == $1.title && $0.place == $1.place }
    pair { $0.words == $1.words }
    pair { $0.title == $1.title }
    pair {
      $0.id == $1.id && $0.place == $1.place && Self.likeness($0, $1) >= Self.likenessInPlace
    }
    pair { $0.place == $1.place && Self.likeness($0, $1) >= Self.likeness }
    pair {
      $0.id == $1.id && $0.path.count == $1.path.count
        && Self.likeness($0, $1) >= Self.likeness
    }
    return found
  }

  private mutating func pair(
    where isPair: (ComparedSteps.Part, ComparedSteps.Part) -> Bool
  ) {
    old.removeAll { part in
      guard let index = new.firstIndex(where: { isPair(part, $0) }) else { return false }
      found[part.id] = new.remove(at: index)
      return true
    }
  }

  /// The share of their words that two texts have in common.
  private static func likeness(_ a: ComparedSteps.Part, _ b: ComparedSteps.Part) -> Double {
    let (first, second) = (Set(a.text), Set(b.text))
    let all = first.union(second).count
    return all == 0 ? 0 : Double(first.intersection(second).count) / Double(all)
  }
}

extension ComparedSteps.Part {
  /// What is another in a part of the new text, in a clause of a few words.
  func difference(to other: ComparedSteps.Part) -> String {
    let start = zip(text, other.text).prefix { $0 == $1 }.count
    let (before, after) = (text[start...], other.text[start...])
    let end = zip(before.reversed(), after.reversed()).prefix { $0 == $1 }.count
    let (gone, come) = (Self.quoted(before.dropLast(end)), Self.quoted(after.dropLast(end)))
    switch (gone, come) {
    case (let gone?, let come?): return "\(gone) became \(come)"
    case (let gone?, nil): return "\(gone) was taken out"
    case (nil, let come?): return "\(come) was added"
    case (nil, nil): break
    }
    if path != other.path {
      let (from, to) = (path.joined(separator: " / "), other.path.joined(separator: " / "))
      return "it stood under '\(from)' and stands under '\(to)'"
    }
    return words == other.words ? "there are more or fewer like it" : "its form is another"
  }

  /// Words in quotes, shortened in the middle; `nil` for none.
  private static func quoted(_ words: ArraySlice<Substring>) -> String? {
    guard !words.isEmpty else { return nil }
    let text = words.joined(separator: " ")
    guard text.count > 60 else { return "'\(text)'" }
    return "'\(text.prefix(40)) … \(text.suffix(16))'"
  }
}
