import MarkdownSyntax

/// A question in bold with its answer after it.
///
/// ```markdown
/// ## FAQ
///
/// **Q: What if the build fails?**
/// A: Start it again.
/// ```
///
/// It is an entry where it asks about a problem; `Can I change it later?` is not. Under
/// `Troubleshooting` each question is.
struct QuestionAndAnswer: TroubleRule {
  static let name: RuleName = "question-and-answer"

  func problems(in place: TroublePlace) -> [Problem] {
    guard place.isPart else { return [] }
    let questions = place.blocks.indices.filter { Self.question(place.blocks[$0]) != nil }
    return zip(questions, questions.dropFirst() + [place.blocks.count]).compactMap { start, end in
      let block = place.blocks[start]
      guard let question = Self.question(block) else { return nil }
      let name = ProblemName(question)
      guard name.namesProblem || !place.isQuestions, !Self.asksToUndo(name.words) else {
        return nil
      }
      var problem = Problem(
        name.bare, line: block.line, body: Array(place.blocks[(start + 1)..<end]))
      let answer = Prose(block).text.trimmed.dropFirst(question.count).trimmed
      let bare =
        answer.hasPrefix("A:") || answer.hasPrefix("A.") ? answer.dropFirst(2) : answer[...]
      if !bare.trimmed.isEmpty { problem.solutions = [bare.trimmed] }
      return problem
    }
  }

  /// The bold question with which a paragraph opens.
  static func question(_ block: MarkdownBlock) -> String? {
    guard case .paragraph = block.kind, let lead = Prose(block).strongLead else { return nil }
    return lead.hasSuffix("?") ? lead : nil
  }

  /// Whether a question is how to take the work back.
  static func asksToUndo(_ words: [String]) -> Bool {
    words.contains { ["undo", "revert", "rollback", "uninstall", "downgrade"].contains($0) }
      || words.contains(phrase: ["roll", "back"])
  }
}
