/// A key of a directive with its value, read once for all who ask.
package enum DirectiveSetting: Hashable, Sendable {
  case name(String)
  /// A command that does the step.
  case run(Script)
  case verify(String)
  case until(String)
  case rollback(String)
  case timeout(Duration)
  /// How often a command is tried again after it has failed.
  case retry(Int)
  case every(Duration)
  case cwd(String)
  /// A name (`zsh`) or a path.
  case shell(String)
  case interactive(Bool)
  case background(Bool)
  case confirm(Confirmation)
  case expect(Expectation)
  case exit(ExitCodes)
  case ignore(Bool)
  case manual(Bool)
  case optional(Optionality)
  /// The label of the alternative that starts here.
  case choice(String)
  case when(ConditionReference)
  case role(String)
  case hosts([String])
  case secret(SecretSource)
  case input(InputText)
  case literal(String)
  case kind(GuideBlock.Kind)
  /// Why the block must not run whole; empty for `none`.
  case hold([GuideBlock.Hold])
  case step(Bool)
  case part(Part)

  /// What is given to a shell, or to what its language names.
  package struct Script: Hashable, Sendable {
    package let text: String
    /// The language of the fence it stands in; `nil` in a directive.
    package let language: String?

    package init(_ text: String, language: String? = nil) {
      self.text = text
      self.language = language
    }
  }

  /// When the operator is asked before a command.
  package enum Confirmation: String, CaseIterable, Sendable {
    /// Also where commands run without asking.
    case always
    /// Not even where the others are asked about.
    case never
  }

  /// What is made of the difference between what a command printed and what it should print.
  package enum Expectation: Hashable, Sendable {
    /// It is not looked for.
    case none
    /// What the guide shows has to come, or the step has failed.
    case shown
    /// This text has to come, or the step has failed; `...` in it stands for any text.
    case text(String)
  }

  /// Whether a step may be left out.
  package enum Optionality: Hashable, Sendable {
    /// It may, in these words.
    case yes(String)
    /// It may not, whatever the guide's words say.
    case no
  }

  /// A condition and the answer with which a step is on the way.
  package struct ConditionReference: Hashable, Sendable {
    package let name: Condition.Name
    package let holds: Bool

    package init(name: Condition.Name, holds: Bool = true) {
      self.name = name
      self.holds = holds
    }
  }

  /// Which value is secret, and where it comes from.
  package enum SecretSource: Hashable, Sendable {
    /// Every input of the block or step.
    case all
    case input(Input.Name)
    /// A command that prints the value; `nil` where the block or step has a single secret.
    case command(Input.Name?, String)
  }

  /// Something that is said of an input.
  package struct InputText: Hashable, Sendable {
    /// What is said of it.
    package enum Meaning: Hashable, Sendable {
      /// This text of a block stands for it.
      case text(String)
      /// Its value is of this form; of any, where that is `nil`.
      case form(Input.Form?)
      case requirement(Input.Requirement)
    }

    package let name: Input.Name
    package let meaning: Meaning

    package init(name: Input.Name, _ meaning: Meaning) {
      self.name = name
      self.meaning = meaning
    }
  }

  /// What the section under a heading is for.
  package enum Part: String, CaseIterable, Sendable {
    case procedure, prerequisites, troubleshooting, rollback, checklist, background
  }

  package var key: DirectiveKey {
    switch self {
    case .name: .name
    case .run: .run
    case .verify: .verify
    case .until: .until
    case .rollback: .rollback
    case .timeout: .timeout
    case .retry: .retry
    case .every: .every
    case .cwd: .cwd
    case .shell: .shell
    case .interactive: .interactive
    case .background: .background
    case .confirm: .confirm
    case .expect: .expect
    case .exit: .exit
    case .ignore: .ignore
    case .manual: .manual
    case .optional: .optional
    case .choice: .choice
    case .when: .when
    case .role: .role
    case .hosts: .hosts
    case .secret: .secret
    case .input: .input
    case .literal: .literal
    case .kind: .kind
    case .hold: .hold
    case .step: .step
    case .part: .part
    }
  }
}
