/// What a word and the bytes around it show at a glance, so that only those rules are asked which
/// could have something to say.
struct WordSigns: OptionSet {
  let rawValue: UInt16

  /// Every word has this one.
  static let any = WordSigns(rawValue: 1)
  static let digit = WordSigns(rawValue: 2)
  static let capital = WordSigns(rawValue: 4)
  /// An inner dot.
  static let dot = WordSigns(rawValue: 8)
  /// `-` or `_`.
  static let join = WordSigns(rawValue: 16)
  /// An `x` or `X`, or an `N`.
  static let x = WordSigns(rawValue: 32)
  /// `yy` or `hh` in any letters.
  static let twins = WordSigns(rawValue: 64)
  /// `@` before or behind the word.
  static let mailbox = WordSigns(rawValue: 128)
  /// `:` or `+` behind it, as behind the scheme of an address.
  static let scheme = WordSigns(rawValue: 256)
  /// A dot or what may be an ellipsis behind it.
  static let dotBehind = WordSigns(rawValue: 512)

  /// How many signs there are.
  static let count = 10

  init(rawValue: UInt16) { self.rawValue = rawValue }

  /// The signs of a word in its script.
  init(of word: PlaceholderWord, in text: ShellText) {
    var signs = WordSigns.any
    var previous: UInt8 = 0
    for byte in text.bytes[word.range] {
      let small = byte | 32
      switch byte {
      case 48...57: signs.insert(.digit)
      case 65...90: signs.insert(.capital)
      case UInt8(ascii: "."): signs.insert(.dot)
      case UInt8(ascii: "-"), UInt8(ascii: "_"): signs.insert(.join)
      default: break
      }
      if small == UInt8(ascii: "x") || byte == UInt8(ascii: "N") { signs.insert(.x) }
      if small == previous, small == UInt8(ascii: "y") || small == UInt8(ascii: "h") {
        signs.insert(.twins)
      }
      previous = small
    }
    if text.byte(word.range.lowerBound - 1) == UInt8(ascii: "@") { signs.insert(.mailbox) }
    switch text.byte(word.range.upperBound) {
    case UInt8(ascii: "@"): signs.insert(.mailbox)
    case UInt8(ascii: ":"), UInt8(ascii: "+"): signs.insert(.scheme)
    case UInt8(ascii: "."), 0xE2: signs.insert(.dotBehind)
    default: break
    }
    self = signs
  }
}
