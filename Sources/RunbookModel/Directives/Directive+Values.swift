/// What a directive says of each key; `nil` or nothing where it says nothing.
extension Directive {
  /// Another name of the step or block.
  package var name: String? {
    for case .name(let value) in settings { return value }
    return nil
  }

  /// A command whose success proves the step.
  package var verify: String? {
    for case .verify(let value) in settings { return value }
    return nil
  }

  /// A command that is repeated until it succeeds.
  package var until: String? {
    for case .until(let value) in settings { return value }
    return nil
  }

  /// How long a command may take, and how long `until` is tried.
  package var timeout: Duration? {
    for case .timeout(let value) in settings { return value }
    return nil
  }

  /// How often a command is tried again after it has failed.
  package var retry: Int? {
    for case .retry(let value) in settings { return value }
    return nil
  }

  /// How long to wait between two tries.
  package var every: Duration? {
    for case .every(let value) in settings { return value }
    return nil
  }

  /// The directory in which commands start, from the guide's folder.
  package var cwd: String? {
    for case .cwd(let value) in settings { return value }
    return nil
  }

  /// The shell that runs the commands: a name or a path.
  package var shell: String? {
    for case .shell(let value) in settings { return value }
    return nil
  }

  /// Whether commands get a terminal.
  package var interactive: Bool? {
    for case .interactive(let value) in settings { return value }
    return nil
  }

  /// Whether a command goes on while others run.
  package var background: Bool? {
    for case .background(let value) in settings { return value }
    return nil
  }

  /// When the operator is asked before a command.
  package var confirm: DirectiveSetting.Confirmation? {
    for case .confirm(let value) in settings { return value }
    return nil
  }

  /// What a command has to print.
  package var expect: DirectiveSetting.Expectation? {
    for case .expect(let value) in settings { return value }
    return nil
  }

  /// The exit codes that mean success.
  package var exit: ExitCodes? {
    for case .exit(let value) in settings { return value }
    return nil
  }

  /// Whether a step may be left out.
  package var optional: DirectiveSetting.Optionality? {
    for case .optional(let value) in settings { return value }
    return nil
  }

  /// The label of the alternative that starts here.
  package var choice: String? {
    for case .choice(let value) in settings { return value }
    return nil
  }

  /// The condition under which a step is on the way.
  package var when: DirectiveSetting.ConditionReference? {
    for case .when(let value) in settings { return value }
    return nil
  }

  /// What a block is for.
  package var kind: GuideBlock.Kind? {
    for case .kind(let value) in settings { return value }
    return nil
  }

  /// Why a block must not run whole; empty where it may.
  package var hold: [GuideBlock.Hold]? {
    for case .hold(let value) in settings { return value }
    return nil
  }

  /// Whether this is a step.
  package var step: Bool? {
    for case .step(let value) in settings { return value }
    return nil
  }

  /// What a section is for.
  package var part: DirectiveSetting.Part? {
    for case .part(let value) in settings { return value }
    return nil
  }

  /// Commands that do the step, each a script of its own, in order.
  package var run: [DirectiveSetting.Script] {
    settings.compactMap { if case .run(let value) = $0 { value } else { nil } }
  }

  /// Commands that undo the step, in order.
  package var rollback: [String] {
    settings.compactMap { if case .rollback(let value) = $0 { value } else { nil } }
  }

  /// Who does it.
  package var roles: [String] {
    settings.compactMap { if case .role(let value) = $0 { value } else { nil } }
  }

  /// What is secret.
  package var secrets: [DirectiveSetting.SecretSource] {
    settings.compactMap { if case .secret(let value) = $0 { value } else { nil } }
  }

  /// Texts that stand for inputs.
  package var inputs: [DirectiveSetting.InputText] {
    settings.compactMap { if case .input(let value) = $0 { value } else { nil } }
  }

  /// Texts that are no placeholders.
  package var literals: [String] {
    settings.compactMap { if case .literal(let value) = $0 { value } else { nil } }
  }

  /// Where it is done, in order.
  package var hosts: [String] {
    settings.flatMap { setting -> [String] in
      if case .hosts(let value) = setting { value } else { [] }
    }
  }

  /// Whether it is no part of the runbook.
  package var isIgnored: Bool { settings.contains(.ignore(true)) }

  /// Whether a person does it, although a command could.
  package var isManual: Bool { settings.contains(.manual(true)) }

  private var settings: [DirectiveSetting] { statements.map(\.setting) }
}
