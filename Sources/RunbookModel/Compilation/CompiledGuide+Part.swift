import MarkdownSyntax

extension CompiledGuide {
  /// An entry of a troubleshooting part as a guide of its own, with the lines and offsets that
  /// its blocks have in the whole; `nil` where the entry is no more than a line.
  ///
  /// Its blocks mean what they mean in the whole: they ask for the inputs of the whole, and read
  /// what its commands have set. Only a variable that the shell does not know any more is asked for.
  ///
  /// - Parameters:
  ///   - entry: one of the troubleshooting of `guide`.
  ///   - guide: the whole.
  ///   - isKnown: whether the shell has a variable of a name.
  package init?(
    of entry: TroubleEntry, in guide: CompiledGuide, isKnown: (String) -> Bool = { _ in false }
  ) {
    guard let end = entry.body.map(\.range.upperBound).max() else { return nil }
    let start = guide.text.lineRange(entry.line).lowerBound
    guard start < end else { return nil }
    let part = CompiledGuide(compiling: guide.text.blanked(but: start..<end))
    let whole = guide.runbook
    var runbook = part.runbook
    let names = Set(whole.inputs.map(\.name))
    let own = runbook.inputs.filter { !names.contains($0.name) }
    let asked = Set(
      own.filter { !$0.variables.isEmpty && !$0.variables.allSatisfy(isKnown) }.map(\.name))
    runbook.blocks = runbook.blocks.map { block in
      guard let known = whole.blocks.first(where: { $0.range == block.range }) else { return block }
      return known.asking(also: block.inputs.filter(asked.contains), in: block.step)
    }
    let used = Set(runbook.blocks.flatMap(\.inputs))
    runbook.inputs =
      whole.inputs.filter { used.contains($0.name) } + own.filter { used.contains($0.name) }
    self.init(part.document, part.directives, runbook, bindings: nil)
  }
}

extension GuideBlock {
  /// The same block in a step of another guide, where it needs some inputs more.
  fileprivate func asking(also more: [Input.Name], in step: Step.ID?) -> GuideBlock {
    GuideBlock(
      code: code, range: range, line: line, endLine: endLine, kind: kind, needs: needs,
      inputs: inputs + more, hold: hold, step: step, script: script, slots: slots,
      shellState: shellState, reasons: reasons, opens: opens, place: place, directive: directive)
  }
}

extension SourceText {
  /// A text of the same lines and length, in which only `range` says something.
  fileprivate func blanked(but range: SourceRange) -> SourceText {
    var result = bytes
    for offset in result.indices where !range.contains(offset) {
      if result[offset] != UInt8(ascii: "\n"), result[offset] != UInt8(ascii: "\r") {
        result[offset] = UInt8(ascii: " ")
      }
    }
    return SourceText(String(decoding: result, as: UTF8.self), path: path)
  }
}
