import RunbookTestSupport

@testable import RunbookModel

/// What is decided of the last block of a guide that is written in a test.
struct OneBlock {
  let kind: GuideBlock.Kind?
  /// The rule that decided the kind.
  let rule: RuleName?
  let hold: [GuideBlock.Hold]
  /// The rules that hold it, in the order of `hold`.
  let holdRules: [RuleName]
  let script: String
  /// The command with which it opens something to type in.
  let opens: String?

  /// Reads a whole guide.
  init(guide: String) {
    let block = CompiledGuide(guide).runbook.blocks.last
    let reasons = block?.reasons.map(\.rule) ?? []
    kind = block?.kind
    rule = reasons.first
    hold = block?.hold ?? []
    holdRules = reasons.suffix(hold.count)
    script = block?.script ?? ""
    opens = block?.opens
  }

  /// A block with a sentence before it, under a heading that orders something.
  init(
    _ content: String, language: String = "", lead: String = "", heading: String = "1. Do it"
  ) {
    let before = lead.isEmpty ? "" : lead + "\n\n"
    self.init(guide: "# T\n\n## \(heading)\n\n\(before)```\(language)\n\(content)\n```\n")
  }

  /// What a script in a shell's fence is held for.
  init(held script: String) { self.init(script, language: "bash") }
}
