/// A text in a block that stands for a value of the reader's own.
///
/// Recognized by its spelling alone: `<your-domain>`, `[password]`, `YOUR_API_KEY`,
/// `yourdomain.com`, `sk_live_XXXX`, `sk-...`, `vX.Y.Z`, `{{ region }}`, `/path/to`,
/// `db.example.com`. Redirections, here-documents, `$(…)`, character classes, INI sections and
/// the templates of other tools (`{{ .Name }}`) are none.
struct Placeholder: Hashable {
  /// UTF-8 offsets in the text that was searched.
  let range: Range<Int>
  let text: String
  /// What a value in its place starts with, where the spelling shows it: `sk_live_`.
  let startsWith: String?

  /// The placeholders in one line, found by walking through it once.
  ///
  /// - Parameters:
  ///   - line: A line of a block, or of prose.
  ///   - named: Texts that are placeholders whatever their spelling, where they stand as whole
  ///     words.
  /// - Returns: What was found, in order, without overlaps.
  /// - Complexity: O(*n*) for *n* bytes, but for a line of unclosed brackets, which is looked
  ///   through 160 bytes at a time.
  static func all(in line: String, named: [String] = []) -> [Placeholder] {
    var finder = PlaceholderFinder(bytes: Array(line.utf8), named: Set(named))
    return finder.find()
  }
}

/// Walks through a line's bytes once.
private struct PlaceholderFinder {
  let bytes: [UInt8]
  let named: Set<String>
  var found: [Placeholder] = []
  var offset = 0

  init(bytes: [UInt8], named: Set<String>) {
    self.bytes = bytes
    self.named = named
  }

  mutating func find() -> [Placeholder] {
    while offset < bytes.count {
      let length =
        angleLength() ?? bracketLength() ?? templateLength() ?? pathLength() ?? wordLength()
      offset += length ?? 1
    }
    return found
  }

  private mutating func add(_ range: Range<Int>, startsWith: String? = nil) {
    found.append(Placeholder(range: range, text: text(range), startsWith: startsWith))
  }

  private func text(_ range: Range<Int>) -> String {
    String(decoding: bytes[range], as: UTF8.self)
  }

  private func byte(_ index: Int) -> UInt8 {
    index >= 0 && index < bytes.count ? bytes[index] : 0
  }

  /// `<name of it>`, not `<file`, `<<EOF`, `<(…)` or `< file >`.
  private mutating func angleLength() -> Int? {
    guard byte(offset) == UInt8(ascii: "<"), byte(offset - 1) != UInt8(ascii: "<"),
      isLetter(byte(offset + 1)), let close = closing(UInt8(ascii: ">"))
    else { return nil }
    let inside = bytes[offset + 1..<close]
    let isName = inside.allSatisfy { isWordByte($0) || $0 == 32 || " ./:'|@,()".utf8.contains($0) }
    guard isName, inside.last != 32, !Self.isTag(inside, before: byte(offset - 1)) else {
      return nil
    }
    add(offset..<close + 1)
    return close + 1 - offset
  }

  /// An element of HTML, which stands in templates and messages.
  private static func isTag(_ inside: ArraySlice<UInt8>, before: UInt8) -> Bool {
    let tags: Set<String> = [
      "a", "b", "p", "br", "div", "span", "html", "body", "head", "title", "h1", "h2", "ul", "li",
      "none", "table", "script", "style", "code", "pre", "strong", "em",
    ]
    return tags.contains(String(decoding: inside, as: UTF8.self))
  }

  /// `[name]` where a word may stand; not an index, a test or a character class.
  private mutating func bracketLength() -> Int? {
    guard byte(offset) == UInt8(ascii: "["), isLetter(byte(offset + 1)),
      !isWordStart(byte(offset - 1)), byte(offset - 1) != UInt8(ascii: "["),
      byte(offset - 1) != UInt8(ascii: "*"), let close = closing(UInt8(ascii: "]"))
    else { return nil }
    let inside = bytes[offset + 1..<close]
    let isWhole = offset == 0 && close == bytes.count - 1
    guard inside.count > 2, !isWhole, byte(close + 1) != UInt8(ascii: "]"),
      inside.allSatisfy({ isWordByte($0) || $0 == 32 }), !Self.isCharacterClass(inside)
    else { return nil }
    add(offset..<close + 1)
    return close + 1 - offset
  }

  private static func isCharacterClass(_ inside: ArraySlice<UInt8>) -> Bool {
    let parts = inside.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
    return parts.count > 1 && parts.allSatisfy { $0.count <= 2 }
  }

  /// `{{ name }}`, not `{{ .Name }}` or `{{ if … }}`, which belong to template engines.
  private mutating func templateLength() -> Int? {
    guard byte(offset) == UInt8(ascii: "{"), byte(offset + 1) == UInt8(ascii: "{") else {
      return nil
    }
    var close = offset + 2
    while close < bytes.count, byte(close) != UInt8(ascii: "}"), close - offset < 80 { close += 1 }
    guard byte(close) == UInt8(ascii: "}"), byte(close + 1) == UInt8(ascii: "}") else { return 2 }
    let words = text(offset + 2..<close).split(separator: " ")
    if words.count == 1, words[0].utf8.allSatisfy(isWordByte), isLetter(words[0].utf8.first ?? 0) {
      add(offset..<close + 2)
    }
    return close + 2 - offset
  }

