/// Deterministic noise: the same seed gives the same texts on every machine.
///
/// Source: SplitMix64, Steele, Lea and Flood, "Fast splittable pseudorandom number generators".
package struct SeededNumbers: RandomNumberGenerator {
  private var state: UInt64

  /// The numbers of one seed.
  package init(seed: Int) { state = UInt64(bitPattern: Int64(seed)) }

  package mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}

/// Guides that nobody would write, made from guides that somebody might.
package enum Mutations {
  /// A guide made from a nasty one by a few changes that `seed` decides.
  package static func guide(seed: Int) -> String {
    var numbers = SeededNumbers(seed: seed)
    let base = NastyGuides.all.randomElement(using: &numbers)?.text ?? ""
    return guide(from: base, &numbers)
  }

  /// A guide made from `base` by a few changes that `seed` decides.
  package static func guide(from base: String, seed: Int) -> String {
    var numbers = SeededNumbers(seed: seed)
    return guide(from: base, &numbers)
  }

  private static func guide(from base: String, _ numbers: inout SeededNumbers) -> String {
    var scalars = Array(base.unicodeScalars)
    for _ in 0..<Int.random(in: 1...6, using: &numbers) {
      scalars = changed(scalars, &numbers)
    }
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars)
    return String(view)
  }

  private static func changed(
    _ scalars: [Unicode.Scalar], _ numbers: inout SeededNumbers
  ) -> [Unicode.Scalar] {
    var lines = scalars.split(separator: "\n", omittingEmptySubsequences: false).map(Array.init)
    let index = Int.random(in: 0..<lines.count, using: &numbers)
    let other = Int.random(in: 0..<lines.count, using: &numbers)
    switch Int.random(in: 0..<9, using: &numbers) {
    case 0: lines.remove(at: index)
    case 1: lines.insert(lines[other], at: index)
    case 2: lines.swapAt(index, other)
    case 3: lines[index] += token(&numbers)
    case 4: lines[index] = token(&numbers) + lines[index]
    case 5: lines.insert(token(&numbers), at: index)
    case 6:
      let place = Int.random(in: 0...lines[index].count, using: &numbers)
      lines[index].insert(contentsOf: token(&numbers), at: place)
    case 7:
      let length = Int.random(in: 0...lines[index].count, using: &numbers)
      lines[index].removeLast(length)
    default:
      let strange = UInt32.random(in: 1...0x2FFF, using: &numbers)
      if let scalar = Unicode.Scalar(strange) { lines[index].append(scalar) }
    }
    return Array(lines.joined(separator: ["\n"]))
  }

  private static func token(_ numbers: inout SeededNumbers) -> [Unicode.Scalar] {
    Array((tokens.randomElement(using: &numbers) ?? "").unicodeScalars)
  }

  private static let tokens = [
    "```", "~~~", "`", "``", "<!--", "-->", "<!-- c -->", "<script>", "<pre>", "<?",
    "<!X", "<![CDATA[", "<div>", "<a ", ">", "> ", ">> ", "- ", "-", "* ", "+ ", "1. ", "2) ",
    "1.", "[ ] ", "[x] ", "[X]", "- [ ] ", "# ", "## ", "#", "===", "---", "***", "\t", "  ",
    "    ", "\\", "\\\\", "  \n", "\\\n", "\r", "\r\n", "\u{0}", "\u{FEFF}", "[", "]", "](", "(",
    "![", "[a]: /u", "[a]", "|", "| a | b |", "|---|---|", "--|--", "**", "_", "&amp;", "\"", "'",
    "<!-- runbook-mark done -->", "<!-- runbook-mark begin n=1 -->", "<!-- runbook-mark end -->",
    "runbook-mark-2", "<!-- runbook-record ", "<!-- runbook-event ", "## Run record", "…", "👩‍👩‍👧",
    "\u{202E}", "https://example.com", "+++", "...", ":", "\u{2028}", "<br>", "$", "$$",
  ]
}
