import MarkdownSyntax

/// A question of an FAQ asks how to take the work back.
///
/// ```markdown
/// **Q: Can I undo a release?**
/// A: Delete the tag.
/// ```
struct UndoingQuestion: RollbackRule {
  static let name: RuleName = "undoing-question"

  func parts(in place: RollbackPlace) -> [RollbackLead] {
    guard place.section.role == .troubleshooting else { return [] }
    let asked = place.section.blocks.compactMap { block in
      QuestionAndAnswer.question(block).map { ($0, block.line) }
    }
    let headed = place.section.subsections.compactMap { section in
      section.heading.map { (section.title.text, $0.line) }
    }.filter { $0.0.hasSuffix("?") }
    return (asked + headed).filter { QuestionAndAnswer.asksToUndo(Words.of($0.0)) }.map {
      text, line in
      RollbackLead(title: ProblemName(text).bare, line: line, words: text)
    }
  }
}
