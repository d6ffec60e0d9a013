/// Guesses what was meant by a word that is none of those that are known.
enum Spelling {
  /// The known word that takes the fewest changes of a letter, two at most and fewer in a short
  /// word, or `most`; `nil` where none is that near.
  static func closest(to word: String, among known: [String], within most: Int = 2) -> String? {
    let wanted = Array(word.lowercased().utf8)
    // What is much longer than any known word is none of them, and costs nothing to tell.
    guard wanted.count < 64 else { return nil }
    let limit = min(most, wanted.count < 4 ? 1 : 2)
    let near = known.map { (word: $0, distance: distance(wanted, Array($0.lowercased().utf8))) }
      .min { $0.distance < $1.distance }
    return near.flatMap { $0.distance <= limit ? $0.word : nil }
  }

  /// How many letters have to be put in, left out, changed, or swapped with the next.
  ///
  /// - Complexity: O(*n* · *m*) for words of *n* and *m* letters.
  static func distance(_ a: [UInt8], _ b: [UInt8]) -> Int {
    var beforeLast: [Int] = []
    var last = Array(0...b.count)
    for (row, letter) in a.enumerated() {
      var current = [row + 1]
      for (column, other) in b.enumerated() {
        var cost = min(
          last[column] + (letter == other ? 0 : 1), last[column + 1] + 1, current[column] + 1)
        if row > 0, column > 0, letter == b[column - 1], a[row - 1] == other {
          cost = min(cost, beforeLast[column - 1] + 1)
        }
        current.append(cost)
      }
      (beforeLast, last) = (last, current)
    }
    return last[b.count]
  }
}
