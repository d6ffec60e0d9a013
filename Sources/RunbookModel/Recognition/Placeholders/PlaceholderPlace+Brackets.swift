extension PlaceholderPlace {
  /// Where the bracket that opens here is closed: on the same line, at most 160 bytes on, before
  /// another of its kind opens.
  func closing(_ sign: Unicode.Scalar) -> Int? {
    let close = UInt8(truncatingIfNeeded: sign.value)
    let open = byte(offset)
    var index = offset + 1
    while index < text.bytes.count, index - offset < 160, text.bytes[index] != 10 {
      if text.bytes[index] == close { return index }
      if text.bytes[index] == open { return nil }
      index += 1
    }
    return nil
  }

  /// Where a closing mark of several signs begins: on the same line, at most 160 bytes on.
  func closing(mark: String, from start: Int) -> Int? {
    guard let first = mark.utf8.first else { return nil }
    var index = start
    while index < text.bytes.count, index - offset < 160, text.bytes[index] != 10 {
      if text.bytes[index] == first, text.bytes[index...].starts(with: mark.utf8) { return index }
      index += 1
    }
    return nil
  }

  /// Whether a range holds letters and digits with `-`, `_` and single blanks between them.
  func isName(_ range: Range<Int>) -> Bool {
    guard let first = text.bytes[range].first, let last = text.bytes[range].last,
      ASCII.isLetter(first) || first >= 128, last != 32
    else { return false }
    return text.bytes[range].allSatisfy { PlaceholderWord.isWordByte($0) || $0 == 32 }
  }
}
