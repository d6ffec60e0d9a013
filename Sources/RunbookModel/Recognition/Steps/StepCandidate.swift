import MarkdownSyntax

/// A place in a guide that may carry a step, with what rules look at.
struct StepCandidate {
  /// What kind of text it is.
  enum Carrier { case heading, orderedItem, bullet, lead, block }

  let carrier: Carrier
  let title: Title
  /// The text that carries it: the heading, the item's first paragraph, the lead.
  let prose: Prose
  /// The blocks that would be the step's own.
  let body: [MarkdownBlock]
  /// The kinds of the blocks of code among them, in order.
  let kinds: [GuideBlock.Kind]
  /// The 1-based line on which it begins.
  let line: Int
  var part: Step.Part = .main
  /// Whether further steps stand in it.
  var hasSteps = false
  /// Whether its heading and those beside it name ways to do the same.
  var isWay = false
  /// Whether these are all named `Step`, `Phase`, `Stage` or `Part` with a number.
  var hasNamedSteps = false
  /// Whether a task box stands before it.
  var isTask = false
  /// Whether it is an item inside another item.
  var isNested = false
  /// What the author says of this place in a directive.
  var directive = Directive.none
  /// The title of the section around a heading.
  var parent: Title?
  /// The paragraph before the list that an item stands in.
  var listLead: Prose?
  /// Whether the guide's verbs can be known: whether it is in English.
  var isEnglish = true

  /// The verdict in words of the candidate's own.
  func verdict(_ isStep: Bool, _ words: String? = nil) -> Verdict<Bool> {
    Verdict(isStep, words: words ?? title.text, line: line)
  }

  /// Whether a block in it is to be run.
  var hasCommand: Bool { kinds.contains { $0 == .command || $0 == .session } }

  /// Whether there is anything to run or to enter in it.
  var hasWork: Bool { kinds.contains(where: \.isWork) }

  /// The texts of the paragraphs among its own blocks.
  var paragraphs: [Prose] {
    body.compactMap { if case .paragraph = $0.kind { Prose($0) } else { nil } }
  }

  /// Whether the title begins with a verb of action, or with a verb's `-ing`.
  var isTitledAsAction: Bool {
    guard let first = title.words.first else { return false }
    return Lexicon.actionVerbs.contains(first) || first.hasSuffix("ing")
  }
}

extension GuideBlock.Kind {
  /// Whether there is something to do with a block of the kind: to run it, or to enter it.
  var isWork: Bool {
    switch self {
    case .command, .session, .environment, .config, .code: true
    case .output, .text: false
    }
  }

  /// Whether a block of the kind is run.
  var isRun: Bool { self == .command || self == .session }
}
