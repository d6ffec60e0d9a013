/// Copies the text of one block out of the C parser's tree.
struct InlineReader {
  /// What the inlines around a stretch make of it.
  private struct Look: Equatable {
    var isStrong = false
    var isEmphasized = false
    var destination: String?
  }

  private var lines: InlineLines
  private var runs: [InlineRun] = []

  /// The stretches of text in `block`, and the line on which the last of them ends.
  static func runs(
    of block: CommonMarkNode, lines: InlineLines
  ) -> (runs: [InlineRun], endLine: Int) {
    var reader = InlineReader(lines: lines)
    reader.read(block)
    return (reader.runs, reader.lines.current)
  }

  private init(lines: InlineLines) { self.lines = lines }

  private mutating func read(_ block: CommonMarkNode) {
    // Inlines nest as deeply as their author likes, so no recursion here.
    var looks = [Look()]
    var node = block.firstChild
    while let current = node {
      let kind = current.kind
      if let inner = Self.look(of: current, kind, in: looks[looks.count - 1]),
        let child = current.firstChild
      {
        looks.append(inner)
        node = child
        continue
      }
      append(current, kind, look: looks[looks.count - 1])
      node = current.next
      var last = current
      while node == nil, looks.count > 1, let parent = last.parent {
        looks.removeLast()
        lines.leave(parent)
        node = parent.next
        last = parent
      }
    }
  }

  private static func look(
    of node: CommonMarkNode, _ kind: CommonMarkNode.Kind, in look: Look
  ) -> Look? {
    var inner = look
    switch kind {
    case .strong: inner.isStrong = true
    case .emphasis: inner.isEmphasized = true
    case .link: inner.destination = node.destination
    default: return nil
    }
    return inner
  }

  private mutating func append(
    _ node: CommonMarkNode, _ kind: CommonMarkNode.Kind, look: Look
  ) {
    switch kind {
    case .text: append(.text, node.literal, look, line: lines.advance(to: node))
    case .code: append(.code, node.literal, look, line: lines.advance(to: node))
    case .html: append(.html, node.literal, look, line: lines.advance(to: node))
    case .softBreak: append(.softBreak, " ", look, line: lines.current)
    case .lineBreak: append(.lineBreak, "\n", look, line: lines.current)
    case .image:
      var pictured = look
      pictured.destination = node.destination
      let line = lines.advance(to: node)
      append(.image, alternativeText(of: node), pictured, line: line)
      lines.leave(node)
    default: break
    }
  }

  private mutating func append(
    _ kind: InlineRun.Kind, _ text: String, _ look: Look, line: Int
  ) {
    // The parser cuts text at every sign that might have meant something.
    if kind == .text, let last = runs.last, last.kind == .text, last.line == line,
      last.isStrong == look.isStrong, last.isEmphasized == look.isEmphasized,
      last.destination == look.destination
    {
      runs[runs.count - 1].text += text
      return
    }
    runs.append(
      InlineRun(
        kind: kind, text: text, isStrong: look.isStrong, isEmphasized: look.isEmphasized,
        destination: look.destination, line: line))
  }

  /// The text in a picture; its lines are counted.
  private mutating func alternativeText(of image: CommonMarkNode) -> String {
    var words = ""
    var depth = 1
    var node = image.firstChild
    while let current = node {
      switch current.kind {
      case .softBreak, .lineBreak: words += " "
      case .text, .code:
        words += current.literal
        _ = lines.advance(to: current)
      default: break
      }
      if let child = current.firstChild {
        depth += 1
        node = child
        continue
      }
      node = current.next
      var last = current
      while node == nil, depth > 1, let parent = last.parent {
        depth -= 1
        node = parent.next
        last = parent
      }
    }
    return words
  }
}
