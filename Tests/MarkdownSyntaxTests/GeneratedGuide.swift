/// Texts that are mostly Markdown, the same for the same seed.
struct GeneratedGuide {
  private var state: UInt64

  init(seed: Int) { state = UInt64(seed) &* 0x9E37_79B9_7F4A_7C15 | 1 }

  private static let prefixes = [
    "", "", "", "", "  ", "    ", "> ", ">", "- ", "-   ", "1. ", "12) ", "\t", " ", "   ", "* ",
    "+ ",
    "- [ ] ", "1. [x] ", "  - ", "> > ", ">\t", "-\t", "      ",
  ]
  private static let contents = [
    "", "", "", "alpha", "beta gamma", "**bold** word", "`code` span", "`open code", "close code`",
    "# Heading", "## Two ##", "===", "---", "***", "```", "```sh", "~~~", "````", "    deep",
    "<div>", "</div>", "<!-- open", "shut -->", "<b>bold</b>", "| a | b |", "|---|:-:|",
    "| - | -: |",
    "one | two", "--|--", ":-:", "| `x` \\| y | **z** |", "| c |", "[a]: /url", "[b]:", "/there",
    "\"title\"", "[link](/to", "\"more\")", "[a][b", "b]", "[a]", "![pic", "ture](/p)",
    "trailing  ",
    "back\\", "[ ] box", "[x] tick", "-", "+", "1.", "2. two", ">", "é 🙂 x", "\ttab", "a*b_c*d_",
    "| [a] | [l](/u) |", "|", "||", "| \\|", "a | b |", "#", "#tag", "<https://a.example>",
    "&amp; more",
  ]

  /// Up to 14 lines with one line ending, or several.
  mutating func bytes() -> [UInt8] {
    var result: [UInt8] = []
    let endings = [["\n"], ["\n"], ["\r\n"], ["\r"], ["\n", "\r\n", "\r"]][below(5)]
    let count = 1 + below(13)
    for index in 0..<count {
      for _ in 0..<below(3) { result += Self.prefixes[below(Self.prefixes.count)].utf8 }
      result += Self.contents[below(Self.contents.count)].utf8
      if index < count - 1 || below(4) > 0 { result += endings[below(endings.count)].utf8 }
    }
    return result
  }

  /// A number from 0 up to `limit`, which is excluded.
  mutating func below(_ limit: Int) -> Int {
    state ^= state << 13
    state ^= state >> 7
    state ^= state << 17
    return Int(state >> 33) % limit
  }
}
