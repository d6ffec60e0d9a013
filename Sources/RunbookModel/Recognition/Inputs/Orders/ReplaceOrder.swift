/// "Replace `X` with …" makes `X` a placeholder, whatever its spelling.
///
/// ```text
/// Replace `acme-eu` with the name of your cluster.
/// Substituting `PERIOD` and `1.24.5` with values of your own, run:
/// `stage` should be replaced by the stage to deploy to.
/// ```
///
/// What is said of it becomes the input's description. The order holds for the block that it
/// stands beside and, unless `X` is a plain word, for every block behind it; where it speaks of
/// what is above or of the whole guide, for those before it too.
///
/// Left alone are orders to change a file (`Replace the section …`, `Replace the line …`), to
/// write one given text for another (``Replace `apt` with `dnf` ``), what is not to be replaced,
/// and options, programs and files' names.
struct ReplaceOrder: OrderRule {
  static let name: RuleName = "replace-order"

  func orders(in sentence: OrderSentence) -> [ReplacementOrder] {
    let tokens = sentence.tokens
    guard let verb = tokens.firstIndex(where: Self.isVerb), !isDenied(tokens[..<verb]) else {
      return passive(sentence)
    }
    var found: [ReplacementOrder] = []
    var rest = tokens[(verb + 1)...]
    while let (texts, description, behind) = pair(in: rest) {
      guard !speaksOfFile(texts) else { break }
      if let description {
        found += Self.replaceable(in: texts).map {
          order($0, description, in: sentence)
        }
      }
      rest = behind
    }
    return found
  }

  /// "`A` with your name" of "`A` with your name and `B` with your number".
  ///
  /// - Returns: The words before `with`, what is said behind it (empty where nothing is; `nil`
  ///   where one given text is written for another), and the rest; `nil` where no text is left.
  private func pair(
    in tokens: ArraySlice<OrderSentence.Token>
  ) -> (
    texts: ArraySlice<OrderSentence.Token>, description: String?,
    behind: ArraySlice<OrderSentence.Token>
  )? {
    guard !OrderSentence.spans(in: tokens).isEmpty else { return nil }
    guard let with = tokens.firstIndex(where: Self.isPreposition) else {
      return (tokens, "", [])
    }
    let said = tokens[(with + 1)...]
    let next =
      said.indices.first { index in
        guard case .span = said[index], index + 1 < said.endIndex else { return false }
        return index > said.startIndex && Self.isPreposition(said[index + 1])
      } ?? said.endIndex
    var words = said[..<next]
    while let last = words.last, last == .word("and") || last == .sign(",") { words.removeLast() }
    var isGiven = false
    if case .span = words.first { isGiven = true }
    return (tokens[..<with], isGiven ? nil : OrderSentence.plain(words), said[next...])
  }

  private static func isPreposition(_ token: OrderSentence.Token) -> Bool {
    if case .word(let word) = token {
      Lexicon.replacementPrepositions.contains(word)
    } else {
      false
    }
  }

  private static func replaceable(in tokens: ArraySlice<OrderSentence.Token>) -> [String] {
    OrderSentence.spans(in: tokens).filter { ReplaceableText.contains($0, exceptPrograms: true) }
  }

  private static func isVerb(_ token: OrderSentence.Token) -> Bool {
    if case .word(let word) = token { Lexicon.replacementVerbs.contains(word) } else { false }
  }

  private func isDenied(_ tokens: ArraySlice<OrderSentence.Token>) -> Bool {
    tokens.suffix(4).contains { token in
      if case .word(let word) = token {
        ["not", "don't", "never", "without", "cannot"].contains(word)
      } else {
        false
      }
    }
  }

  private func speaksOfFile(_ tokens: ArraySlice<OrderSentence.Token>) -> Bool {
    tokens.contains { token in
      if case .word(let word) = token { Lexicon.partsOfFiles.contains(word) } else { false }
    }
  }

  /// "`X` should be replaced by …"; not "`X` was replaced by …", which tells a story.
  private func passive(_ sentence: OrderSentence) -> [ReplacementOrder] {
    let tokens = sentence.tokens
    guard let verb = tokens.firstIndex(of: .word("replaced")), verb > 1,
      tokens[verb - 1] == .word("be"), !isDenied(tokens[..<verb]), !speaksOfFile(tokens[..<verb])
    else { return [] }
    let behind = tokens[(verb + 1)...].drop { $0 == .word("with") || $0 == .word("by") }
    if case .span = behind.first { return [] }
    return Self.replaceable(in: tokens[..<verb]).map {
      order($0, OrderSentence.plain(behind), in: sentence)
    }
  }
}
