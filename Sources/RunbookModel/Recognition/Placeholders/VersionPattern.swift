/// `vX.Y.Z` is a version for the reader to write.
///
/// ```sh
/// git tag vX.Y.Z
/// git switch release-X.Y
/// git push origin vX.Y.Z-rcN
/// ```
///
/// Letters stand for some or all of the numbers: `X`, `Y`, `Z`, `N`, `M`, in small letters where
/// several different ones stand together (`x.y.z`). What joins it to a word stays:
/// `release-`.
///
/// Left alone is `18.x`, by which a series of versions is really called.
struct VersionPattern: PlaceholderRule {
  static let name: RuleName = "version-pattern"
  var wordSigns: WordSigns { [.dot, .capital] }

  func answer(at place: PlaceholderPlace) -> PlaceholderAnswer? {
    let word = place.word
    guard word.count > 2, word.text.utf8.contains(where: { Self.letters.contains($0 & 0xDF) })
    else { return nil }
    let bytes = Array(word.text.utf8)
    var start = 0
    while start < bytes.count {
      let end = bytes[start...].firstIndex { $0 == 45 || $0 == 95 } ?? bytes.count
      if Self.isPattern(bytes[start..<end]) {
        let range = start..<Self.candidateEnd(bytes, from: end)
        return .placeholder(word.part(range), naming: .called("VERSION"))
      }
      start = end + 1
    }
    return nil
  }

  private static let letters: Set<UInt8> = [77, 78, 88, 89, 90]

  private static func isPattern(_ word: ArraySlice<UInt8>) -> Bool {
    let hasMark = word.first == UInt8(ascii: "v")
    let parts = (hasMark ? word.dropFirst() : word).split(
      separator: 46, omittingEmptySubsequences: false)
    guard parts.count > 1 else { return hasMark && parts.first.map(isCapitalLetter) == true }
    let open = parts.filter(isLetter)
    guard !open.isEmpty, parts.allSatisfy({ isLetter($0) || isNumber($0) }) else { return false }
    let areCapital = open.contains { $0.contains(where: ASCII.isUpper) }
    let areDifferent = Set(open.map { Array($0) }).count > 1
    // `m.n` may be anything.
    let areUsual = open.allSatisfy { $0.first.map { $0 > UInt8(ascii: "w") } == true }
    return areCapital || hasMark && open.count > 1 || parts.count > 2 && open.count == parts.count
      || areUsual && (areDifferent || parts.first.map(isLetter) == true)
  }

  private static func isCapitalLetter(_ part: ArraySlice<UInt8>) -> Bool {
    isLetter(part) && part.allSatisfy(ASCII.isUpper)
  }

  /// `X`, `yy`, `NN`: one or two of the same letter.
  private static func isLetter(_ part: ArraySlice<UInt8>) -> Bool {
    guard let first = part.first, part.count < 4 else { return false }
    return letters.contains(first & 0xDF) && part.allSatisfy { $0 == first }
      && ASCII.isLetter(first)
  }

  private static func isNumber(_ part: ArraySlice<UInt8>) -> Bool {
    !part.isEmpty && part.allSatisfy(ASCII.isDigit)
  }

  /// Behind `-rcN`, whose number is to be written as well.
  private static func candidateEnd(_ bytes: [UInt8], from end: Int) -> Int {
    guard end < bytes.count else { return end }
    let rest = bytes[end...]
    let isOpen = rest.last.map { $0 == 78 || $0 == 88 } ?? false
    return isOpen && rest.dropFirst().first.map(ASCII.isLower) == true ? bytes.count : end
  }
}
