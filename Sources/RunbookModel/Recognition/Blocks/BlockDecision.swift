import MarkdownSyntax

/// What a block is for and why it must not run whole: the one place where that is decided.
struct BlockDecision {
  let kind: GuideBlock.Kind
  /// Which rule decided the kind.
  let kindReason: Reason?
  /// What a shell would be given; the block's text where none is.
  let script: String
  let hold: [GuideBlock.Hold]
  /// Which rules hold it, one for each of `hold`.
  let holdReasons: [Reason]
  /// The last command where it opens something that a person types in.
  let opens: String?
  /// The place for which its words are, where that may be another one than here.
  let place: Verdict<String>?

  /// Asks the rules.
  init(on block: BlockCandidate) {
    (kind, kindReason) = BlockRules.decide(block)
    let transcript = kind == .session ? block.transcript : nil
    script = transcript?.script ?? block.code.text
    guard Self.runs(kind) else {
      (hold, holdReasons, opens, place) = ([], [], nil, nil)
      return
    }
    let candidate = HoldCandidate(block)
    let held = DirectedBlock.holds(of: block.directive) ?? HoldRules.decide(candidate)
    hold = held.map(\.hold)
    holdReasons = held.map(\.reason)
    place = OtherPlace.find(block)
    opens = candidate.commands.last.flatMap { $0.waitsForTyping ? $0.text : nil }
  }

  /// Whether a shell is given anything.
  var isRunnable: Bool { Self.runs(kind) }

  private static func runs(_ kind: GuideBlock.Kind) -> Bool { kind == .command || kind == .session }
}
