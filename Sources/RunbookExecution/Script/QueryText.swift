/// What of a text in a small language stands before a place.
struct QueryText {
  private let text: String
  private let language: String

  /// Takes the text up to the place, as the program that has the name is given it.
  init(_ text: String, for language: String) {
    self.text = text
    self.language = language
  }

  /// Whether the place stands in a string or in a quoted name, where a value without quotes and
  /// backslashes is nothing but text.
  ///
  /// What might make code of a string counts as code: `EXECUTE '…'`, `TO PROGRAM '…'`, `"\(…)"`,
  /// a command of the client.
  ///
  /// Source: ISO/IEC 9075-2, 5.2 and 5.3; the manuals of jq, psql, mysql and sqlite3.
  var endsInString: Bool {
    let isJSON = ["jq", "yq"].contains(language)
    if ["sqlcmd", "sqlplus"].contains(language) || text.contains(isJSON ? "\\(" : "\\") {
      return false
    }
    return (isJSON || !mayRunStrings) && isQuoted(isJSON)
  }

  private var mayRunStrings: Bool {
    let lowercase = text.lowercased()
    if ["$$", "execute", "program", "prepare"].contains(where: lowercase.contains) { return true }
    let line = lowercase.split(separator: "\n", omittingEmptySubsequences: false).last ?? ""
    let start = line.drop { $0 == " " || $0 == "\t" }
    return ["system", "source", "pager", "tee", "!"].contains(where: start.hasPrefix)
      || start.hasPrefix(".")
  }

  private func isQuoted(_ isJSON: Bool) -> Bool {
    let bytes = Array(text.utf8)
    let quotes = Array((isJSON ? "\"" : "'\"`").utf8)
    let hasHashes = isJSON || ["mysql", "mariadb", "mycli"].contains(language)
    var quote: UInt8?
    var offset = 0
    while offset < bytes.count {
      let byte = bytes[offset]
      let next = offset + 1 < bytes.count ? bytes[offset + 1] : 0
      offset += 1
      if let open = quote {
        if byte == open { quote = nil }
        if byte == 92 { offset += 1 }
      } else if quotes.contains(byte) {
        quote = byte
      } else if byte == 35 && hasHashes || byte == 45 && next == 45 && !isJSON {
        while offset < bytes.count, bytes[offset] != 10 { offset += 1 }
      } else if byte == 47, next == 42, !isJSON {
        // What is behind a comment is not looked at.
        return false
      }
    }
    return quote != nil
  }
}
