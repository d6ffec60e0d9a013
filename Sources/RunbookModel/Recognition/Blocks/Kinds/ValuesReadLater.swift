/// Values are commands where a later command reads them.
///
/// ````markdown
/// ```sh
/// REGION=eu-west-1
/// ```
///
/// ```sh
/// ./deploy "$REGION"
/// ```
/// ````
///
/// Both are typed at the same terminal. Where the words before the first name a file or a place
/// on a screen, its values are for there, and it is left alone.
struct ValuesReadLater: BlockRule {
  static let name: RuleName = "values-read-later"

  func verdict(on block: BlockCandidate) -> Verdict<GuideBlock.Kind>? {
    guard block.fence.isShell || block.fence == .none, block.isAssignments, block.isReadLater,
      !block.lead.namesPlace
    else { return nil }
    return block.byLine(.command)
  }
}
