import MarkdownSyntax

@testable import RunbookModel

/// The passages of Markdown that is written in a test, as the compiler reads them.
func passages(_ markdown: String) -> [Passage] {
  let document = MarkdownDocument(parsing: SourceText(markdown, path: "guide.md"))
  let outline = Section.outline(of: document.blocks).withRoles(DirectiveTable())
  let kinds = Dictionary(
    BlockCollector.collect(from: outline, DirectiveTable()).map {
      ($0.block.range.lowerBound, $0.kind)
    },
    uniquingKeysWith: { first, _ in first })
  return Passages(of: outline, blockKinds: kinds).all
}

/// What one rule makes of the first passage of some Markdown: the condition's words.
func condition(_ rule: some ConditionRule, _ markdown: String) -> String? {
  passages(markdown).first.flatMap { rule.condition(of: $0) }?.answer.words
}

/// The lines of the sentences in some Markdown that one rule takes for checks.
func checks(_ rule: some VerificationRule, _ markdown: String) -> [Int] {
  passages(markdown).flatMap { passage in
    passage.speech.enumerated().compactMap { index, sentence in
      rule.check(sentence, at: index, of: passage)?.line
    }
  }
}

/// The lines of the sentences in a part of a guide that one rule takes for waits.
func waits(_ rule: some WaitRule, _ markdown: String) -> [Int] {
  passages("## Part\n\n" + markdown).flatMap { passage in
    passage.speech.compactMap { rule.wait(in: $0, of: passage)?.line }
  }
}
