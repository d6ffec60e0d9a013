package import MarkdownSyntax

/// A block of code in a guide, and what it is for.
package struct GuideBlock: Hashable, Sendable {
  /// What a block is for.
  package enum Kind: String, CaseIterable, Sendable {
    case command, session, environment, config, code, output, text
  }

  /// Why a block must not run whole as it stands, beside open placeholders.
  package enum Hold: String, CaseIterable, Sendable {
    /// It holds several ways of which one is taken.
    case alternatives
    /// A comment orders a hand edit between commands.
    case edit
    /// `...` stands for text that is missing.
    case elided
    /// It never returns: it follows a log, forwards a port, serves.
    case forever
  }

  /// A place in a script that an input fills.
  package struct Slot: Hashable, Sendable {
    /// UTF-8 offsets in the script.
    package let range: Range<Int>
    package let input: Input.Name

    package init(range: Range<Int>, input: Input.Name) {
      self.range = range
      self.input = input
    }
  }

  package let code: CodeBlock
  package let range: SourceRange
  package let line: Int
  package let endLine: Int
  package let kind: Kind
  /// The exact texts to replace before the block can run, in order of appearance.
  package let needs: [String]
  /// The inputs that `needs` and unset variables ask for, in order of appearance.
  package let inputs: [Input.Name]
  package let hold: [Hold]
  /// Why it is of its kind, then why each of `needs` is a placeholder, then one for each of `hold`,
  /// then why it is for `place`.
  package let reasons: [Reason]
  /// The step in which it stands; `nil` outside steps.
  package var step: Step.ID?
  /// What a shell would be given for a `command` or `session` (prompts and output taken away);
  /// the block's text for every other kind.
  package let script: String
  /// Where inputs stand in `script`; an input that the guide reads as `$NAME` has no slot.
  package internal(set) var slots: [Slot]
  /// Those of `needs` that are names of settings too: beside its slots, such a text is a name.
  package let names: Set<String>
  /// What the script takes from the shell that it runs in, and leaves there.
  package let shellState: ShellUse
  /// The command with which it ends and which opens something that a person types in (`ssh web`,
  /// `su - postgres`); what follows it in the guide may be meant for there.
  package let opens: String?
  /// The place for which the guide's words say that it is, as they name it (`on the standby`);
  /// `nil` where they name none, or the same one for all of the guide's commands.
  package let place: String?
  /// What the author says of it beside its text, what holds for its step included.
  package let directive: Directive

  package init(
    code: CodeBlock, range: SourceRange, line: Int, endLine: Int, kind: Kind, needs: [String],
    inputs: [Input.Name], hold: [Hold], step: Step.ID?, script: String, slots: [Slot],
    names: Set<String> = [], shellState: ShellUse = ShellUse(), reasons: [Reason] = [],
    opens: String? = nil, place: String? = nil, directive: Directive = .none
  ) {
    self.code = code
    self.range = range
    self.line = line
    self.endLine = endLine
    self.kind = kind
    self.needs = needs
    self.inputs = inputs
    self.hold = hold
    self.step = step
    self.script = script
    self.slots = slots
    self.names = names
    self.shellState = shellState
    self.reasons = reasons
    self.opens = opens
    self.place = place
    self.directive = directive
  }

  package var language: String? { code.info.language }
  /// Whether all that it does is to leave what a command before it has opened.
  package var leaves: Bool { isRunnable && ["exit", "logout"].contains(script.trimmed) }
  package var isRunnable: Bool { kind == .command || kind == .session }

  /// Whether the block is text to enter somewhere, shown with the inputs that are known.
  var isShownFilledIn: Bool { step != nil && (kind == .config || kind == .text) }
}
