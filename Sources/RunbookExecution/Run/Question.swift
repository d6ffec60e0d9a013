/// What is asked.
package enum Question: Hashable, Sendable {
  /// One of some ways to go on, introduced by a few words or none.
  case options(String, [PromptOption])
  /// One of some labels.
  case label([String])
  /// A line of text, or none where `isOptional`.
  case text(String, isSecret: Bool, isOptional: Bool)
}

/// What was answered.
package enum Answer: Hashable, Sendable {
  /// A way to go on, and the words after its letter.
  case option(PromptOption, note: String?)
  /// The position of a label.
  case label(Int)
  case text(String)
  /// Nobody is there to answer.
  case nobody
}

extension Question {
  /// What a line that was typed answers; `nil` where it does not fit the question.
  package func answer(to line: String) -> Answer? {
    let text = line.trimmed
    switch self {
    case .options(_, let options): return Self.option(text, among: options)
    case .label(let labels):
      if text == "q" || text.lowercased() == "quit" { return .option(.quit, note: nil) }
      if let number = Int(text), labels.indices.contains(number - 1) { return .label(number - 1) }
      return labels.firstIndex { $0.lowercased() == text.lowercased() }.map { .label($0) }
    case .text(_, _, let isOptional):
      // No value is a single q, and who is asked for one must be able to stop there too.
      if text == "q" { return .option(.quit, note: nil) }
      if text.isEmpty { return isOptional ? .text("") : nil }
      // A value is what was typed, to the byte.
      return .text(line)
    }
  }

  /// What a single question mark is answered with where the question itself does not take one;
  /// `nil` for everything else.
  package func help(for line: String) -> Scene? {
    guard line.trimmed == "?" else { return nil }
    switch self {
    case .options(_, let options): return options.contains(.help) ? nil : .help(options)
    case .label:
      return .message("the number or the words of one of them; q stops here, and asks next time")
    case .text(let label, _, let isOptional):
      return .message(
        "\(label): what is typed is taken as it is; "
          + (isOptional ? "Return alone gives none; " : "") + "q stops here")
    }
  }

  /// What could be typed, the shortest form of each; nothing where any text may be.
  package var fitting: [String] {
    switch self {
    case .options(_, let options): options.map { String($0.letter) }
    case .label(let labels): labels.indices.map { String($0 + 1) } + ["q"]
    case .text: []
    }
  }

  private static func option(_ text: String, among options: [PromptOption]) -> Answer? {
    if let option = options.first(where: { $0.words == text.lowercased() }) {
      return .option(option, note: nil)
    }
    let words = text.split(separator: " ", maxSplits: 1).map(String.init)
    guard let first = words.first?.lowercased() else { return nil }
    let note = words.count > 1 ? words[1].trimmed : nil
    if options.contains(.trouble), Int(first) != nil { return .option(.trouble, note: first) }
    for option in options {
      let word = option.words.prefix { $0 != " " }
      let names = [String(option.letter), option.rawValue, String(word)]
      if names.contains(where: { $0.lowercased() == first }) { return .option(option, note: note) }
    }
    // A yes is no done, and a done no yes: what was meant for a step behind must not confirm what
    // is asked here.
    return nil
  }
}

extension String {
  /// The text without blanks at both ends.
  var trimmed: String {
    let isBlank = { (character: Character) in character == " " || character == "\t" }
    guard let start = firstIndex(where: { !isBlank($0) }),
      let end = lastIndex(where: { !isBlank($0) })
    else { return "" }
    return String(self[start...end])
  }
}
