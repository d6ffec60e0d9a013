package import MarkdownSyntax
package import RunbookModel

/// Something to show to the operator, as values; how it looks is not decided here.
package enum Scene: Sendable {
  case prerequisites([Prerequisite])
  /// One of the guide's main steps begins.
  case mainStep(Step, number: Int, of: Int)
  /// A step with steps in it begins.
  case group(Step)
  /// Things to do by hand, one or several that belong together.
  case tasks([Task])
  /// A step of which parts can be run, without the commands themselves.
  case commandStep(Task)
  /// The words around one of the commands of a step.
  case passage(Task)
  /// The exact text that would run.
  case command(String)
  /// How it would run, and what is looked at before and after, as clauses.
  case manner([String])
  /// What cannot be undone, before it is confirmed once more.
  case pointOfNoReturn(Warning)
  /// What the guide shows and what came are not the same.
  case difference(OutputDifference)
  /// The end of what a command printed that was not shown, or not lately.
  case outputEnd(String)
  /// Why a block is not run but left to the person.
  case leftToPerson(GuideBlock, reason: String)
  /// A choice comes; its title where no step that was shown has it.
  case choice(title: String?)
  /// A condition comes, and with it the first step that it settles.
  case condition(Condition, settles: Step?)
  case input(Input, refusal: String?)
  case ended(StepOutcome, exitCode: Int?, duration: Duration?)
  /// What the guide has for a trouble; whether it fits what was seen.
  case trouble([TroubleEntry], fit: Bool)
  case troubleEntry(TroubleEntry)
  /// An entry of the guide's troubleshooting is walked through.
  case troubleBegins(TroubleEntry)
  /// What was done is undone, the newest first; nothing where nothing can be.
  case rollback([Step])
  /// A step is undone.
  case undoing(Step)
  case checks([CheckLine])
  case help([PromptOption])
  case message(String)

  /// A leaf of the tree, with the texts of its blocks as far as inputs are known.
  package struct Task: Sendable {
    package let step: Step
    /// The guide's blocks to show.
    package let body: [MarkdownBlock]
    /// What is shown for a block of code, by the offset at which it begins.
    package let texts: [Int: String]
    /// The blocks that are not shown with it.
    package let hidden: Set<Int>
  }

  /// A line of the closing checklist and whether what was done fulfils it.
  package struct CheckLine: Sendable {
    package let item: ChecklistItem
    package let outcome: StepOutcome
  }
}
