/// The rules of placeholders, in the order in which they are asked.
///
/// At one place the first that answers decides. What keeps something as it stands comes before
/// what would replace it, and the certain before the general.
enum PlaceholderRules {
  /// All of them.
  static let inOrder: [any PlaceholderRule] = [
    SedPattern(), ForeignTemplates(), SplitVariable(),
    AngleBrackets(), SquareBrackets(), DoubleBraces(), SingleBraces(), MarkedName(),
    PathToFill(), BareEllipsis(),
    SampleMessage(), SampleConnection(), ElidedValue(), YourWord(), MyWord(), SomeWord(),
    FillerWord(),
    ExampleWord(), DatePattern(), AddressPattern(), VersionPattern(), SampleVersion(),
    CreatedVersion(), DocumentationAddress(), ExampleDomain(), RunOfX(), SampleMailbox(),
    SampleHost(), SampleRepository(), CapitalName(), EchoedOption(), SampleName(),
    SampleIdentifier(), RandomName(), DatedSample(), UnknownNumber(),
  ]

  /// Those that are asked at a sign, by the sign's first byte.
  static let bySign: [[any PlaceholderRule]] = (0..<256).map { byte in
    inOrder.filter { rule in rule.signs.contains { $0.utf8.first == UInt8(byte) } }
  }

  /// Those that are asked at the start of words.
  static let ofWords: [any PlaceholderRule] = inOrder.filter { $0.signs.isEmpty }

  /// Which of `ofWords` are asked at a word, as bits, the first in the lowest.
  static func asked(at word: PlaceholderWord, in text: ShellText) -> UInt64 {
    let signs = WordSigns(of: word, in: text)
    var asked = byListedWord[word.lower] ?? 0
    for bit in 0..<WordSigns.count where signs.rawValue & 1 << bit != 0 { asked |= byWordSign[bit] }
    return asked
  }

  private static let byWordSign: [UInt64] = (0..<WordSigns.count).map { bit in
    bits { $0.wordSigns.rawValue & 1 << bit != 0 }
  }

  private static let byListedWord: [String: UInt64] = {
    var asked: [String: UInt64] = [:]
    for (index, rule) in ofWords.enumerated() {
      for word in rule.listedWords { asked[word.lowercased(), default: 0] |= 1 << UInt64(index) }
    }
    return asked
  }()

  private static func bits(_ isAsked: (any PlaceholderRule) -> Bool) -> UInt64 {
    var bits: UInt64 = 0
    for (index, rule) in ofWords.enumerated() where isAsked(rule) { bits |= 1 << UInt64(index) }
    return bits
  }
}
