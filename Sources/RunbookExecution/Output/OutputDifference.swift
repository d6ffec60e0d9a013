/// Where what a command printed differs from what the guide shows.
package struct OutputDifference: Hashable, Sendable {
  /// The first line of the guide that did not come.
  package let expected: String
  /// Its 1-based line in the guide.
  package let line: Int

  /// Compares what came with what the guide shows.
  ///
  /// Each line of the guide has to come, in order; more may come between. Times, ids, versions
  /// and what the guide leaves out (`...`, `<your-domain>`) are no differences, nor are blanks.
  /// It is `nil` where all came.
  ///
  /// - Parameters:
  ///   - lines: what the guide shows, each line with its number.
  ///   - output: what came.
  /// - Complexity: O(*n* + *m*) for texts of *n* and *m* bytes with lines of bounded length.
  init?(between lines: [(text: String, line: Int)], and output: String) {
    let came = output.split(whereSeparator: \.isNewline).map { OutputLine(String($0)) }
    var position = 0
    for (text, line) in lines {
      let wanted = OutputLine(text)
      guard !wanted.isEmpty else { continue }
      guard let found = came[position...].firstIndex(where: { wanted.isShown(by: $0) }) else {
        expected = text.trimmed
        self.line = line
        return
      }
      position = found + 1
    }
    return nil
  }
}

/// A line of output as it is compared: its words, with what changes from run to run taken out.
struct OutputLine: Hashable {
  /// A word of a line.
  private enum Word: Hashable {
    case text(String)
    /// Anything may stand here: a time, an id, a version.
    case varying
    /// Any words may stand here, or none.
    case elision
  }

  /// What is longer is compared as far as this, so that no output takes long to compare.
  private static let wordLimit = 100

  private let words: [Word]

  init(_ line: String) {
    let texts = line.split(whereSeparator: \.isWhitespace).prefix(Self.wordLimit).map(String.init)
    words = texts.indices.map { index in
      let around = texts[max(0, index - 1)...min(index + 1, texts.count - 1)]
      return Self.isDay(texts[index]) && around.contains(where: Self.isInCalendar)
        ? .varying : Self.word(texts[index])
    }
  }

  /// Whether it says nothing that could be compared.
  var isEmpty: Bool { words.allSatisfy { $0 == .elision } }

  /// Whether `other`, which came, shows what this line has.
  func isShown(by other: OutputLine) -> Bool {
    Self.matches(words[...], other.words[...])
  }

  /// Whether words match, where an elision takes as many as it needs.
  private static func matches(_ wanted: ArraySlice<Word>, _ came: ArraySlice<Word>) -> Bool {
    var (wanted, came) = (wanted, came)
    // Where to go on when a later word does not fit: behind the last elision, one word further.
    var retry: (wanted: ArraySlice<Word>, came: ArraySlice<Word>)?
    while let next = came.first {
      if wanted.first == .elision {
        wanted = wanted.dropFirst()
        retry = (wanted, came)
      } else if let word = wanted.first, word == next || word == .varying {
        wanted = wanted.dropFirst()
        came = came.dropFirst()
      } else if let last = retry {
        retry = (last.wanted, last.came.dropFirst())
        (wanted, came) = (last.wanted, last.came.dropFirst())
      } else {
        return false
      }
    }
    return wanted.allSatisfy { $0 == .elision }
  }

  private static func word(_ text: String) -> Word {
    if text == "..." || text == "…" || text == "[...]" || text == "[…]" { return .elision }
    return isVarying(text) ? .varying : .text(text)
  }

  /// Whether a word is one that is another in each run.
  private static func isVarying(_ text: String) -> Bool {
    if text.contains("...") || text.contains("…") || text.contains("•") { return true }
    if text.contains("<"), text.contains(">") { return true }
    if isInCalendar(text) || isYear(text) { return true }
    guard text.contains(where: { $0.isASCII && $0.isNumber }) else { return false }
    let core = text.drop { "([{\"'v=".contains($0) }
    let bare = String(core.reversed().drop { ")]}\"',.;:".contains($0) }.reversed())
    return isVersionOrTime(bare) || isAge(bare) || isIdentifier(bare)
  }

  /// `1.2.3`, `12:30:01`, `2026-01-31T10:00:00Z`, `10.0.0.7`, `1.4.0-rc2`, `3.2MB`.
  private static func isVersionOrTime(_ text: String) -> Bool {
    let groups = text.split(whereSeparator: { ".:-/T+_".contains($0) })
    guard groups.count > 1, text.first?.isNumber == true else { return false }
    return groups.count { $0.first?.isNumber == true } > 1
  }

  /// `5m`, `3d2h`, `250ms`, `2.5s`: digits and units of time, once or more.
  private static func isAge(_ text: String) -> Bool {
    guard text.first?.isNumber == true, text.last?.isLetter == true else { return false }
    let units = text.split { $0.isNumber || $0 == "." }
    return units.allSatisfy {
      ["ms", "s", "m", "h", "d", "min", "sec", "µs", "us", "ns"].contains($0)
    }
  }

  /// A hash, a UUID, a long number, a name with a random part (`web-5d4f8c7b9-x2x1v`).
  private static func isIdentifier(_ text: String) -> Bool {
    text.split(whereSeparator: { !$0.isLetter && !$0.isNumber }).contains { part in
      let digits = part.count { $0.isNumber }
      if digits == part.count { return digits >= 5 }
      guard part.count >= 5, digits > 0 else { return false }
      let isHexadecimal = part.allSatisfy(\.isHexDigit) && part.count >= 7
      // A word with a number at its end is a name; digits in the middle are chance.
      let letters = part.reversed().drop(while: \.isNumber)
      return isHexadecimal || letters.contains(where: \.isNumber)
    }
  }

  /// The name of a month or weekday, as programs print it.
  private static func isInCalendar(_ text: String) -> Bool {
    calendar.contains(text.filter { $0 != "," && $0 != "." }.lowercased())
  }

  /// A day of a month.
  private static func isDay(_ text: String) -> Bool {
    let bare = text.filter { $0 != "," && $0 != "." }
    return Int(bare).map { (1...31).contains($0) } ?? false
  }

  private static func isYear(_ text: String) -> Bool {
    text.count == 4 && (text.hasPrefix("19") || text.hasPrefix("20")) && Int(text) != nil
  }

  private static let calendar: Set<String> = [
    "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec", "mon",
    "tue", "wed", "thu", "fri", "sat", "sun",
  ]
}
