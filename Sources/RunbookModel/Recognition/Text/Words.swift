/// Lower-case words of a text, for rules that look for words and not for letters.
enum Words {
  /// The words of `text`: letters, digits, and `'`, `-`, `_`, `.` or `/` between them.
  ///
  /// A typographic apostrophe is read as a plain one.
  static func of(_ text: some StringProtocol) -> [String] {
    var bytes = Array(text.utf8)
    var words: [String] = []
    words.reserveCapacity(bytes.count / 5 + 1)
    // Where the present word begins, and the end of its last letter or digit.
    var start: Int?
    var end = 0
    for index in bytes.indices {
      switch bytes[index] {
      case 65...90:
        bytes[index] += 32
        fallthrough
      case 48...57, 97...122:
        if start == nil { start = index }
        end = index + 1
      case UInt8(ascii: "'"), UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: "."),
        UInt8(ascii: "/"):
        break
      case 0..<128:
        if let first = start { words.append(String(decoding: bytes[first..<end], as: UTF8.self)) }
        start = nil
      default: return ofScalars(text.unicodeScalars)
      }
    }
    if let first = start { words.append(String(decoding: bytes[first..<end], as: UTF8.self)) }
    return words
  }

  /// The words of a text that is not ASCII alone.
  private static func ofScalars(_ scalars: some Sequence<Unicode.Scalar>) -> [String] {
    var words: [String] = []
    var word = ""
    var pending = ""
    for scalar in scalars {
      switch scalar {
      case "’", "'":
        if !word.isEmpty { pending.append("'") }
      case "-", "_", ".", "/":
        if !word.isEmpty { pending.unicodeScalars.append(scalar) }
      case _ where isWordScalar(scalar):
        word += pending
        pending = ""
        append(scalar, to: &word)
      default:
        if !word.isEmpty { words.append(word) }
        word = ""
        pending = ""
      }
    }
    if !word.isEmpty { words.append(word) }
    return words
  }

  /// What a word and its inflections have in common: `verified`, `verifies`, `verify`.
  ///
  /// Good enough to compare titles with checklist items; not a linguist's stem.
  static func stem(_ word: String) -> String {
    var letters = Array(word.utf8)
    if ends(letters, "'s") { letters.removeLast(2) }
    if ends(letters, "ies") || ends(letters, "ied") {
      letters.removeLast(2)
    } else {
      if ends(letters, "s"), !ends(letters, "ss"), !ends(letters, "us"), letters.count > 3 {
        letters.removeLast()
      }
      if letters.count > 5, ends(letters, "ing") {
        letters.removeLast(3)
        undouble(&letters)
      } else if letters.count > 4, ends(letters, "ed") {
        letters.removeLast(2)
        undouble(&letters)
      }
      if letters.count > 3, ends(letters, "e") { letters.removeLast() }
    }
    if letters.count > 2, ends(letters, "y") { letters[letters.count - 1] = UInt8(ascii: "i") }
    return String(decoding: letters, as: UTF8.self)
  }

  private static func ends(_ letters: [UInt8], _ suffix: StaticString) -> Bool {
    let count = suffix.utf8CodeUnitCount
    guard letters.count > 2, letters.count >= count else { return false }
    return letters[(letters.count - count)...].elementsEqual(suffix.description.utf8)
  }

  private static func undouble(_ letters: inout [UInt8]) {
    guard letters.count > 3, letters[letters.count - 1] == letters[letters.count - 2],
      letters[letters.count - 1] != UInt8(ascii: "s"),
      letters[letters.count - 1] != UInt8(ascii: "l")
    else { return }
    letters.removeLast()
  }

  private static func isWordScalar(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 48...57, 65...90, 97...122: true
    case 0..<128: false
    default: scalar.properties.isAlphabetic || scalar.properties.numericType != nil
    }
  }

  private static func append(_ scalar: Unicode.Scalar, to word: inout String) {
    if (65...90).contains(scalar.value), let lower = Unicode.Scalar(scalar.value + 32) {
      word.unicodeScalars.append(lower)
    } else if scalar.value < 128 {
      word.unicodeScalars.append(scalar)
    } else {
      word += scalar.properties.lowercaseMapping
    }
  }
}

extension [String] {
  /// Whether these words hold `phrase` as neighbours in order.
  func contains(phrase: [String]) -> Bool { firstIndex(of: phrase) != nil }

  /// Where `phrase` first begins in these words.
  func firstIndex(of phrase: [String]) -> Int? {
    guard let first = phrase.first, count >= phrase.count else { return nil }
    for start in 0...(count - phrase.count) where self[start] == first {
      if self[start..<start + phrase.count].elementsEqual(phrase) { return start }
    }
    return nil
  }

  /// Whether these words begin with `phrase`.
  func starts(withPhrase phrase: [String]) -> Bool {
    count >= phrase.count && self[..<phrase.count].elementsEqual(phrase)
  }
}
