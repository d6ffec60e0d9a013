extension String {
  /// The text on one line with every character that Markdown or HTML could read as markup
  /// escaped, fit for a heading, a paragraph or the cell of a table.
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
      case "@":
        // A name behind it would be told of every report.
        result += "@\u{200B}"
        continue
      default: break
      }
      result.unicodeScalars.append(scalar)
    }
    return result.escapingListNumber
  }

  /// The text with the delimiter of a leading number escaped, which would start a list.
  private var escapingListNumber: String {
    let digits = prefix { $0.isASCII && $0.isNumber }
    let rest = self[digits.endIndex...]
    guard !digits.isEmpty, let first = rest.first, first == "." || first == ")" else { return self }
    return digits + "\\" + rest
  }
}
