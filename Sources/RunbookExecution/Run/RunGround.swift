package import RunbookModel

/// What a run starts from: where the things of its guide are, and where the record says it stands.
package struct RunGround {
  let map: GuideMap
  /// Where the run stands while its record grows.
  private(set) var growing: GrowingState
  /// Where it stands now.
  package let state: RunState

  /// Works both out at the same time, since a guide and a record may be long.
  ///
  /// - Complexity: O(*n* + *m*) for *n* steps and blocks and *m* events.
  package init(of guide: CompiledGuide, after record: RunRecord) {
    let runbook = guide.runbook
    let (map, (growing, state)) = concurrently(
      { GuideMap(of: runbook) },
      {
        var growing = GrowingState(of: runbook, indexed: guide.index)
        let state = growing.state(after: record)
        return (growing, state)
      })
    self.map = map
    self.growing = growing
    self.state = state
  }
}
