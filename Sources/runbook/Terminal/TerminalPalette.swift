/// Colours and weights of a terminal; without colour every text stays as it is.
struct TerminalPalette: Hashable, Sendable {
  /// What a text is, which the words and signs say too.
  enum Look: String, Sendable {
    case strong = "1"
    case faint = "2"
    case emphasized = "3"
    case code = "36"
    case good = "32"
    case bad = "31"
    case caution = "33"
  }

  let isColoured: Bool

  func callAsFunction(_ look: Look, _ text: String) -> String {
    isColoured && !text.isEmpty ? "\u{1B}[\(look.rawValue)m\(text)\u{1B}[0m" : text
  }
}
