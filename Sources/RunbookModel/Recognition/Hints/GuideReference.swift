import MarkdownSyntax

/// A step links to another Markdown file: a guide that may have to be carried out as well.
///
/// Only relative links to files that end in `.md` count; a page on the web is opened in a browser.
struct GuideReference: Rule {
  static let name: RuleName = "guide-reference"

  /// The references to other guides in some texts, each once.
  static func find(in texts: [Prose]) -> [StepHints.Reference] {
    var found: [StepHints.Reference] = []
    for run in texts.flatMap(\.runs) {
      guard let destination = run.destination, run.kind != .image, !destination.contains(":"),
        !destination.hasPrefix("#"), !destination.hasPrefix("/")
      else { continue }
      let parts = destination.split(separator: "#", maxSplits: 1).map(String.init)
      guard let path = parts.first, path.hasSuffix(".md") else { continue }
      let target = StepHints.Reference.Target.guide(
        path: path, anchor: parts.count > 1 ? parts[1] : nil)
      guard !found.contains(where: { $0.target == target }) else { continue }
      found.append(StepHints.Reference(target: target, words: run.text, line: run.line))
    }
    return found
  }
}
