extension PlaceholderPlace {
  /// The host of the mailbox or login whose account is the word; `nil` where it is none.
  var hostOfMailbox: PlaceholderWord? {
    let start = word.range.upperBound + 1
    guard after == UInt8(ascii: "@"), ASCII.isLetter(byte(start)) || ASCII.isDigit(byte(start))
    else { return nil }
    return PlaceholderWord(text: text, at: start)
  }

  /// Where the mailbox ends whose account is the word and whose host is a sample, too.
  var sampleMailboxEnd: Int? {
    guard let host = hostOfMailbox else { return nil }
    let isSample =
      host.isExampleDomain || host.lower.contains("your") || host.lower.hasPrefix("my")
    return isSample ? host.range.upperBound : nil
  }
}

extension PlaceholderWord {
  /// Whether it is a host of a domain for examples.
  var isExampleDomain: Bool {
    guard lower.utf8.contains(46) else { return false }
    let parts = lower.split(separator: ".")
    guard let ending = parts.last, parts.count > 1 else { return false }
    if ending == "example" || ending == "invalid" { return true }
    let name = parts[parts.count - 2]
    if name == "example" { return ["com", "org", "net", "edu", "io", "local"].contains(ending) }
    return Lexicon.sampleDomains.contains(String(name))
      && Lexicon.sampleEndings.contains(String(ending))
  }
}
