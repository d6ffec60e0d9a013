/// A rule that knows placeholders, or what only looks like one, by one spelling.
///
/// It is asked at each of its places in a script, from the left, and answers for the text that
/// begins there.
protocol PlaceholderRule: Rule {
  /// The signs at which it is asked; a rule without any is asked at the start of words.
  var signs: String { get }

  /// At which words it is asked: those with one of these signs.
  var wordSigns: WordSigns { get }

  /// At which words it is asked beside those: these, in small letters.
  var listedWords: Set<String> { get }

  /// What begins at `place`; `nil` where the rule has nothing to say of it.
  func answer(at place: PlaceholderPlace) -> PlaceholderAnswer?
}

extension PlaceholderRule {
  var signs: String { "" }
  var wordSigns: WordSigns { listedWords.isEmpty ? .any : [] }
  var listedWords: Set<String> { [] }
}

/// What a rule says of the text at a place.
enum PlaceholderAnswer: Equatable {
  /// These bytes are to be replaced.
  case placeholder(Range<Int>, startsWith: String? = nil, naming: Placeholder.Naming = .own)
  /// Up to this offset, everything is meant as it stands.
  case literal(until: Int)
}
