/// Whether a quote is open, followed from line to line.
struct OpenQuote {
  private(set) var mark: UInt8?

  /// Follows a line.
  ///
  /// - Returns: Where a comment begins in it: at a `#` after a blank, outside quotes.
  mutating func follow(_ line: some StringProtocol) -> Substring.Index? {
    let text = Substring(line)
    var previous: UInt8 = 32
    for index in text.utf8.indices {
      let byte = text.utf8[index]
      if let open = mark {
        if byte == open, previous != 92 || open == 39 { mark = nil }
      } else if byte == 34 || byte == 39, previous != 92 {
        mark = byte
      } else if byte == 35, previous == 32 || previous == 9 {
        return index
      }
      previous = previous == 92 && byte == 92 ? 32 : byte
    }
    return nil
  }
}

/// A here-document: lines that a command reads, up to one that is a word of its own.
enum HereDocument {
  /// The word that ends the here-document which a command begins.
  static func end(of command: some StringProtocol) -> String? {
    let text = String(command)
    guard text.utf8.contains(60), let sign = text.firstRange(of: "<<"),
      !text[sign.upperBound...].hasPrefix("<")
    else { return nil }
    let rest = text[sign.upperBound...].drop { $0 == "-" || $0 == "~" || $0 == " " }
    let word = rest.prefix { !" ;|>)&".contains($0) }
    let bare = word.filter { $0 != "'" && $0 != "\"" && $0 != "\\" }
    guard let first = bare.utf8.first, first > 57 else { return nil }
    return bare
  }
}
