/// Lines of `KEY=value` and nothing else are values to enter somewhere.
///
/// They are `environment`, also in a fence that says `bash`: a dashboard or an `.env` file wants
/// them. Names in small letters (`port=80`) are settings of some file, which are `config`.
///
/// With `export` they are typed at a terminal and are commands, unless the words before them name
/// a file or a place on a screen. A value that a shell has to work out (`$(date +%F)`) makes a
/// command too. `KEY=value make` runs `make`, so it is no value.
struct ValuesOnly: BlockRule {
  static let name: RuleName = "values-only"

  func verdict(on block: BlockCandidate) -> Verdict<GuideBlock.Kind>? {
    guard let kind = Self.kind(of: block) else { return nil }
    return block.byLine(kind)
  }

  private static func kind(of block: BlockCandidate) -> GuideBlock.Kind? {
    guard block.fence.isShell || block.fence.isOpen, !block.filled.isEmpty else { return nil }
    if block.fence.isOpen, block.filled.allSatisfy({ Assignment.isLoose($0.text) }),
      !block.filled.contains(where: { $0.text.hasPrefix("export ") || $0.text.contains("$(") })
    {
      return .environment
    }
    guard block.isAssignments else { return nil }
    let exports = block.filled.contains { $0.text.hasPrefix("export ") }
    let isWorkedOut = block.filled.contains { $0.text.contains("$(") || $0.text.contains("`") }
    if block.fence == .text { return .environment }
    if block.filled.allSatisfy({ hasSmallLetters($0.text) }), !isWorkedOut {
      return exports ? .command : .config
    }
    if isWorkedOut { return .command }
    guard exports else { return .environment }
    return block.lead.namesPlace ? .environment : .command
  }

  private static func hasSmallLetters(_ line: String) -> Bool {
    let name = line.hasPrefix("export ") ? line.dropFirst(7) : line[...]
    return name.utf8.prefix { $0 != 61 }.contains { (97...122).contains($0) }
  }
}
