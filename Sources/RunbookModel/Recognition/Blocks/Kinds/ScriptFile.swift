/// A block that begins with `#!` is a script to save, unless the words before it order it run.
///
/// The line `#!/bin/sh` only means something as the first of a file. After `Run the following
/// script:` the block is to be run as it stands, and the line does no harm.
struct ScriptFile: BlockRule {
  static let name: RuleName = "script-file"

  func verdict(on block: BlockCandidate) -> Verdict<GuideBlock.Kind>? {
    guard let first = block.lines.first, first.text.hasPrefix("#!"), first.text.hasPrefix("#!/"),
      block.fence.isShell || block.fence.isOpen
    else { return nil }
    let isOrdered = block.lead.openings.last.map { ["run", "execute"].contains($0) } == true
    return isOrdered ? nil : block.byLine(.config, first)
  }
}
