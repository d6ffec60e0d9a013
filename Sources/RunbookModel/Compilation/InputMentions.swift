import MarkdownSyntax

/// Where a guide tells the reader to copy or obtain a value: lines that name what it starts with.
struct InputMentions {
  private let spans: [(text: String, line: Int)]

  init(_ steps: [ReadStep]) {
    spans = steps.filter { $0.draft.part == .main }.flatMap { step in
      step.allTexts.flatMap(\.runs).filter { $0.kind == .code }.map { ($0.text, $0.line) }
    }
  }

  /// The lines that name what a value starts with (``starts with `sk_live_` ``), or that have a
  /// placeholder of it in code (``your domain: `yourdomain.com` ``).
  func lines(naming prefix: String?, or placeholders: [String]) -> [Int] {
    var lines: [Int] = []
    for span in spans where lines.last != span.line {
      let isPrefix = prefix.map { span.text == $0 || span.text.hasPrefix($0 + ".") } ?? false
      if isPrefix || placeholders.contains(where: span.text.contains(_:)) {
        lines.append(span.line)
      }
    }
    return lines
  }
}
