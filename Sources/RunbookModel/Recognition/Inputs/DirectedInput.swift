/// A directive says what is an input and what is none.
///
/// ```markdown
/// <!-- runbook: input="CLUSTER=acme-eu" literal="<none>" -->
/// ```
///
/// `input="NAME=text"` makes the text an input of that name wherever it stands in the block.
/// `literal="text"` keeps a text as it is, also a variable (`literal="$TOKEN"`). The author has the
/// last word: no other rule is asked.
struct DirectedInput: Rule {
  static let name: RuleName = "directed-input"

  private let directive: Directive
  /// Texts that stay as they are.
  let literals: Set<String>

  init(_ directive: Directive) {
    self.directive = directive
    literals = Set(directive.literals)
  }

  /// The texts that are said to stand for inputs.
  var orders: [ReplacementOrder] {
    directive.statements.compactMap { statement in
      guard case .input(let said) = statement.setting else { return nil }
      return ReplacementOrder(
        said.text, nil, by: Self.name, words: statement.words, line: statement.line,
        input: said.name)
    }
  }
}
