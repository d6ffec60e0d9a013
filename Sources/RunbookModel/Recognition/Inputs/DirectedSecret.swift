/// A directive says which inputs are secret.
///
/// `secret` on a block, item or heading makes every input there secret, `secret=API_KEY` the one
/// of that name, and `secret="API_KEY=op read op://ops/api/key"` that one, whose value the command
/// prints. Where a block has a single input that is secret, the command can stand alone. What a
/// name or a shape makes secret stays so: nothing makes a secret public.
struct DirectedSecret: Rule {
  static let name: RuleName = "directed-secret"

  /// What makes each input secret that directives speak of.
  private var statements: [Input.Name: Directive.Statement] = [:]

  init(blocks: [GuideBlock], inputs: [Input]) {
    let secret = Set(inputs.filter(\.isSecret).map(\.name))
    for block in blocks where !block.directive.isEmpty {
      for statement in block.directive.statements {
        guard case .secret(let source) = statement.setting else { continue }
        for name in Self.names(source, block, secret) where statements[name] == nil {
          statements[name] = statement
        }
      }
    }
  }

  /// The inputs, those that directives speak of as secrets.
  func marking(_ inputs: [Input]) -> [Input] {
    if statements.isEmpty { return inputs }
    return inputs.map { input in
      guard let said = statements[input.name] else { return input }
      var secret = input
      secret.isSecret = true
      secret.reasons.append(Reason(Self.name, words: said.words, line: said.line))
      return secret
    }
  }

  /// The inputs of a block that a statement means.
  private static func names(
    _ source: DirectiveSetting.SecretSource, _ block: GuideBlock, _ secret: Set<Input.Name>
  ) -> [Input.Name] {
    switch source {
    case .all: block.inputs
    case .input(let name), .command(.some(let name), _): [name]
    case .command(nil, _): onlySecret(of: block, secret).map { [$0] } ?? []
    }
  }

  /// The input whose value a command prints that names none: the only secret one, else the only
  /// one.
  static func onlySecret(of block: GuideBlock, _ secret: Set<Input.Name>) -> Input.Name? {
    let secrets = block.inputs.filter(secret.contains)
    if secrets.count == 1 { return secrets[0] }
    return secrets.isEmpty && block.inputs.count == 1 ? block.inputs[0] : nil
  }
}
