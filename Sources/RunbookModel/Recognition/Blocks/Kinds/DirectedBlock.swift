/// A directive says what the block is for: `kind=command`, `kind=output`, or `ignore`.
///
/// The author has the last word: no other rule is asked. What is ignored is text to read. With
/// `hold=none` a directive also says that a command may run whole, and with `hold=edit` and the like
/// why it must not.
struct DirectedBlock: BlockRule {
  static let name: RuleName = "directed-block"

  func verdict(on block: BlockCandidate) -> Verdict<GuideBlock.Kind>? {
    if block.directive.isIgnored, let said = block.directive[.ignore] {
      return Verdict(.text, words: said.words, line: said.line)
    }
    guard let said = block.directive[.kind], case .kind(let kind) = said.setting else { return nil }
    return Verdict(kind, words: said.words, line: said.line)
  }

  /// What a directive says of why the block must not run whole; `nil` where it says nothing.
  static func holds(of directive: Directive) -> [(hold: GuideBlock.Hold, reason: Reason)]? {
    guard let said = directive[.hold], case .hold(let holds) = said.setting else { return nil }
    return holds.map { ($0, Reason(name, words: said.words, line: said.line)) }
  }
}
