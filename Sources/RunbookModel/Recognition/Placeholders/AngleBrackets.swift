/// A name or a hint between `<` and `>` stands for a value of the reader's.
///
/// ```sh
/// ping <your-domain>
/// gcloud config set project <PROJECT ID>
/// git revert <e.g. 4f2a91c>
/// ```
///
/// What stands between the brackets may have blanks and say what is meant. It begins with a
/// letter or a digit, and no blank stands before the closing bracket. `<<NAME>>` is one too, where
/// no here-document begins.
///
/// Left alone are redirections (`sort <in >out`), here-documents (`<<EOF`), comparisons, elements
/// of HTML and XML (`<title>`, and any `<name>` that has its `</name>`), addresses of the web
/// (`<https://…>`), keys to press (`<Enter>`), and what programs print for nothing (`<none>`). Of
/// a name with a mailbox, `Your Name <you@example.com>`, the brackets stay, and only a mailbox that
/// is a sample is replaced.
struct AngleBrackets: PlaceholderRule {
  static let name: RuleName = "angle-brackets"
  var signs: String { "<&" }

  func answer(at place: PlaceholderPlace) -> PlaceholderAnswer? {
    let start = place.offset
    if place.byte(start) == UInt8(ascii: "&") { return escaped(at: place) }
    if place.byte(start + 1) == UInt8(ascii: "<") { return doubled(at: place) }
    guard place.before != UInt8(ascii: "<"), let close = place.closing(">") else { return nil }
    let inside = start + 1..<close
    if isElision(inside, at: place) { return .placeholder(start..<close + 1, naming: .around) }
    guard isHint(inside, at: place) else { return nil }
    let words = place.text.text(inside)
    if Lexicon.literalAngles.contains(words.lowercased()) || isElement(words, at: place) {
      return .literal(until: close + 1)
    }
    // What is inside is looked at by itself.
    if words.contains("://") || isMailbox(words, behindName: place) { return nil }
    return .placeholder(start..<close + 1)
  }

  private func isHint(_ inside: Range<Int>, at place: PlaceholderPlace) -> Bool {
    guard let first = place.text.bytes[inside].first, let last = place.text.bytes[inside].last,
      ASCII.isLetter(first) || ASCII.isDigit(first) || first >= 128, last != 32,
      place.text.bytes[inside].contains(where: { ASCII.isLetter($0) || $0 >= 128 })
    else { return false }
    return place.text.bytes[inside].allSatisfy {
      PlaceholderWord.isWordByte($0) || " ./:'|@,()+#?".utf8.contains($0)
    }
  }

  /// `<...>`: the guide leaves out what is to be written.
  private func isElision(_ inside: Range<Int>, at place: PlaceholderPlace) -> Bool {
    let words = place.text.text(inside)
    return words == "..." || words == "…"
  }

  /// `<<NAME>>`, as some write what is to be replaced.
  private func doubled(at place: PlaceholderPlace) -> PlaceholderAnswer? {
    let start = place.offset
    guard let close = place.closing(mark: ">>", from: start + 2), place.isName(start + 2..<close),
      !place.beginsDocument(at: start)
    else { return .literal(until: start + 2) }
    return .placeholder(start..<close + 2)
  }

  /// `&lt;name&gt;`, as some write it although nothing in code is escaped.
  private func escaped(at place: PlaceholderPlace) -> PlaceholderAnswer? {
    let start = place.offset
    guard place.text.bytes[start...].starts(with: "&lt;".utf8),
      let close = place.closing(mark: "&gt;", from: start + 4), isHint(start + 4..<close, at: place)
    else { return nil }
    return .placeholder(start..<close + 4)
  }

  /// An element of HTML or XML: a tag that is known, or one that is closed on the line.
  private func isElement(_ words: String, at place: PlaceholderPlace) -> Bool {
    let name = words.prefix { $0 != " " && $0 != "/" }
    if Lexicon.htmlTags.contains(String(name)) { return name == words || words.contains("=") }
    guard name == words else { return false }
    return place.closing(mark: "</\(name)>", from: place.offset) != nil
  }

  /// `Name <mailbox>`: the brackets belong to the address.
  private func isMailbox(_ words: String, behindName place: PlaceholderPlace) -> Bool {
    place.before == 32 && words.contains("@") && !words.contains(" ")
      && place.context != .command
  }
}

extension PlaceholderPlace {
  /// Whether a here-document is announced at `offset` and has its lines below.
  fileprivate func beginsDocument(at offset: Int) -> Bool {
    let end = text.bytes[offset...].firstIndex(of: 10) ?? text.bytes.count
    let next = text.context(end + 1)
    return next == .document || next == .literalDocument
  }
}
