import MarkdownSyntax

/// Which step each block of code stands in, by the offset of the block.
struct BlockOwners {
  private var owners: [Int: Step.ID] = [:]

  init(drafts: [DraftStep], ids: [StepNumbering.Node]) {
    visit(drafts, ids)
  }

  /// The step of the block that begins at `offset`; `nil` outside steps.
  subscript(offset: Int) -> Step.ID? { owners[offset] }

  private mutating func visit(_ drafts: [DraftStep], _ ids: [StepNumbering.Node]) {
    for (draft, node) in zip(drafts, ids) {
      for block in draft.body { own(block, node.id) }
      visit(draft.children, node.children)
    }
  }

  private mutating func own(_ block: MarkdownBlock, _ id: Step.ID) {
    if case .codeBlock = block.kind { owners[block.range.lowerBound] = id }
    for child in block.children { own(child, id) }
  }
}

/// Where a guide tells the reader to copy or obtain a value: lines that name what it starts with.
struct InputMentions {
  private let spans: [(text: String, line: Int)]

  init(drafts: [DraftStep]) {
    var found: [(String, Int)] = []
    func visit(_ drafts: [DraftStep]) {
      for draft in drafts where draft.part == .main {
        for prose in StepTexts.prose(of: draft) {
          for run in prose.runs where run.kind == .code { found.append((run.text, run.line)) }
        }
        visit(draft.children)
      }
    }
    visit(drafts)
    spans = found
  }

  /// The lines that name what a value starts with (``starts with `sk_live_` ``), or that have a
  /// placeholder of it in code (``your domain: `yourdomain.com` ``).
  func lines(naming prefix: String?, or placeholders: [String]) -> [Int] {
    var lines: [Int] = []
    for span in spans {
      let isPrefix = prefix.map { span.text == $0 || span.text.hasPrefix($0 + ".") } ?? false
      let holdsPlaceholder = placeholders.contains { span.text.contains($0) }
      if isPrefix || holdsPlaceholder, lines.last != span.line { lines.append(span.line) }
    }
    return lines
  }
}
