/// What a section of a guide is for, which its heading says.
package enum SectionRole: String, Sendable, CaseIterable {
  /// What the reader does, or a section whose heading says nothing of it.
  case procedure
  case prerequisites
  case troubleshooting
  case rollback
  /// A list of boxes to tick when all is done.
  case checklist
  /// What is read and not done: overview, reference, advice, links.
  case background
}

extension SectionRole {
  /// The role that a heading gives its section; what a section does not say, its parent does.
  init(of title: Title, inside parent: SectionRole) {
    self = SectionRules.decision(on: SectionCandidate(title: title, parent: parent, line: 1)).role
  }
}
