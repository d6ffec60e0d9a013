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
  /// These are asked of headings.
  static let ofHeadings: [any StepRule] = [
    DirectedStep(), AnnouncingHeading(), StepsInside(), DescribedPart(), NamedStepHeading(),
    WayHeading(), RemedyPart(),
    CommandUnderHeading(),
    EntryUnderHeading(), NumberedOrder(), ImperativeHeading(), NumberInOtherLanguage(),
    OrderUnderHeading(),
  ]

  /// These are asked of the items of numbered lists.
  static let ofOrderedItems: [any StepRule] = [
    DirectedStep(), TaskItem(), OrderItem(), CommandItem(), StepsInside(), WorkInItem(), WayItem(),
    NumberInOtherLanguage(),
  ]

  /// These are asked of bullets.
  static let ofBullets: [any StepRule] = [
    DirectedStep(), TaskItem(), NoteItem(), AdviceItem(), ProhibitionItem(), DefinitionItem(),
    LabelItem(),
    OrderItem(), CommandItem(), WorkInItem(),
    StepsInside(),
  ]

  /// What was decided of a candidate, and why.
  struct Decision {
    let isStep: Bool
    let reason: Reason

    /// Whether the author decided it in a directive.
    var isDirected: Bool { reason.rule == DirectedStep.name }
  }

  /// What is decided of a candidate; `nil` where no rule knows it.
  static func decision(on candidate: StepCandidate) -> Decision? {
    let rules =
      switch candidate.carrier {
      case .heading: ofHeadings
      case .orderedItem: ofOrderedItems
      case .bullet: ofBullets
      case .lead, .block: [any StepRule]()
      }
    for rule in rules {
      guard let verdict = rule.verdict(on: candidate) else { continue }
      return Decision(
        isStep: verdict.answer, reason: verdict.reason(type(of: rule).name))
    }
    return nil
  }
}
