/// What of a program in another language stands before a place.
struct ProgramText {
  private let text: String

  /// Takes the text up to the place.
  init(_ text: String) { self.text = text }

  /// Whether the place stands in a string for certain, where more signs mean themselves.
  ///
  /// It goes by what most languages share: quotes, and backslashes in them. Behind what could
  /// begin a comment or a pattern, and behind a brace in a string, nothing is certain.
  var endsInString: Bool {
    let bytes = Array(text.utf8)
    var quote: UInt8?
    var isEscaped = false
    for (byte, next) in zip(bytes, bytes.dropFirst() + [0]) {
      if isEscaped {
        isEscaped = false
      } else if let open = quote {
        if byte == open { quote = nil }
        if byte == UInt8(ascii: "{") { return false }
        isEscaped = byte == UInt8(ascii: "\\")
      } else if byte == UInt8(ascii: "'") || byte == UInt8(ascii: "\"") {
        quote = byte
      } else if "/#`\\".utf8.contains(byte) || byte == UInt8(ascii: "-") && next == byte {
        return false
      }
    }
    return quote != nil
  }
}
