/// Edits of guides as authors make them, and some that nobody would make.
package enum GuideEdits {
  /// A guide after a few edits that `seed` decides: words changed, parts moved, doubled, taken out,
  /// numbered anew.
  package static func edited(_ guide: String, seed: Int) -> String {
    var numbers = SeededNumbers(seed: seed)
    var text = guide
    for _ in 0..<Int.random(in: 1...4, using: &numbers) { text = edited(text, &numbers) }
    return text
  }

  /// A guide and what becomes of it when it is edited twice.
  package static func twice(_ guide: String, seed: Int) -> [String] {
    let once = edited(guide, seed: seed)
    return [guide, once, edited(once, seed: seed &+ 1_000_003)]
  }

  private static func edited(_ text: String, _ numbers: inout SeededNumbers) -> String {
    let ending = text.contains("\r\n") ? "\r\n" : "\n"
    var lines = text.split(separator: ending, omittingEmptySubsequences: false).map(String.init)
    let index = Int.random(in: 0..<lines.count, using: &numbers)
    let other = Int.random(in: 0..<lines.count, using: &numbers)
    switch Int.random(in: 0..<10, using: &numbers) {
    case 0: lines.remove(at: index)
    case 1: lines.insert(lines[other], at: index)
    case 2: lines.swapAt(index, other)
    case 3, 4: lines[index] = changed(lines[index], &numbers)
    case 5: lines.insert("1. Look at the board", at: index)
    case 6: lines = movingSection(of: lines, from: index, to: other)
    case 7: lines = lines.map(renumbered)
    case 8: lines.insert("## Part \(index)", at: index)
    default: lines = movingParagraph(of: lines, from: index, to: other)
    }
    return lines.joined(separator: ending)
  }

  private static func changed(_ line: String, _ numbers: inout SeededNumbers) -> String {
    var words = line.split(separator: " ", omittingEmptySubsequences: false).map(String.init)
    let index = Int.random(in: 0..<words.count, using: &numbers)
    words[index] =
      ["", "not", words[index] + "2", "--force", "*\(words[index])*"]
      .randomElement(using: &numbers) ?? ""
    return words.joined(separator: " ")
  }

  /// Moves what stands from a heading up to the next.
  private static func movingSection(
    of lines: [String], from index: Int, to target: Int
  ) -> [String] {
    guard let start = lines[...index].lastIndex(where: { $0.hasPrefix("#") }) else { return lines }
    let end = lines[(start + 1)...].firstIndex { $0.hasPrefix("#") } ?? lines.endIndex
    return moving(start..<end, of: lines, to: target)
  }

  /// Moves what stands between blank lines.
  private static func movingParagraph(
    of lines: [String], from index: Int, to target: Int
  ) -> [String] {
    let start = lines[..<index].lastIndex(of: "").map { $0 + 1 } ?? 0
    let end = lines[index...].firstIndex(of: "").map { $0 + 1 } ?? lines.endIndex
    return start < end ? moving(start..<end, of: lines, to: target) : lines
  }

  private static func moving(
    _ range: Range<Int>, of lines: [String], to target: Int
  ) -> [String] {
    var rest = lines
    rest.removeSubrange(range)
    rest.insert(contentsOf: lines[range], at: min(target, rest.count))
    return rest
  }

  private static func renumbered(_ line: String) -> String {
    guard let digits = line.firstMatch(of: #/^( *)([0-9]{1,3})([.)] )/#),
      let number = Int(digits.2)
    else { return line }
    return "\(digits.1)\(number + 1)\(digits.3)" + line[digits.range.upperBound...]
  }
}
