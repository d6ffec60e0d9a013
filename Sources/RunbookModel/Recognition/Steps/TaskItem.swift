/// The item has a task box: `- [ ] Tag the release`.
///
/// Boxes are tasks in any language. Those of a closing checklist only repeat the procedure and are
/// not asked here.
struct TaskItem: StepRule {
  static let name: RuleName = "task-item"

  func verdict(on candidate: StepCandidate) -> Verdict<Bool>? {
    candidate.isTask ? candidate.verdict(true) : nil
  }
}
