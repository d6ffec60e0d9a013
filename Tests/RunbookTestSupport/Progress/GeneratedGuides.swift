/// Guides put together from what guides are made of: headings, lists in lists, blocks of code, tables,
/// quotes and boxes, in any order, with any line ending.
package struct GeneratedGuides {
  private var numbers: SeededNumbers
  private var lines: [String] = []

  private init(seed: Int) { numbers = SeededNumbers(seed: seed) }

  /// The guide of a seed, of some ten to a hundred lines.
  package static func guide(seed: Int) -> String {
    var maker = GeneratedGuides(seed: seed)
    return maker.guide()
  }

  private mutating func guide() -> String {
    if chance(8) { lines += ["---", "title: \(words())", "---", ""] }
    if !chance(10) { lines += chance(6) ? [words(), "==="] : ["# \(words())"] }
    for _ in 0..<below(6) + 1 { addSection() }
    if chance(10) {
      lines += [["```sh", "echo open"], ["<!-- open"], ["<pre>", "open"]][below(3)]
    }
    let endings = ["\n", "\n", "\n", "\r\n", "\r"]
    let ending = endings[below(endings.count)]
    let start = chance(20) ? "\u{FEFF}" : ""
    return start + lines.joined(separator: ending) + (chance(6) ? "" : ending)
  }

  private mutating func addSection() {
    let number = chance(2) ? "Step \(below(5) + 1): " : ""
    let level = String(repeating: "#", count: below(3) + 2)
    lines += ["", "\(level) \(number)\(words())", ""]
    for _ in 0..<below(4) + 1 { addBlock(indented: "") }
  }

  private mutating func addBlock(indented indentation: String) {
    let start = lines.count
    switch below(9) {
    case 0, 1: addList(isOrdered: true)
    case 2: addList(isOrdered: false)
    case 3: addBoxes()
    case 4: addCode()
    case 5: lines += ["| \(words()) | \(words()) |", "|---|---|", "| \(words()) | `\(words())` |"]
    case 6: lines += ["> \(words())", "> - \(words())", ">", "> \(words())"]
    case 7: lines += ["<!-- \(words()) -->", "**\(words())**"]
    default: lines += [words() + ".", words() + "  ", words()]
    }
    lines.append("")
    for index in start..<lines.count where !lines[index].isEmpty {
      lines[index] = indentation + lines[index]
    }
  }

  private mutating func addList(isOrdered: Bool) {
    for index in 0..<below(4) + 1 {
      let marker = isOrdered ? "\(index + 1). " : "- "
      lines.append(marker + emphasised(words()))
      guard chance(4), lines.count < 100 else { continue }
      lines.append("")
      addBlock(indented: String(repeating: " ", count: marker.count))
    }
  }

  private mutating func addBoxes() {
    for _ in 0..<below(3) + 1 {
      let box = ["[ ]", "[x]", "[X]"][below(3)]
      lines.append("- \(box) \(words())")
      if chance(3) { lines.append("  - [ ] \(words())") }
    }
  }

  private mutating func addCode() {
    let language = ["sh", "bash", "yaml", "", "text"][below(5)]
    let fence = chance(5) ? "~~~" : "```"
    lines += [fence + language, "echo \(words())"]
    if chance(3) { lines += ["", "  tee \(words())"] }
    lines.append(fence)
  }

  // MARK: Words

  private mutating func emphasised(_ text: String) -> String {
    switch below(5) {
    case 0: "**\(text)**"
    case 1: "[\(text)](https://example.com/\(below(9)))"
    case 2: "`\(text)` \(words())"
    default: text
    }
  }

  private mutating func words() -> String {
    (0..<below(4) + 1).map { _ in Self.vocabulary[below(Self.vocabulary.count)] }
      .joined(separator: " ")
  }

  private static let vocabulary = [
    "Open", "Restart", "Copy", "Check", "Wait", "the", "vault", "server", "queue", "until", "if",
    "you", "use", "Debian", "optional", "<host>", "$KEY", "*now*", "it's", "50%", "naïve", "🔑",
    "a\\b", "[x]", "&amp;", "`code`", "--force", "1.", "Rollback", "Prerequisites", "done",
  ]

  private mutating func below(_ limit: Int) -> Int { Int.random(in: 0..<limit, using: &numbers) }

  private mutating func chance(_ one: Int) -> Bool { below(one) == 0 }
}
