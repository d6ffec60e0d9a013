/// Walks through a script once and asks the rules at each place.
struct PlaceholderScanner {
  private let text: ShellText
  private let ordered: OrderedTexts
  private let names: SettingNames
  private var found: [Placeholder] = []
  private var offset = 0
  /// Where the command begins that the walk has come to.
  private var commandStart = 0
  private var isAfterBlank = true

  init(text: ShellText, ordered: OrderedTexts, names: SettingNames) {
    self.text = text
    self.ordered = ordered
    self.names = names
  }

  /// What is found, in order.
  mutating func scan() -> [Placeholder] {
    while offset < text.bytes.count {
      let start = offset
      let context = text.context(offset)
      if context == .comment || context == .parameter && text.bytes[offset] != UInt8(ascii: "$") {
        offset += 1
      } else if !takeOrdered(), !takeSign() {
        takeWord()
      }
      note(start..<offset)
    }
    return found
  }

  /// Keeps count of commands over what has been passed.
  private mutating func note(_ passed: Range<Int>) {
    for index in passed {
      let byte = text.bytes[index]
      guard Self.endsCommand(byte), text.contexts[index] == .command else { continue }
      let goesOn = byte == 10 && index > 0 && text.bytes[index - 1] == UInt8(ascii: "\\")
      if !goesOn { commandStart = index + 1 }
    }
  }

  private static func endsCommand(_ byte: UInt8) -> Bool {
    switch byte {
    case 10, UInt8(ascii: "&"), UInt8(ascii: "("), UInt8(ascii: ";"), UInt8(ascii: "|"),
      UInt8(ascii: "`"):
      true
    default: false
    }
  }

  // MARK: Places

  private var isWordStart: Bool {
    let byte = text.bytes[offset]
    guard ASCII.isLetter(byte) || ASCII.isDigit(byte) || byte >= 128 else { return false }
    let before = text.byte(offset - 1)
    return !PlaceholderWord.isWordByte(before) || isGluedToOption
  }

  /// `-pSECRET`: behind the one letter of an option.
  private var isGluedToOption: Bool {
    guard ASCII.isLetter(text.byte(offset - 1)), text.byte(offset - 2) == UInt8(ascii: "-") else {
      return false
    }
    return offset < 3 || ASCII.isBlank(text.byte(offset - 3)) || text.byte(offset - 3) == 10
  }

  /// Texts that the guide orders to be replaced come before all spellings.
  private mutating func takeOrdered() -> Bool {
    guard !ordered.isEmpty, !PlaceholderWord.isWordByte(text.byte(offset - 1)),
      let match = ordered.match(at: offset, in: text)
    else { return false }
    add(match.range, match.order)
    offset = match.range.upperBound
    return true
  }

  /// A text that is a part of a word: `2.4` in `release-2.4`.
  private mutating func takeOrdered(inside word: PlaceholderWord) -> Bool {
    guard !ordered.isEmpty else { return false }
    for start in word.range.dropFirst() {
      let before = text.byte(start - 1)
      guard before == 45 || before == 95 || before == UInt8(ascii: "v") else { continue }
      guard let match = ordered.match(at: start, in: text) else { continue }
      add(match.range, match.order)
      offset = match.range.upperBound
      return true
    }
    return false
  }

  /// The whole value of a variable, without its quotes.
  private mutating func takeValue(from start: Int, _ order: ReplacementOrder) {
    let quote = text.byte(start)
    let isQuoted = ASCII.isQuote(quote)
    let first = start + (isQuoted ? 1 : 0)
    var end = first
    while end < text.bytes.count, text.bytes[end] != 10,
      isQuoted ? text.bytes[end] != quote : ![9, 13, 32, 59, 38].contains(text.bytes[end])
    {
      end += 1
    }
    offset = max(offset + 1, end)
    if end > first { add(first..<end, order) }
  }

  private mutating func takeSign() -> Bool {
    let rules = PlaceholderRules.bySign[Int(text.bytes[offset])]
    guard !rules.isEmpty else { return false }
    let word = PlaceholderWord(text: text, range: offset..<offset)
    return ask(rules, at: PlaceholderPlace(text: text, word: word, commandStart: commandStart))
  }

  private mutating func takeWord() {
    if text.bytes[offset] == UInt8(ascii: "$"), text.context(offset) != .literalDocument {
      // What a shell expands is its own to name.
      let start = offset + 1
      offset = max(start, text.nameEnd(from: start))
      let isEnvironment = text.text(start..<offset).lowercased() == "env"
      if isEnvironment, text.byte(offset) == UInt8(ascii: ":") {
        offset = max(offset + 1, text.nameEnd(from: offset + 1))
      }
      return
    }
    guard isWordStart else {
      offset += 1
      return
    }
    let word = PlaceholderWord(text: text, at: offset)
    let place = PlaceholderPlace(
      text: text, word: word, commandStart: commandStart, names: names)
    if isGluedToOption, !word.isMostlyCapital, !word.lower.hasPrefix("your") {
      offset = word.range.upperBound
      return
    }
    // A name that a value is given to is not itself to be replaced.
    let isName = place.after == UInt8(ascii: "=") && text.byte(word.range.upperBound + 1) != 61
    if isName, let order = ordered.variables[word.text] {
      return takeValue(from: word.range.upperBound + 1, order)
    }
    if takeOrdered(inside: word) { return }
    if isName || !askOfWord(at: place) {
      offset = max(offset + 1, word.range.upperBound)
    }
  }

  /// Asks rules in order, and goes on behind what the first that answers has settled.
  private mutating func ask(_ rules: [any PlaceholderRule], at place: PlaceholderPlace) -> Bool {
    for rule in rules {
      if let answer = rule.answer(at: place) {
        take(answer, of: type(of: rule).name)
        return true
      }
    }
    return false
  }

  /// Asks those rules in order that may have something to say of a word.
  private mutating func askOfWord(at place: PlaceholderPlace) -> Bool {
    var asked = PlaceholderRules.asked(at: place.word, in: text)
    while asked != 0 {
      let index = asked.trailingZeroBitCount
      asked &= asked - 1
      let rule = PlaceholderRules.ofWords[index]
      if let answer = rule.answer(at: place) {
        take(answer, of: type(of: rule).name)
        return true
      }
    }
    return false
  }

  private mutating func take(_ answer: PlaceholderAnswer, of rule: RuleName) {
    switch answer {
    case .literal(let end):
      offset = max(offset + 1, min(end, text.bytes.count))
    case .placeholder(let range, let startsWith, let naming):
      add(range, startsWith: startsWith, naming: naming, rule: rule)
      offset = max(offset + 1, range.upperBound)
    }
  }

  private mutating func add(
    _ range: Range<Int>, startsWith: String?, naming: Placeholder.Naming, rule: RuleName
  ) {
    found.append(
      Placeholder(
        range: range, text: text.text(range), startsWith: startsWith, naming: naming, rule: rule,
        order: nil))
  }

  private mutating func add(_ range: Range<Int>, _ order: ReplacementOrder) {
    found.append(
      Placeholder(
        range: range, text: text.text(range), startsWith: nil, naming: order.naming,
        rule: order.rule, order: order))
  }
}