  /// `/path/to/it`, a path that the reader fills in, from its first slash to its end.
  private mutating func pathLength() -> Int? {
    guard byte(offset) == UInt8(ascii: "/"), !isWordByte(byte(offset - 1)) else { return nil }
    var end = offset
    while end < bytes.count, isWordByte(bytes[end]) || bytes[end] == 47 || bytes[end] == 46 {
      end += 1
    }
    let path = text(offset..<end)
    guard path == "/path/to" || path.contains("/path/to/") else { return nil }
    add(offset..<end)
    return end - offset
  }

  /// A word that is one by its letters.
  private mutating func wordLength() -> Int? {
    guard isWordStart(byte(offset)), !isWordByte(byte(offset - 1)) else { return nil }
    var end = offset
    while end < bytes.count, isWordByte(bytes[end]) || (bytes[end] == 46 && isInner(end)) {
      end += 1
    }
    let word = bytes[offset..<end]
    let isVariable =
      byte(offset - 1) == UInt8(ascii: "$")
      || (byte(offset - 1) == UInt8(ascii: "{") && byte(offset - 2) == UInt8(ascii: "$"))
    if isVariable {
      // `${your-name}` is no variable of anybody's: the shell would read `your` with a default.
      guard byte(offset - 1) == UInt8(ascii: "{"), byte(end) == UInt8(ascii: "}"),
        word.contains(UInt8(ascii: "-")),
        Self.own(word) != nil || !word.contains(where: { (65...90).contains($0) })
      else { return end - offset }
      add(offset - 2..<end + 1)
      return end + 1 - offset
    }
    // A name that a value is given to is not itself to be replaced.
    if byte(end) == UInt8(ascii: "="), byte(end + 1) != UInt8(ascii: "=") { return end - offset }
    if !named.isEmpty, named.contains(text(offset..<end)) {
      add(offset..<end)
    } else if let start = Self.own(word) {
      add(start..<end)
    } else if let prefix = Self.filledWithX(word) {
      add(offset..<end, startsWith: prefix.isEmpty ? nil : prefix)
    } else if let prefixEnd = elidedPrefix(end) {
      add(offset..<prefixEnd + 3, startsWith: text(offset..<prefixEnd))
      return prefixEnd + 3 - offset
    } else if let stem = word.firstIndex(of: 46),
      isNamedInCapitals(word[..<stem], end: stem)
    {
      add(offset..<stem)
    } else if isNamedInCapitals(word, end: end) || isSample(word, end: end) {
      add(offset..<end)
    } else if let date = Self.datePattern(in: word) {
      add(date)
    } else if Self.isVersionPattern(word) {
      add(offset..<end)
    } else if let part = word.split(separator: UInt8(ascii: "-")).first(
      where: Self.isVersionPattern)
    {
      add(part.startIndex..<part.endIndex)
    } else if isExampleDomain(word) {
      add(mailboxStart(before: offset)..<end)
    }
    return end - offset
  }

  /// Where `your…` or `my-…` begins in a word: `yourdomain.com` in `api.yourdomain.com`.
  private static func own(_ word: ArraySlice<UInt8>) -> Int? {
    let lower = word.map { (65...90).contains($0) ? $0 + 32 : $0 }
    for part in lower.indices
    where part == 0 || lower[part - 1] == 46 || lower[part - 1] == 45 || lower[part - 1] == 95 {
      let rest = lower[part...]
      if rest.starts(with: "your".utf8), rest.count > 4, !rest.starts(with: "yours".utf8) {
        return word.startIndex + part
      }
      if part == 0, rest.starts(with: "my-".utf8), rest.count > 3 { return word.startIndex }
    }
    return nil
  }

  /// What stands before a run of `X` that fills the rest of a word; `nil` without such a run.
  private static func filledWithX(_ word: ArraySlice<UInt8>) -> String? {
    let upper = word.reversed().prefix { $0 == UInt8(ascii: "X") }.count
    let lower = word.reversed().prefix { $0 == UInt8(ascii: "x") }.count
    let prefix = word.dropLast(max(upper, lower))
    let isJoined = prefix.last == 95 || prefix.last == 45
    guard upper >= 3 || lower >= (isJoined ? 3 : 4) else { return nil }
    guard let last = prefix.last else { return "" }
    return last == 95 || last == 45 ? String(decoding: prefix, as: UTF8.self) : ""
  }

  /// `sk-...` and `https://...`: a beginning and an ellipsis in place of the rest.
  private func elidedPrefix(_ end: Int) -> Int? {
    var index = end
    if byte(index) == UInt8(ascii: "-") || byte(index) == UInt8(ascii: "_") { index += 1 }
    if byte(index) == UInt8(ascii: "+") {
      index += 1
      while isWordByte(byte(index)) { index += 1 }
    }
    if byte(index) == 58, byte(index + 1) == 47, byte(index + 2) == 47 { index += 3 }
    let isJoined = index > end || (byte(end - 1) == 45 || byte(end - 1) == 95)
    guard isJoined, byte(index) == 46, byte(index + 1) == 46, byte(index + 2) == 46 else {
      return nil
    }
    return index
  }

