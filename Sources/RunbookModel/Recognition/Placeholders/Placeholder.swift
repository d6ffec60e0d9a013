/// A text in a block that stands for a value of the reader's own.
///
/// Which spellings are taken for one, and which are left alone, is settled by the rules in
/// `PlaceholderRules`.
struct Placeholder: Hashable {
  /// How much of a name for the value is in the placeholder's own words.
  enum Naming: Hashable {
    /// They say what the value is: `<your-domain>`.
    case own
    /// They show what it looks like, and this is what such a thing is called: `VERSION`.
    case called(String)
    /// They are a sample, and only the words around say of what: `1234:5678`.
    case around
  }

  /// UTF-8 offsets in the text that was searched.
  let range: Range<Int>
  let text: String
  /// What a value in its place starts with, where the spelling shows it: `sk_live_`.
  let startsWith: String?
  let naming: Naming
  /// What takes it for one.
  let rule: RuleName
  /// The order that makes it one; `nil` where its spelling does.
  let order: ReplacementOrder?

  /// The placeholders in a text that stands by itself, such as one line of a block.
  ///
  /// - Returns: What was found, in order, without overlaps.
  /// - Complexity: O(*n*) for *n* bytes.
  static func all(
    in text: String, dialect: ShellDialect = .posix, names: SettingNames = .none
  ) -> [Placeholder] {
    all(in: ShellText(text, dialect: dialect), ordered: OrderedTexts(), names: names)
  }

  /// The placeholders in a script.
  ///
  /// `ordered`: texts that the guide tells the reader to replace, whatever their spelling; `names`:
  ///   what the guide has for names of settings.
  static func all(
    in text: ShellText, ordered: OrderedTexts, names: SettingNames
  ) -> [Placeholder] {
    var scanner = PlaceholderScanner(text: text, ordered: ordered, names: names)
    return scanner.scan()
  }
}
