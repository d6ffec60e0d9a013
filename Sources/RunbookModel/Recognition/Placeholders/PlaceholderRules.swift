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

  /// Those that are asked at the start of each word.
  static let ofWords: [any PlaceholderRule] = inOrder.filter { $0.signs.isEmpty }
}
