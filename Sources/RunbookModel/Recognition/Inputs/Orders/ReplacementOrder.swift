/// A text that the guide tells the reader to replace, whatever its spelling.
struct ReplacementOrder: Hashable {
  let text: String
  /// What the guide says is to be written instead: `the name of the cluster`.
  let description: String?
  let rule: RuleName
  /// The guide's words that order it, and their line.
  let words: String
  let line: Int
  /// Whether the text is a name that the guide uses throughout for an example, so that it also
  /// stands for the reader's own where it begins a longer name (`orders-db`).
  let isExample: Bool
  /// The input that it stands for, where the author says so.
  let input: Input.Name?

  init(
    _ text: String, _ description: String?, by rule: RuleName, words: String, line: Int,
    isExample: Bool = false, input: Input.Name? = nil
  ) {
    self.text = text
    self.description = description
    self.rule = rule
    self.words = words
    self.line = line
    self.isExample = isExample
    self.input = input
  }

  /// Why the text is replaced.
  var reason: Reason { Reason(rule, words: words, line: line) }

  /// Whether the text could stand anywhere in a command with another meaning: a plain word.
  ///
  /// Such a text is only replaced in the block that the order stands beside.
  var isPlain: Bool {
    if isExample { return false }
    return text.utf8.allSatisfy(ASCII.isLower) || text.utf8.allSatisfy(ASCII.isDigit)
      || text.utf8.count < 3
  }

  /// How an input that it becomes is called: by its own words where they are a name in capitals.
  var naming: Placeholder.Naming {
    let isVersion =
      text.contains(".")
      && text.utf8.allSatisfy { ASCII.isDigit($0) || $0 == 46 || $0 == UInt8(ascii: "v") }
    if isVersion { return .called("VERSION") }
    let hasLetters = text.utf8.contains(where: ASCII.isLetter)
    return hasLetters && !text.utf8.contains(where: ASCII.isDigit) ? .own : .around
  }
}

/// The texts that are to be replaced in one block.
struct OrderedTexts {
  /// Those that have been ordered for all blocks from some place on.
  private var everywhere = OrderIndex()
  private var here = OrderIndex()
  /// Variables whose value in this block is to be replaced.
  private(set) var variables: [String: ReplacementOrder] = [:]

  var isEmpty: Bool { everywhere.isEmpty && here.isEmpty && variables.isEmpty }

  /// Adds a text for this block and all that follow.
  mutating func add(_ order: ReplacementOrder) { everywhere.add(order) }

  /// Goes on to the next block, with the orders that hold in it alone.
  mutating func goOn(
    with orders: [ReplacementOrder], variables: [(name: String, order: ReplacementOrder)]
  ) {
    here = OrderIndex()
    for order in orders { here.add(order) }
    self.variables = Dictionary(
      variables.map { ($0.name, $0.order) }, uniquingKeysWith: { first, _ in first })
  }

  /// Adds texts for this block alone.
  mutating func addHere(_ orders: [ReplacementOrder]) {
    for order in orders { here.add(order) }
  }

  /// The text to replace that stands at an offset as a word of its own.
  func match(at offset: Int, in text: ShellText) -> (range: Range<Int>, order: ReplacementOrder)? {
    here.match(at: offset, in: text) ?? everywhere.match(at: offset, in: text)
  }
}

/// Ordered texts, found by how they begin.
struct OrderIndex {
  private var orders: [String: ReplacementOrder] = [:]
  /// The lengths of the texts, longest first, by the byte that they begin with.
  private var lengths: [UInt8: [Int]] = [:]

  var isEmpty: Bool { orders.isEmpty }

  /// Adds a text; of two orders for the same text the first stays.
  mutating func add(_ order: ReplacementOrder) {
    guard let first = order.text.utf8.first, orders[order.text] == nil else { return }
    let length = order.text.utf8.count
    let known = lengths[first] ?? []
    if !known.contains(length) {
      // More lengths than these are never needed, and each is looked for at every word.
      guard known.count < 32 else { return }
      lengths[first] = (known + [length]).sorted(by: >)
    }
    orders[order.text] = order
  }

  /// The longest text that stands at an offset as a word of its own.
  func match(at offset: Int, in text: ShellText) -> (range: Range<Int>, order: ReplacementOrder)? {
    for length in lengths[text.byte(offset)] ?? [] where offset + length <= text.bytes.count {
      let range = offset..<offset + length
      guard let order = orders[text.text(range)],
        Self.ends(range, in: text) || order.isExample && Self.isJoint(text.byte(range.upperBound))
      else { continue }
      return (range, order)
    }
    return nil
  }

  /// What joins a name to what else it is made of.
  private static func isJoint(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "-") || byte == UInt8(ascii: "_") || byte == UInt8(ascii: "/")
  }

  /// Whether a word ends where the range does, and the word is no name that is given a value.
  private static func ends(_ range: Range<Int>, in text: ShellText) -> Bool {
    let next = text.byte(range.upperBound)
    let last = text.byte(range.upperBound - 1)
    let afterNext = text.byte(range.upperBound + 1)
    if next == UInt8(ascii: "="), afterNext != UInt8(ascii: "=") { return false }
    if next == UInt8(ascii: ".") {
      let goesOn = PlaceholderWord.isWordByte(afterNext)
      return ASCII.isDigit(last) ? !ASCII.isDigit(afterNext) : !ASCII.isLower(last) || !goesOn
    }
    return !(PlaceholderWord.isWordByte(next) && PlaceholderWord.isWordByte(last))
  }
}
