/// A rule that says what a section of a guide is for.
protocol SectionRule: Rule {
  /// What it is for; `nil` where this rule has nothing to say of it.
  func verdict(on candidate: SectionCandidate) -> Verdict<SectionRole>?
}

/// The rules that say what a section is for.
enum SectionRules {
  /// In the order in which they are asked; the first that answers decides.
  static let inOrder: [any SectionRule] = [
    DirectedSection(), InheritedRole(), NamedStepSection(), ChecklistHeading(),
    PrerequisitesHeading(),
    TroubleshootingHeading(), FailureHeading(), RollbackHeading(), UndoingAtEnd(),
    BackgroundHeading(), WorkBeforehand(),
  ]

  /// What a section is for, and why; a heading that no rule knows heads a procedure.
  static func decision(on candidate: SectionCandidate) -> (role: SectionRole, reason: Reason?) {
    for rule in inOrder {
      guard let verdict = rule.verdict(on: candidate) else { continue }
      return (verdict.answer, verdict.reason(type(of: rule).name))
    }
    return (.procedure, nil)
  }
}
