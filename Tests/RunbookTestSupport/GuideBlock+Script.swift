import MarkdownSyntax
package import RunbookModel

extension GuideBlock {
  /// A command block whose inputs stand as `«NAME»` in the script given.
  package static func command(_ marked: String, hold: [Hold] = []) -> GuideBlock {
    var script = ""
    var slots: [Slot] = []
    var rest = marked[...]
    while let open = rest.firstIndex(of: "«"), let close = rest.firstIndex(of: "»") {
      script += rest[..<open]
      let name = String(rest[rest.index(after: open)..<close])
      let start = script.utf8.count
      script += "<\(name)>"
      slots.append(Slot(range: start..<script.utf8.count, input: name))
      rest = rest[rest.index(after: close)...]
    }
    script += rest
    let document = MarkdownDocument(parsing: SourceText("    x\n", path: "guide.md"))
    guard case .codeBlock(let code) = document.blocks.first?.kind else {
      preconditionFailure("an indented line is a block of code")
    }
    return GuideBlock(
      code: code, range: 0..<0, line: 1, endLine: 1, kind: .command,
      needs: slots.map { "<\($0.input)>" }, inputs: slots.map(\.input), hold: hold, step: nil,
      script: script, slots: slots)
  }
}
