/// A name between `{{` and `}}` stands for a value of the reader's.
///
/// ```sh
/// deploy --region {{ region }}
/// curl https://{{your-domain}}/health
/// ```
///
/// So do the variables of a site that shows the guide, `{{< param version >}}` and
/// `{% data version %}`: whoever reads the Markdown itself has to fill them in.
///
/// What belongs to a template of another program stays: see `foreign-templates`.
struct DoubleBraces: PlaceholderRule {
  static let name: RuleName = "double-braces"
  var signs: String { "{" }

  func answer(at place: PlaceholderPlace) -> PlaceholderAnswer? {
    let start = place.offset
    if place.byte(start + 1) == UInt8(ascii: "%") { return statement(at: place) }
    guard place.byte(start + 1) == UInt8(ascii: "{"),
      let close = place.closing(mark: "}}", from: start + 2)
    else { return nil }
    let inside = place.text.text(start + 2..<close)
    let isOfSite = inside.hasPrefix("<") && inside.hasSuffix(">")
    guard isOfSite || isName(inside.trimmed) else { return .literal(until: close + 2) }
    return .placeholder(start..<close + 2)
  }

  private func isName(_ text: String) -> Bool {
    guard let first = text.utf8.first, ASCII.isLetter(first) || first >= 128 else { return false }
    return text.utf8.allSatisfy { PlaceholderWord.isWordByte($0) || $0 == 32 || $0 == 46 }
  }

  /// `{% … %}`, unless it stands in a file that is written as it is.
  private func statement(at place: PlaceholderPlace) -> PlaceholderAnswer? {
    guard place.context != .literalDocument,
      let close = place.closing(mark: "%}", from: place.offset + 2)
    else { return nil }
    return .placeholder(place.offset..<close + 2, naming: .around)
  }
}
