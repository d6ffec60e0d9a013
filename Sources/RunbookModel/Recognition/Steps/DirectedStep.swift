/// A directive says whether this is a step.
///
/// `step=yes` and `step=no` say so outright, and `ignore` says that it is no part of the runbook.
/// What a directive gives a command, a check or a name (`run="…"`, `verify="…"`, `name=deploy`,
/// `manual`) is a step as well. The author has the last word: no other rule is asked.
struct DirectedStep: StepRule {
  static let name: RuleName = "directed-step"

  func verdict(on candidate: StepCandidate) -> Verdict<Bool>? {
    Self.verdict(of: candidate.directive)
  }

  /// What a directive says of whether its place is a step; `nil` where it says nothing of it.
  static func verdict(of directive: Directive) -> Verdict<Bool>? {
    if let said = directive[.step], case .step(let isStep) = said.setting {
      return Verdict(isStep, words: said.words, line: said.line)
    }
    if directive.isIgnored, let said = directive[.ignore] {
      return Verdict(false, words: said.words, line: said.line)
    }
    return makingSteps.lazy.compactMap { directive[$0] }.first.map {
      Verdict(true, words: $0.words, line: $0.line)
    }
  }

  private static let makingSteps: [DirectiveKey] = [
    .run, .verify, .until, .name, .manual, .choice, .rollback,
  ]
}
