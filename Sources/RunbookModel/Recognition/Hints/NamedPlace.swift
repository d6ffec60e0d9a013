/// A sentence of a step says where it is to be done: `On the standby, stop the writers`, `In
/// another terminal, follow the log`.
///
/// The place is shown with the step, so that nothing is done on the wrong machine. Which machine
/// that is, the operator knows; `hosts=` in a directive says it by name.
struct NamedPlace: Rule {
  static let name: RuleName = "named-place"

  /// The first place that some texts name, in their own words.
  static func find(in texts: [Prose]) -> String? {
    for sentence in texts.flatMap(\.sentences) {
      let words = sentence.words
      for index in words.indices where Lexicon.placePrepositions.contains(words[index]) {
        // At the beginning of the sentence, or as its end.
        guard let length = length(of: words[index...]),
          index == 0 || index + length == words.count
        else { continue }
        return words[index..<index + length].joined(separator: " ")
      }
    }
    return nil
  }

  /// How many words the place has that begins here; `nil` where there is none.
  private static func length(of words: ArraySlice<String>) -> Int? {
    let rest = words.dropFirst()
    guard let determiner = rest.first, Lexicon.placeDeterminers.contains(determiner) else {
      return nil
    }
    // `on the new primary database server`: at most three words before the noun.
    for (offset, word) in rest.dropFirst().prefix(4).enumerated()
    where Lexicon.placeNouns.contains(word) {
      return offset + 3
    }
    return nil
  }
}
