extension String {
  /// The text on one line with every character that Markdown or HTML could read as markup
  /// escaped, fit for a heading, the cell of a table, or the middle of a paragraph.
  ///
  /// Source: CommonMark 0.30, section 2.4; GFM 0.29, section 4.10, and its autolinks.
  package var escapedForMarkdown: String {
    let line = printableLine
    if line.utf8.allSatisfy(\.isPlainInMarkdown) { return line }
    var result = ""
    for (position, scalar) in line.unicodeScalars.enumerated() {
      switch scalar {
      case "\\", "`", "*", "_", "[", "]", "<", ">", "|", "~", "&", "!", "$":
        result += "\\"
      case "#", "+", "-", "=":
        if position == 0 { result += "\\" }
      default: break
      }
      result.unicodeScalars.append(scalar)
    }
    return result
  }

  /// `escapedForMarkdown` for a comment on a forge: names and numbers of issues in it are no
  /// references, so that nobody is told of a report for what a command printed.
  package var escapedForComment: String {
    let line = escapedForMarkdown
    if !line.utf8.contains(UInt8(ascii: "@")), !line.utf8.contains(UInt8(ascii: "#")) {
      return line
    }
    var result = ""
    for scalar in line.unicodeScalars {
      result.unicodeScalars.append(scalar)
      // A blank without width between the sign and what it would refer to.
      if scalar == "@" || scalar == "#" { result += "\u{200B}" }
    }
    return result
  }
}

extension String {
  /// The text for the inside of an HTML element.
  package var escapedForHTML: String {
    var result = ""
    for character in printableLine {
      switch character {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      case "@", "#": result += "\(character)\u{200B}"
      default: result.append(character)
      }
    }
    return result
  }
}

extension UInt8 {
  /// Whether it is a letter, digit or sign that Markdown makes nothing of, wherever it stands.
  fileprivate var isPlainInMarkdown: Bool {
    switch self {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: " "), UInt8(ascii: ","),
      UInt8(ascii: "."), UInt8(ascii: ":"), UInt8(ascii: "/"), UInt8(ascii: "("),
      UInt8(ascii: ")"):
      true
    default: false
    }
  }
}
