import MarkdownSyntax

/// The problems that a guide names, each with its symptoms and remedies.
enum Troubleshooting {
  /// The rules; a line is the entry of the first that sees one on it.
  static let rules: [any TroubleRule] = [
    ProblemHeading(), QuestionAndAnswer(), ProblemLead(), ProblemItem(), ProblemRow(),
    ProblemSummary(), ForewarnedProblem(), AnyProblem(),
  ]

  /// The entries of a guide, in order.
  static func find(in section: Section, text: SourceText) -> [TroubleEntry] {
    var finder = Finder(text: text)
    finder.visit(section, isTitle: true)
    return finder.entries.sorted { $0.line < $1.line }
  }

  private struct Finder {
    let text: SourceText
    private(set) var entries: [TroubleEntry] = []
    /// The lines that an entry stands on, or has in its body.
    private var taken: Set<Int> = []

    init(text: SourceText) { self.text = text }

    mutating func visit(_ section: Section, isTitle: Bool) {
      let place = TroublePlace(section, text: text)
      for rule in rules {
        for problem in rule.problems(in: place) where !taken.contains(problem.line) {
          add(problem, rule: type(of: rule).name)
        }
      }
      for subsection in section.subsections {
        guard let heading = subsection.heading, !taken.contains(heading.line) else { continue }
        visit(subsection, isTitle: false)
      }
    }

    private mutating func add(_ problem: Problem, rule: RuleName) {
      let body = TroubleBody(problem.body)
      entries.append(
        TroubleEntry(
          title: problem.title, line: problem.line, symptoms: problem.symptoms + body.symptoms,
          solutions: problem.solutions + body.solutions, body: problem.body,
          reason: Reason(rule, words: problem.title, line: problem.line)))
      taken.insert(problem.line)
      for block in problem.body { taken.formUnion(block.line...block.endLine) }
    }
  }
}

extension Section {
  /// This section without what belongs to problems, wherever they stand: nobody does it on the way.
  func without(_ troubles: [TroubleEntry]) -> Section {
    var starts: Set<Int> = []
    for entry in troubles { starts.formUnion(entry.body.map(\.range.lowerBound)) }
    return without(lines: Set(troubles.map(\.line)), blocks: starts)
  }

  private func without(lines: Set<Int>, blocks starts: Set<Int>) -> Section {
    var result = self
    result.blocks = blocks.filter { block in
      if case .paragraph = block.kind, lines.contains(block.line) { return false }
      return !starts.contains(block.range.lowerBound)
    }
    result.subsections = subsections.filter { section in
      section.heading.map { !lines.contains($0.line) } ?? true
    }.map { $0.without(lines: lines, blocks: starts) }
    return result
  }

  /// The blocks of this section and of those inside it, headings included.
  var allBlocks: [MarkdownBlock] {
    (heading.map { [$0] } ?? []) + blocks + subsections.flatMap(\.allBlocks)
  }
}
