/// What a directive can speak of: the word before each `=`.
package enum DirectiveKey: String, CaseIterable, Sendable {
  // What carries a step out, and what proves it.
  case name, run, verify, until, rollback
  // How a command runs.
  case timeout, retry, every, cwd, shell, interactive, background, confirm, expect, exit
  // Whether it runs, for whom, where.
  case ignore, manual, optional, choice, when, role, hosts
  // What a text stands for.
  case secret, input, literal
  // What the reading of a guide would otherwise decide by itself.
  case kind, hold, step, part
}

/// What a directive can belong to.
package enum DirectiveSubject: String, CaseIterable, Sendable {
  case heading, item, paragraph, block
  /// A step, by way of a bindings file.
  case binding

  /// The words for it in messages.
  var words: String {
    switch self {
    case .heading: "a heading"
    case .item: "an item of a list"
    case .paragraph: "a paragraph"
    case .block: "a block of code"
    case .binding: "a binding"
    }
  }
}

extension DirectiveKey {
  /// What the key can be said of.
  var subjects: Set<DirectiveSubject> {
    switch self {
    case .kind: [.block]
    case .hold: [.block, .binding]
    case .step: [.heading, .item, .paragraph]
    case .part: [.heading]
    default: Set(DirectiveSubject.allCases)
    }
  }

  /// Whether several values of the key are true at once; of every other key there is one.
  var addsUp: Bool {
    switch self {
    case .run, .rollback, .role, .hosts, .secret, .input, .literal: true
    default: false
    }
  }

  /// Whether it says what a text stands for.
  var isAboutTexts: Bool {
    switch self {
    case .secret, .input, .literal: true
    default: false
    }
  }

  /// Whether what is said of a heading or item also holds for all that stands in it.
  ///
  /// Those are the keys that speak of a place or a manner; what speaks of one command (how often
  /// it is tried, what it should print) holds for the step itself.
  var isInherited: Bool {
    switch self {
    case .timeout, .every, .cwd, .shell, .confirm, .manual, .role, .hosts, .secret, .input,
      .literal:
      true
    default: false
    }
  }

  /// Whether what is said of a step holds for each of its commands.
  var passesToBlocks: Bool {
    switch self {
    case .retry, .interactive, .background, .exit, .hold: true
    default: isInherited
    }
  }

  /// Whether the key changes what the steps of a guide are or which of them are on the way, so
  /// that it can only stand in the guide itself: a progress document holds the guide alone.
  package var changesSteps: Bool {
    switch self {
    case .kind, .step, .part, .choice, .when, .optional, .ignore: true
    default: false
    }
  }
}
