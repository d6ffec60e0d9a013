/// The words after the opening fence of a code block, such as `sh timeout=30s`.
///
/// Attributes are `key=value` pairs, bare, in `{…}`, or the JSON object of strings that Runme
/// writes.
///
/// Source: CommonMark 0.30, section 4.5, which leaves all but the first word to the reader.
package struct InfoString: Hashable, Sendable {
  /// A pair after the language; a word without `=` has an empty value.
  package struct Attribute: Hashable, Sendable {
    package let key: String
    package let value: String
  }

  /// The text as it stands after the fence, trimmed.
  package let text: String
  /// The first word, in lower case, without braces; `nil` for a bare fence.
  package let language: String?
  /// The pairs after it, in order.
  package let attributes: [Attribute]

  package init(_ text: String) {
    self.text = text
    let characters = Array(text.unicodeScalars)
    var end = characters.firstIndex { $0.properties.isWhitespace || $0 == "{" } ?? characters.count
    if end == 0, characters.first == "{" {
      // `{note}` and `{.sh}`: a word in braces stands where the language would.
      end = characters.firstIndex { $0.properties.isWhitespace } ?? characters.count
    }
    let word = String(String.UnicodeScalarView(characters[..<end]))
    language = word.isEmpty ? nil : word.lowercased()
    attributes = Self.attributes(in: characters[end...])
  }

  /// The value of the first attribute with this key.
  package subscript(key: String) -> String? { attributes.first { $0.key == key }?.value }

  private static func attributes(in scalars: ArraySlice<Unicode.Scalar>) -> [Attribute] {
    var result: [Attribute] = []
    var rest = scalars
    let separators: Set<Unicode.Scalar> = ["{", "}", ","]
    while let first = rest.first {
      if separators.contains(first) || first.properties.isWhitespace {
        rest = rest.dropFirst()
        continue
      }
      let key = takeWord(from: &rest, endingAt: ["=", ":", ",", "}", "{"])
      guard let sign = rest.first, sign == "=" || sign == ":" else {
        if !key.isEmpty { result.append(Attribute(key: key, value: "")) }
        if key.isEmpty { rest = rest.dropFirst() }
        continue
      }
      rest = rest.dropFirst().drop { $0 == " " }
      let value = takeWord(from: &rest, endingAt: [",", "}"])
      result.append(Attribute(key: key, value: value))
    }
    return result
  }

  private static func takeWord(
    from rest: inout ArraySlice<Unicode.Scalar>, endingAt ends: Set<Unicode.Scalar>
  ) -> String {
    var word = String.UnicodeScalarView()
    if let quote = rest.first, quote == "\"" || quote == "'" {
      rest = rest.dropFirst()
      while let scalar = rest.popFirst(), scalar != quote {
        if scalar == "\\", let escaped = rest.popFirst() {
          word.append(escaped)
        } else {
          word.append(scalar)
        }
      }
      return String(word)
    }
    while let scalar = rest.first, !scalar.properties.isWhitespace, !ends.contains(scalar) {
      word.append(scalar)
      rest = rest.dropFirst()
    }
    return String(word)
  }
}
