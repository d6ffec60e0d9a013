/// Searching of texts by their bytes.
///
/// The standard library searches texts for what is canonically equal, at a price that shows where
/// hundreds of rules look at each short text of a guide; the texts for which rules look are ASCII
/// or written in one form.
extension StringProtocol {
  /// Whether another text stands anywhere in this one.
  ///
  /// - Complexity: O(*n* · *m*) for *n* and *m* bytes.
  func contains(_ part: String) -> Bool { firstOffset(of: part) != nil }

  /// Where another text first stands in this one.
  ///
  /// - Complexity: O(*n* · *m*) for *n* and *m* bytes.
  func firstRange(of part: String) -> Range<String.Index>? {
    guard let offset = firstOffset(of: part) else { return nil }
    let start = utf8.index(startIndex, offsetBy: offset)
    return start..<utf8.index(start, offsetBy: part.utf8.count)
  }

  /// The UTF-8 offset at which another text first stands.
  ///
  /// - Complexity: O(*n* · *m*) for *n* and *m* bytes.
  func firstOffset(of part: String) -> Int? {
    let wanted = part.utf8
    guard let first = wanted.first else { return 0 }
    // Two bytes are looked at before the rest is, since one alone stands in most texts.
    guard let second = wanted.dropFirst().first else { return offset(of: first) }
    let found = utf8.withContiguousStorageIfAvailable { bytes in
      var index = 1
      while index < bytes.count {
        if unsafe bytes[index] == second, unsafe bytes[index &- 1] == first,
          unsafe bytes[(index &- 1)...].starts(with: wanted)
        {
          return index - 1
        }
        index &+= 1
      }
      return -1
    }
    guard let found else { return String(self).firstOffset(of: part) }
    return found < 0 ? nil : found
  }

  private func offset(of wanted: UInt8) -> Int? {
    var offset = 0
    for byte in utf8 {
      if byte == wanted { return offset }
      offset += 1
    }
    return nil
  }

  /// Whether the text begins with letters, of which `letters` has the small ones.
  func starts(withLetters letters: String) -> Bool {
    utf8.lazy.map { ASCII.isUpper($0) ? $0 + 32 : $0 }.starts(with: letters.utf8)
  }
}

extension String {
  /// The text without white space at both ends.
  var trimmed: String {
    let bytes = utf8
    guard let first = bytes.first, let last = bytes.last else { return "" }
    // Most texts have nothing to trim.
    if (33..<127).contains(first), (33..<127).contains(last) { return self }
    guard let start = bytes.firstIndex(where: { !Self.isBlank($0) }),
      let end = bytes.lastIndex(where: { !Self.isBlank($0) })
    else { return "" }
    if bytes[start] < 128, bytes[end] < 128 { return String(self[start...end]) }
    guard let first = unicodeScalars.firstIndex(where: { !$0.properties.isWhitespace }),
      let last = unicodeScalars.lastIndex(where: { !$0.properties.isWhitespace })
    else { return "" }
    return String(self[first...last])
  }

  fileprivate static func isBlank(_ byte: UInt8) -> Bool { byte == 32 || (9...13).contains(byte) }
}

extension Substring {
  /// The text without white space at both ends.
  var trimmed: String { String(self).trimmed }

  /// The same as a part of what this is a part of.
  var trimmedPart: Substring {
    let bytes = utf8
    guard let first = bytes.first, let last = bytes.last else { return self }
    if (33..<127).contains(first), (33..<127).contains(last) { return self }
    let start = bytes.firstIndex { !String.isBlank($0) } ?? bytes.endIndex
    let end = bytes.lastIndex { !String.isBlank($0) } ?? start
    // Beyond ASCII there are other blanks.
    guard start < end, bytes[start] < 128, bytes[end] < 128 else { return Substring(trimmed) }
    return self[start...end]
  }
}
