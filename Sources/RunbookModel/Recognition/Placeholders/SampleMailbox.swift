/// `user@host` says in general words where to log in, and is for the reader to write.
///
/// ```sh
/// ssh user@server
/// scp backup.tar root@server-ip:/srv/
/// ```
///
/// Where the account has a name of its own (`root`, `deploy`), only the host is replaced.
struct SampleMailbox: PlaceholderRule {
  static let name: RuleName = "sample-mailbox"
  var wordSigns: WordSigns { .mailbox }

  func answer(at place: PlaceholderPlace) -> PlaceholderAnswer? {
    let word = place.word
    // In capitals, each of the two is a name of its own.
    guard !word.isMostlyCapital else { return nil }
    if place.before == UInt8(ascii: "@"), Self.isHost(word) { return .placeholder(word.range) }
    guard let host = place.hostOfMailbox, Lexicon.sampleAccounts.contains(word.lower) else {
      return nil
    }
    let last = host.parts.last.map(String.init) ?? ""
    return Self.isHost(host) || Lexicon.hostWords.contains(last) && !host.hasDot
      ? .placeholder(
        word.range.lowerBound..<host.range.upperBound, naming: .called("LOGIN"))
      : word.lower == "username" ? .placeholder(word.range) : nil
  }

  private static func isHost(_ word: PlaceholderWord) -> Bool {
    let parts = word.parts
    return !parts.isEmpty && parts.allSatisfy { Lexicon.hostWords.contains(String($0)) }
  }
}
