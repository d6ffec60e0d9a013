import MarkdownSyntax

/// What a guide says to heed.
enum Warnings {
  /// The rules in the order in which they are asked of a block; the first that answers decides.
  static let rules: [any WarningRule] = [
    AlertQuote(), WarningFence(), SignedWarning(), NamedWarning(), ForbiddenByItself(), NoWayBack(),
  ]

  /// The warnings that a block is, or that items of a list are which order nothing.
  static func find(in block: MarkdownBlock) -> [Warning] {
    if case .list(let isOrdered, _) = block.kind {
      return block.children.compactMap { item($0, isOrdered: isOrdered) }
    }
    return warning(in: block).map { [$0] } ?? []
  }

  private static func warning(in block: MarkdownBlock) -> Warning? {
    rules.lazy.compactMap { $0.warning(in: block) }.first
  }

  /// An item that warns, as `- ⚠️ do not push all tags` does.
  ///
  /// It is heeded with the step in which it stands, and done by nobody. What says that there is no
  /// way back may be a step itself.
  private static func item(_ item: MarkdownBlock, isOrdered: Bool) -> Warning? {
    guard let first = item.children.first, case .paragraph = first.kind, !item.hasBox,
      let warning = warning(in: first), !isOrdered || warning.reason?.rule != NoWayBack.name,
      !Orders.isOrder(Prose(text: warning.text, line: item.line))
    else { return nil }
    return warning
  }
}

extension Warning {
  /// A warning that knows whether it is of a point of no return.
  init(_ text: String, line: Int, rule: RuleName) {
    self.init(
      text: text, line: line,
      isPointOfNoReturn: PointsOfNoReturn.isTold(in: Words.of(text)),
      reason: Reason(rule, words: String(text.prefix(80)), line: line))
  }
}
