import MarkdownSyntax

/// Words that say that something cannot be undone once it is done.
enum PointsOfNoReturn {
  /// Phrases, in lower case; each says by itself that there is no way back.
  private static let phrases = [
    "cannot be undone", "can't be undone", "can not be undone", "cannot undo", "can't undo",
    "cannot be reversed", "can't be reversed", "cannot be reverted", "can't be reverted",
    "cannot be rolled back", "can't be rolled back", "cannot be recovered", "can't be recovered",
    "cannot be restored", "can't be restored", "irreversible", "irreversibly", "irrevocable",
    "irrevocably", "irrecoverable", "irrecoverably", "unrecoverable", "not reversible",
    "not recoverable", "no way back", "no going back", "no undo", "point of no return",
    "permanently delete", "permanently remove", "permanently destroy", "permanently lost",
    "permanently erase", "deletes all data", "destroys all data", "erases all data",
    "all data will be lost", "all data is lost", "lose all data",
  ]

  /// The sentence of a text that says so; `nil` where none does.
  static func sentence(in text: String) -> String? {
    guard text.utf8.count > 6 else { return nil }
    return sentences(of: text).first { sentence in
      let words = sentence.lowercased().replacing("’", with: "'")
      return phrases.contains { words.contains($0) }
    }
  }

  private static func sentences(of text: String) -> [String] {
    var sentences: [String] = []
    var current = ""
    for character in text {
      if character == " " || character.isNewline, let last = current.last, ".!?".contains(last) {
        sentences.append(current.trimmed)
        current = ""
      }
      current.append(character.isNewline ? " " : character)
    }
    return (sentences + [current.trimmed]).filter { !$0.isEmpty }
  }
}

extension Step {
  /// What the guide says of this step that cannot be undone, as a warning to be asked about once
  /// more before anything runs; `nil` where it says nothing of the kind.
  package var pointOfNoReturn: Warning? {
    for warning in warnings {
      if let sentence = PointsOfNoReturn.sentence(in: warning.text) {
        return Warning(text: sentence, line: warning.line)
      }
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
