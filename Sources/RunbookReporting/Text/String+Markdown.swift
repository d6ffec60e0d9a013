extension String {
  /// The text on one line with every character that Markdown or HTML could read as markup
  /// escaped, fit for a heading, the cell of a table, or the middle of a paragraph.
  ///
  /// Source: CommonMark 0.30, section 2.4; GFM 0.29, section 4.10, and its autolinks.
  package var escapedForMarkdown: String {
    var result = ""
    for (position, scalar) in printableLine.unicodeScalars.enumerated() {
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
    var result = ""
    for scalar in escapedForMarkdown.unicodeScalars {
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
