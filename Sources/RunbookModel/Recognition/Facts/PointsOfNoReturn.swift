import MarkdownSyntax

/// Words that say that something cannot be undone once it is done.
enum PointsOfNoReturn {
  /// The sentence of a text that says so; `nil` where none does.
  static func sentence(in text: String) -> String? {
    Prose(text: text, line: 1).sentences.first {
      Lexicon.pointsOfNoReturn.occur(in: $0.words)
    }?.text
  }

  /// Whether a text that warns says so, or tells of a loss.
  static func isTold(in words: [String]) -> Bool {
    Lexicon.pointsOfNoReturn.occur(in: words) || Lexicon.losses.occur(in: words)
  }
}

extension Step {
  /// What the guide says of this step that cannot be undone, as a warning to be asked about once
  /// more before anything runs; `nil` where it says nothing of the kind.
  package var pointOfNoReturn: Warning? {
    for warning in warnings where warning.isPointOfNoReturn {
      let sentence = PointsOfNoReturn.sentence(in: warning.text)
      return Warning(
        text: sentence ?? warning.text, line: warning.line, isPointOfNoReturn: true,
        reason: warning.reason)
    }
    if let sentence = PointsOfNoReturn.sentence(in: title) {
      return Warning(text: sentence, line: line)
    }
    for block in body where block.kind == .paragraph {
      if let sentence = PointsOfNoReturn.sentence(in: block.inlines.plainText) {
        return Warning(text: sentence, line: block.line)
      }
    }
    return nil
  }
}
