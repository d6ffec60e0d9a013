import MarkdownSyntax

/// A rule that knows one way in which a guide names a problem.
protocol TroubleRule: Rule {
  /// The problems that this rule sees among the blocks and headings of one section.
  func problems(in place: TroublePlace) -> [Problem]
}

/// A problem before its body is read.
struct Problem {
  let title: String
  let line: Int
  /// What is seen, where the problem's own line tells more than its title.
  var symptoms: [String] = []
  /// What to do, where the problem's own line tells it.
  var solutions: [String] = []
  /// What stands under it.
  let body: [MarkdownBlock]

  init(_ title: String, line: Int, body: [MarkdownBlock]) {
    self.title = title
    self.line = line
    self.body = body
  }
}
