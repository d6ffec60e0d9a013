package import RunbookModel

extension ProgressDocument {
  /// The whole document without marks, as it is left when somebody takes all of them out.
  package var unmarked: [UInt8] {
    let nothing = CompiledGuide("")
    let plan = MarkPlan(for: nothing.runbook, in: nothing.document)
    // Of no steps there is the summary alone, and in an empty guide that is the first thing.
    let drawn = projected(nothing.runbook, plan)
    let end = Array("<!-- \(tag) end -->".utf8)
    guard let found = drawn.firstRange(of: end) else { return drawn }
    let ending = drawn[found.upperBound] == 13 && drawn[found.upperBound + 1] == 10 ? 2 : 1
    return Array(drawn[(found.upperBound + ending)...])
  }
}
