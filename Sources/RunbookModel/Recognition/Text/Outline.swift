import MarkdownSyntax

/// A heading and all that stands under it.
struct Section {
  /// `nil` for what stands before the first heading.
  let heading: MarkdownBlock?
  let level: Int
  let title: Title
  /// The blocks before the first heading inside this section.
  var blocks: [MarkdownBlock] = []
  var subsections: [Section] = []

  init(heading: MarkdownBlock?, level: Int) {
    self.heading = heading
    self.level = level
    title = Title(heading.map { $0.inlines.plainText } ?? "")
  }

  /// The section of a whole document, with the top-level headings inside it.
  ///
  /// - Complexity: O(*n*) for *n* blocks.
  static func outline(of blocks: [MarkdownBlock]) -> Section {
    var open = [Section(heading: nil, level: 0)]
    func close(downTo level: Int) {
      while open.count > 1, open[open.count - 1].level >= level {
        let finished = open.removeLast()
        open[open.count - 1].subsections.append(finished)
      }
    }
    for block in blocks {
      if case .heading(let level) = block.kind {
        close(downTo: level)
        open.append(Section(heading: block, level: level))
      } else {
        open[open.count - 1].blocks.append(block)
      }
    }
    close(downTo: 1)
    return open[0]
  }
}
