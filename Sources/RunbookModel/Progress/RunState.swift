/// Where a run stands: what its record says of a runbook's steps, and what is asked next.
package struct RunState: Sendable {
  package init(of runbook: Runbook, after record: RunRecord) {
  }
}
