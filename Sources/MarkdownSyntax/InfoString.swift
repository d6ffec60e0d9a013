/// What an author wrote behind an opening fence: the language, then attributes.
///
/// Attributes are `key=value` pairs, bare or in `{…}`, or the JSON object that Runme writes.
///
/// Source: CommonMark 0.30, section 4.5 (info strings); it gives the first word a meaning, and the
/// attributes follow the habits of the tools named above.
package struct InfoString: Hashable, Sendable {
  /// A key with its value, which is empty where the author gave none.
  package struct Attribute: Hashable, Sendable {
    package let key: String
    package let value: String
    /// Where key and value stand: UTF-8 offsets in the info string's `text`.
    package let range: Range<Int>
  }

  /// The text as it stands after the fence, trimmed.
  package let text: String
  /// What the block is written in, in lower case; `nil` for a bare fence.
  ///
  /// That is the first word (`sh`), the first class (`{.sh}`), the argument of a directive that
  /// shows code (`{code-block} sh`), or the name of another directive (`{note}`).
  package let language: String?
  /// The pairs after it, in order.
  package let attributes: [Attribute]

  package init(_ text: String) {
    self.text = text
    if text.utf8.allSatisfy(Self.isPlain) {
      language = text.isEmpty ? nil : text.lowercased()
      attributes = []
      return
    }
    var reader = InfoStringReader(text)
    let word = reader.takeLanguage()
    var pairs = reader.takeAttributes()
    if word == nil, let index = pairs.firstIndex(where: { $0.key.hasPrefix(".") }) {
      language = String(pairs.remove(at: index).key.dropFirst()).lowercased()
    } else {
      language = word?.lowercased()
    }
    attributes = pairs
  }

  /// The value of the first attribute with this key.
  package subscript(key: String) -> String? { attributes.first { $0.key == key }?.value }

  private static func isPlain(_ byte: UInt8) -> Bool {
    switch byte {
    case 48...57, 65...90, 97...122, UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: "+"): true
    default: false
    }
  }
}

/// Takes an info string apart from its start to its end.
private struct InfoStringReader {
  private static let codeDirectives = ["code", "code-block", "code-cell", "sourcecode"]

  private let text: String
  private var rest: Substring.UnicodeScalarView

  init(_ text: String) {
    self.text = text
    rest = Substring(text).unicodeScalars
  }

  /// The UTF-8 offset of what is read next.
  private var offset: Int { text.utf8.distance(from: text.startIndex, to: rest.startIndex) }

  /// The word for the language; `nil` where pairs, classes or nothing come first.
  mutating func takeLanguage() -> String? {
    guard rest.first == "{" else { return takeWord(endingAt: ["{", ","]) }
    let start = rest
    rest.removeFirst()
    let word = takeWord(endingAt: ["}", ",", "=", ":"])
    guard let word, rest.first != "=", rest.first != ":", ![".", "#", "\""].contains(word.first)
    else {
      rest = start
      return nil
    }
    guard Self.codeDirectives.contains(word.lowercased()), rest.first == "}" else { return word }
    rest.removeFirst()
    skip { $0.properties.isWhitespace }
    return takeWord(endingAt: ["{", ","]) ?? word
  }

  mutating func takeAttributes() -> [InfoString.Attribute] {
    var result: [InfoString.Attribute] = []
    while true {
      skip { $0.properties.isWhitespace || "{},".unicodeScalars.contains($0) }
      guard !rest.isEmpty else { return result }
      let start = offset
      let key = takeValue(endingAt: ["=", ":", ",", "}", "{"])
      var value = ""
      if let sign = rest.first, sign == "=" || sign == ":" {
        rest.removeFirst()
        if sign == ":" { skip { $0 == " " } }
        value = takeValue(endingAt: [",", "}"])
      }
      result.append(InfoString.Attribute(key: key, value: value, range: start..<offset))
    }
  }

  private mutating func skip(_ isSkipped: (Unicode.Scalar) -> Bool) {
    while let scalar = rest.first, isSkipped(scalar) { rest.removeFirst() }
  }

  private mutating func takeWord(endingAt ends: [Unicode.Scalar]) -> String? {
    let word = rest.prefix { !$0.properties.isWhitespace && !ends.contains($0) }
    rest = rest[word.endIndex...]
    return word.isEmpty ? nil : String(word)
  }

  /// A word, or what stands between quotes.
  private mutating func takeValue(endingAt ends: [Unicode.Scalar]) -> String {
    guard let quote = rest.first, quote == "\"" || quote == "'" else {
      return takeWord(endingAt: ends) ?? ""
    }
    rest.removeFirst()
    var value = String.UnicodeScalarView()
    while let scalar = rest.popFirst(), scalar != quote {
      value.append(scalar == "\\" ? takeEscaped() : scalar)
    }
    return String(value)
  }

  /// The character for which an escape of JSON stands.
  private mutating func takeEscaped() -> Unicode.Scalar {
    guard let escaped = rest.popFirst() else { return "\\" }
    switch escaped {
    case "n": return "\n"
    case "t": return "\t"
    case "r": return "\r"
    case "u":
      let digits = rest.prefix(4)
      guard digits.count == 4, let number = UInt32(String(digits), radix: 16),
        let scalar = Unicode.Scalar(number)
      else { return "u" }
      rest = rest.dropFirst(4)
      return scalar
    default: return escaped
    }
  }
}
