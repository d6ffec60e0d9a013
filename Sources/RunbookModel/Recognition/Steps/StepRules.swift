/// A rule that says whether a heading or an item carries a step.
protocol StepRule: Rule {
  /// Whether it does; `nil` where this rule has nothing to say of it.
  func verdict(on candidate: StepCandidate) -> Verdict<Bool>?
}

/// The rules that say what carries a step, for each kind of text that may.
///
/// They are asked in the order of their list, and the first that answers decides. What no rule
/// knows is no step.
enum StepRules {
  static let ofHeadings: [any StepRule] = [
    StepsInside(), DescribedPart(), NamedStepHeading(), WayHeading(), RemedyPart(),
    CommandUnderHeading(),
    EntryUnderHeading(), NumberedOrder(), ImperativeHeading(), NumberInOtherLanguage(),
    OrderUnderHeading(),
  ]

  static let ofOrderedItems: [any StepRule] = [
    TaskItem(), OrderItem(), StepsInside(), WorkInItem(), WayItem(), NumberInOtherLanguage(),
  ]

  static let ofBullets: [any StepRule] = [
    TaskItem(), NoteItem(), AdviceItem(), DefinitionItem(), LabelItem(), OrderItem(), WorkInItem(),
    StepsInside(),
  ]

  /// Whether a candidate is a step, and why; `nil` where no rule knows it.
  static func decision(on candidate: StepCandidate) -> (isStep: Bool, reason: Reason)? {
    let rules =
      switch candidate.carrier {
      case .heading: ofHeadings
      case .orderedItem: ofOrderedItems
      case .bullet: ofBullets
      case .lead, .block: [any StepRule]()
      }
    for rule in rules {
      guard let verdict = rule.verdict(on: candidate) else { continue }
      return (verdict.answer, verdict.reason(type(of: rule).name))
    }
    return nil
  }
}
