/// Bytes that nobody sees between two letters: what colours them, and what has no width.
///
/// `grep --color` and the like put them into the middle of a word, which a reader, and whatever
/// takes them out, still reads as one.
enum UnseenBytes {
  /// No more of them than this are taken for one word's.
  static let limit = 256

  /// Where the bytes that can be seen go on at or behind `start`; `nil` where the text ends before
  /// that can be told.
  ///
  /// Source: ECMA-48, sections 5.4 and 5.6, escape sequences and control strings.
  static func end(in data: [UInt8], from start: Int) -> Int? {
    var index = start
    while index < data.count, index - start < limit {
      guard let next = afterOne(in: data, at: index) else { return nil }
      if next == index { return index }
      index = next
    }
    return index < data.count ? index : nil
  }

  /// Behind what begins at an offset and is not seen; the offset itself where that is seen.
  private static func afterOne(in data: [UInt8], at index: Int) -> Int? {
    switch data[index] {
    case 0, 7, 8, 14, 15: return index + 1
    case 27: return afterSequence(in: data, at: index + 1)
    case 0xC2, 0xE2, 0xEF: return afterCharacter(in: data, at: index)
    default: return index
    }
  }

  private static func afterSequence(in data: [UInt8], at start: Int) -> Int? {
    guard start < data.count else { return nil }
    let end = min(data.count, start + limit)
    switch data[start] {
    case UInt8(ascii: "["):
      let last = data[start + 1..<max(end, start + 1)].firstIndex { (0x40...0x7E).contains($0) }
      return last.map { $0 + 1 } ?? (end < data.count ? end : nil)
    case UInt8(ascii: "]"), UInt8(ascii: "P"), UInt8(ascii: "X"), UInt8(ascii: "^"),
      UInt8(ascii: "_"):
      var index = start + 1
      while index < end {
        if data[index] == 7 { return index + 1 }
        if data[index] == 27 {
          guard index + 1 < data.count else { return nil }
          return data[index + 1] == UInt8(ascii: "\\") ? index + 2 : index
        }
        index += 1
      }
      return end < data.count ? end : nil
    case 0x20...0x2F:
      let last = data[start..<end].firstIndex { !(0x20...0x2F).contains($0) }
      return last.map { $0 + 1 } ?? (end < data.count ? end : nil)
    default: return start + 1
    }
  }

  /// Characters without a width: soft hyphens, joiners, marks of direction, byte order marks.
  private static let characters: [[UInt8]] =
    [[0xC2, 0xAD], [0xE2, 0x81, 0xA0], [0xEF, 0xBB, 0xBF]]
    + (0x8B...0x8F).map { [0xE2, 0x80, $0] }

  private static func afterCharacter(in data: [UInt8], at index: Int) -> Int? {
    let rest = data[index..<min(data.count, index + 3)]
    for character in characters {
      if rest.starts(with: character) { return index + character.count }
      // The character may be cut off.
      if index + rest.count == data.count, rest.count < character.count,
        character.starts(with: rest)
      {
        return nil
      }
    }
    return index
  }
}
