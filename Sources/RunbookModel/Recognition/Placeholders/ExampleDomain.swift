/// A host or mailbox of a domain for examples stands for one of the reader's.
///
/// ```sh
/// certbot -d www.example.com -m admin@example.com
/// ssh deploy@server.domain.tld
/// ```
///
/// `example.com`, `.org` and `.net`, the endings `.example` and `.invalid`, and domains that are
/// called `domain`, `mydomain` or `company`. The host is replaced whole, and so is a mailbox, but
/// not the account before a host that something is sent to over `ssh`.
///
/// Source: RFC 2606, sections 2 and 3.
struct ExampleDomain: PlaceholderRule {
  static let name: RuleName = "example-domain"

  func answer(at place: PlaceholderPlace) -> PlaceholderAnswer? {
    let word = place.word
    if let end = place.mailboxEnd(word.range) {
      let host = PlaceholderWord(text: place.text, range: word.range.upperBound + 1..<end)
      return Self.isExample(host) ? .placeholder(word.range.lowerBound..<end) : nil
    }
    guard place.before != UInt8(ascii: "."), Self.isExample(word) else { return nil }
    // `settings.example` is a file, unless something says that it is a host.
    let isAddress = place.before == UInt8(ascii: "/") || place.before == UInt8(ascii: "@")
    return word.lower.hasSuffix(".example") && !isAddress ? nil : .placeholder(word.range)
  }

  private static func isExample(_ word: PlaceholderWord) -> Bool {
    guard word.lower.utf8.contains(46) else { return false }
    let parts = word.lower.split(separator: ".")
    guard let ending = parts.last, parts.count > 1 else { return false }
    if ending == "example" || ending == "invalid" { return true }
    let name = parts[parts.count - 2]
    if name == "example" { return ["com", "org", "net", "edu", "io", "local"].contains(ending) }
    return Lexicon.sampleDomains.contains(String(name))
      && Lexicon.sampleEndings.contains(String(ending))
  }
}