  /// `vX.Y.Z`, `x.y.z`; also as a part of `release-X.Y.Z`.
  private static func isVersionPattern(_ word: ArraySlice<UInt8>) -> Bool {
    let text = String(decoding: word, as: UTF8.self)
    let parts = (text.hasPrefix("v") ? text.dropFirst() : text[...]).lowercased().split(
      separator: ".")
    guard parts.count >= 2 else { return false }
    let letters: Set<String> = ["x", "y", "z", "n", "m", "xx", "yy"]
    return parts.contains { letters.contains(String($0)) }
      && parts.allSatisfy { letters.contains(String($0)) || $0.allSatisfy(\.isNumber) }
      && (text.contains { $0.isUppercase }
        || parts.first.map { letters.contains(String($0)) } == true)
  }

  /// `NODENAME`, `CLUSTER_ID`, `MY_HOST`: capitals that say what to write, as an argument.
  private func isNamedInCapitals(_ word: ArraySlice<UInt8>, end: Int) -> Bool {
    let before = byte(offset - 1)
    guard word.count > 3, offset > 0, before == 32 || before == UInt8(ascii: "=") || before == 47,
      word.allSatisfy({ (65...90).contains($0) || (48...57).contains($0) || $0 == 95 }),
      byte(end) != UInt8(ascii: "("), byte(end) != UInt8(ascii: "=")
    else { return false }
    let text = String(decoding: word, as: UTF8.self)
    let endings = ["NAME", "_ID", "_HOST", "_IP", "_URL", "_TOKEN", "_KEY", "_PASSWORD"]
    return text.hasPrefix("MY_") || endings.contains { text.hasSuffix($0) }
  }

  /// `username1`, `'password'`, `'user_to_delete'`: a sample of what to write.
  private func isSample(_ word: ArraySlice<UInt8>, end: Int) -> Bool {
    let text = String(decoding: word, as: UTF8.self)
    if text.contains("_to_"), isQuoted(end: end) { return true }
    return ["username", "password", "hostname"].contains { noun in
      guard text.hasPrefix(noun) else { return false }
      let rest = text.dropFirst(noun.count)
      return rest.isEmpty ? isQuoted(end: end) : rest.allSatisfy(\.isNumber)
    }
  }

  private func isQuoted(end: Int) -> Bool {
    let before = byte(offset - 1)
    return (before == UInt8(ascii: "'") || before == UInt8(ascii: "\"")) && byte(end) == before
  }

  /// `YYYYMMDD`, `YYYY-MM-DD`, and with the time after it, in a word.
  private static func datePattern(in word: ArraySlice<UInt8>) -> Range<Int>? {
    let patterns = [
      "YYYYMMDD_HHMMSS", "YYYYMMDD-HHMMSS", "YYYYMMDDHHMMSS", "YYYYMMDD", "YYYY-MM-DD",
    ]
    for pattern in patterns.map({ Array($0.utf8) })
    where word.count >= pattern.count {
      for start in word.startIndex...(word.endIndex - pattern.count)
      where word[start...].starts(with: pattern) {
        return start..<start + pattern.count
      }
    }
    return nil
  }

  /// Where the mailbox begins whose host begins at `start`; `start` where there is none.
  private func mailboxStart(before start: Int) -> Int {
    guard byte(start - 1) == UInt8(ascii: "@") else { return start }
    var index = start - 1
    while index > 0, isWordByte(bytes[index - 1]) || bytes[index - 1] == 46 { index -= 1 }
    return index
  }

  /// A host of the domains that are reserved for examples.
  ///
  /// Source: RFC 2606, section 3.
  private func isExampleDomain(_ word: ArraySlice<UInt8>) -> Bool {
    let text = String(decoding: word, as: UTF8.self)
    return ["example.com", "example.org", "example.net"].contains {
      text == $0 || text.hasSuffix("." + $0)
    }
  }

  private func closing(_ sign: UInt8) -> Int? {
    var index = offset + 1
    while index < bytes.count, index - offset < 160 {
      if bytes[index] == sign { return index }
      if bytes[index] == bytes[offset] { return nil }
      index += 1
    }
    return nil
  }

  private func isInner(_ index: Int) -> Bool {
    isWordByte(byte(index - 1)) && isWordByte(byte(index + 1)) && byte(index + 1) != 46
  }

  private func isLetter(_ byte: UInt8) -> Bool {
    (65...90).contains(byte) || (97...122).contains(byte)
  }

  private func isWordStart(_ byte: UInt8) -> Bool { isLetter(byte) || (48...57).contains(byte) }

  private func isWordByte(_ byte: UInt8) -> Bool {
    isWordStart(byte) || byte == 95 || byte == 45 || byte >= 128
  }
}
