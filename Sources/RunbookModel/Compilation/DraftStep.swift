import MarkdownSyntax

/// A step before it has its id: what the guide says, where.
struct DraftStep: Sendable {
  var title: Title
  let anchor: Anchor
  /// The text that carries the step: the heading, the item's first paragraph, the lead.
  let prose: Prose
  var part: Step.Part = .main
  /// The blocks that are the step's own, the carrying one excluded.
  var body: [MarkdownBlock] = []
  var warnings: [Warning] = []
  var children: [DraftStep] = []
  /// What undoes it, or a part of it, as labels inside it say.
  var undoing: [DraftStep] = []
  /// The label and whole heading where this step starts one of several ways.
  var alternative: (label: String, heading: String)?
  /// Which of the choices among its siblings it belongs to, counted from 0.
  var choice = 0
  /// The statement of a lead before the list that this step stands in.
  var lead: Prose?
  /// The paragraph before the list that this step stands in, whatever it says.
  var listLead: Prose?
  /// Whether a tab of MkDocs is the step.
  var isTab = false
  /// What the author says of its carrier in a directive.
  var directive = Directive.none
  /// Why it is a step, and why it starts a way.
  var reasons: [Reason] = []
  /// Whether a box of a checklist carries the step.
  var isTask = false
}
