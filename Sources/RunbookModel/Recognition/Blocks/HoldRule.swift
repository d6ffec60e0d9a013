/// A rule that knows by one sign why a command block must not run whole as it stands.
protocol HoldRule: Rule {
  /// Why it must not; `nil` where the rule's sign is missing.
  func verdict(on script: HoldCandidate) -> Verdict<GuideBlock.Hold>?
}

/// The rules that hold a block, in the order in which their reasons are given.
///
/// Unlike the rules for kinds, each kind of hold is asked for by itself: a block may hold two
/// ways and follow a log as well. Of the rules for one kind, the first that answers is kept.
enum HoldRules {
  static let all: [any HoldRule] = [
    OrComment(), ChoosingComment(), NumberedOptions(), CaseComments(), FallbackComment(),
    FamilyComments(),
    VariantComments(), StayOrLeave(), TwoPackageManagers(),
    EditComment(), EditorAmongCommands(), HandStepComment(), PauseComment(), OneByOneComment(),
    OtherMachineComment(),
    StageDirection(),
    Ellipsis(),
    FollowingCommand(), ServingCommand(), EndlessLoop(), TypedInside(), KeepsRunningWords(),
    StartedServer(),
  ]

  /// Why a block must not run whole, each reason once, with that of the rule that gave it.
  static func decide(_ script: HoldCandidate) -> [(hold: GuideBlock.Hold, reason: Reason)] {
    guard !script.commands.isEmpty else { return [] }
    var holds: [(hold: GuideBlock.Hold, reason: Reason)] = []
    for rule in all {
      guard let verdict = rule.verdict(on: script),
        !holds.contains(where: { $0.hold == verdict.answer })
      else { continue }
      holds.append((verdict.answer, verdict.reason(type(of: rule).name)))
    }
    return holds
  }
}
