/// A directive says what is an input and what is none.
///
/// ```markdown
/// <!-- runbook: input="CLUSTER=acme-eu" literal="<none>" -->
/// ```
///
/// `input="NAME=text"` makes the text an input of that name wherever it stands in the block.
/// `input="NAME: url"` says what the input's value is: a `url`, `domain`, `email`, `port`, `path`,
/// `ip-address`, `version` or `date`, `one of` a list, what a `/pattern/` matches, or any `text`.
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
      guard case .input(let said) = statement.setting, case .text(let text) = said.meaning else {
        return nil
      }
      return ReplacementOrder(
        text, nil, by: Self.name, words: statement.words, line: statement.line,
        input: said.name)
    }
  }

  // MARK: The guide as a whole

  /// The inputs, with what directives say of their values.
  static func typing(_ inputs: [Input], by directives: [Directive]) -> [Input] {
    let said = directives.flatMap(\.statements).compactMap { statement in
      if case .input(let said) = statement.setting { (said, statement) } else { nil }
    }
    if said.isEmpty { return inputs }
    return inputs.map { input in
      var typed = input
      for (text, statement) in said where text.name == input.name {
        switch text.meaning {
        case .text: continue
        case .form(let form): typed.form = form
        case .requirement(let requirement): typed.requirement = requirement
        }
        typed.reasons.append(
          Reason(Self.name, words: statement.words, line: statement.line))
      }
      return typed
    }
  }
}
