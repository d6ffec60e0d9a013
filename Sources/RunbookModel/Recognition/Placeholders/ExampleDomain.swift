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
  var wordSigns: WordSigns { [.dot, .mailbox] }

  func answer(at place: PlaceholderPlace) -> PlaceholderAnswer? {
    let word = place.word
    if let host = place.hostOfMailbox {
      return host.isExampleDomain
        ? .placeholder(word.range.lowerBound..<host.range.upperBound) : nil
    }
    guard place.before != UInt8(ascii: "."), word.isExampleDomain else { return nil }
    // `settings.example` is a file, unless something says that it is a host.
    let isAddress = place.before == UInt8(ascii: "/") || place.before == UInt8(ascii: "@")
    return word.lower.hasSuffix(".example") && !isAddress ? nil : .placeholder(word.range)
  }
}
