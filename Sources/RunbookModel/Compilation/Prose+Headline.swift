import MarkdownSyntax

extension Prose {
  /// The words that name an item or a lead: its bold lead, else its first sentence.
  var headline: String {
    if let lead = strongLead, lead.count > 2, text.trimmed.count > lead.count + 1, opensWithLabel {
      return lead
    }
    return sentences.first?.text ?? text.trimmed
  }

  /// What it says after its headline, with its looks; the colon between them belongs to neither.
  ///
  /// Blanks are not counted: a headline has them as one line, and not at its ends.
  var beyondHeadline: [InlineRun] {
    let headline = headline
    // Most items and leads are one sentence, and that is what names them.
    if sentences.count == 1, headline == sentences[0].text { return [] }
    var named = headline.unicodeScalars.count { !Self.isBlank($0) }
    var isAtStart = true
    var rest: [InlineRun] = []
    for run in runs {
      guard isAtStart else {
        rest.append(run)
        continue
      }
      guard run.kind != .html, run.kind != .lineBreak else { continue }
      var text = run.text.unicodeScalars[...]
      while let scalar = text.first, named > 0 || Self.isBlank(scalar) {
        if !Self.isBlank(scalar) { named -= 1 }
        text = text.dropFirst()
      }
      if text.first == ":", run.kind == .text { text = text.dropFirst() }
      text = text.drop(while: Self.isBlank)
      guard !text.isEmpty else { continue }
      isAtStart = false
      rest.append(run.saying(String(text)))
    }
    let saysMore = rest.plainText.contains { $0.isLetter || $0.isNumber }
    return saysMore ? rest : []
  }

  private static func isBlank(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value < 128
      ? scalar.value == 32 || (9...13).contains(scalar.value) : scalar.properties.isWhitespace
  }
}

extension InlineRun {
  /// The same look with another text.
  fileprivate func saying(_ text: String) -> InlineRun {
    InlineRun(
      kind: kind, text: text, isStrong: isStrong, isEmphasized: isEmphasized,
      destination: destination, line: line)
  }
}
