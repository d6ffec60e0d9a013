/// Prose that a site sets apart with the signs of a fence is text.
///
/// ```` ```{note} ```` and ```` ```{warning} ```` are how some sites write a note: what is in
/// them is read and not run, whatever it looks like. A directive that shows code
/// (```` ```{code-block} sh ````) counts as a fence of that language.
struct DirectiveFence: BlockRule {
  static let name: RuleName = "directive-fence"

  func verdict(on block: BlockCandidate) -> Verdict<GuideBlock.Kind>? {
    block.fence == .directive ? block.byFence(.text) : nil
  }
}
