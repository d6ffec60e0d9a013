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
