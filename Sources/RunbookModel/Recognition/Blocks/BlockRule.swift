/// A rule that knows by one sign what a block of code is for.
protocol BlockRule: Rule {
  /// What the block is for; `nil` where the rule's sign is missing.
  func verdict(on block: BlockCandidate) -> Verdict<GuideBlock.Kind>?
}

/// The rules that say what a block is for, in the order in which they are asked.
///
/// First what the guide says in words that leave no doubt, then what the block's own lines show,
/// then what its fence says, and last what is likely. When none of them knows a block for
/// something to run, it is shown and not run.
enum BlockRules {
  static let all: [any BlockRule] = [
    DirectedBlock(), DirectiveFence(), ForbiddenBlock(), BeforeAndAfter(), ToldLead(), PromptLead(),
    AfterEditor(),
    CommentsOnly(),
    OutputLead(), OutputHeading(), ExampleTranscript(), Drawing(), FileTextLead(), FileNameLabel(),
    ScriptFile(), OutputBehindCommand(), NamedLanguage(), LogLines(), ErrorWords(), TableOfOutput(),
    OtherPrompt(), PromptLines(), CommandWithOutput(), ValuesReadLater(), ValuesOnly(),
    AddressesOnly(), QueryLines(), CallLines(), SyntaxSummary(), ScheduleLines(), DataLines(),
    SettingLines(), NoCommandLine(), ShellFence(), DisplayLead(), SymptomText(), CommandLines(),
    ValuesToEnter(), TextToRead(),
  ]

  /// What a block is for, and the reason of the rule that decided.
  static func decide(_ block: BlockCandidate) -> (kind: GuideBlock.Kind, reason: Reason?) {
    for rule in all {
      if let verdict = rule.verdict(on: block) {
        return (verdict.answer, verdict.reason(type(of: rule).name))
      }
    }
    return (.text, nil)
  }
}
