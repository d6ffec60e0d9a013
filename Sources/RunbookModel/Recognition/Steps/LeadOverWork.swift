import MarkdownSyntax

/// A paragraph leads in a block to run or to enter, and the section holds more than one such pair.
///
/// The pair is a step at the paragraph: `Stop the writers:` over a command, then `Promote the
/// standby:` over the next. Where a section has one pair and nothing else to do, its heading says
/// what it is, and the section is one step.
struct LeadOverWork: Rule {
  static let name: RuleName = "lead-over-work"

  /// Whether a text before a block tells the reader what to do with it: it orders, says what one
  /// can or has to do, says what a command is for (`To resize it, run:`), or is a bold label.
  static func isProcedural(_ lead: Prose) -> Bool {
    if lead.isStrong || Orders.isOrder(lead) { return true }
    return lead.sentences.contains { sentence in
      let words = sentence.words
      guard let first = words.first else { return false }
      if openers.contains(first) || ContinuedWay.opens(words) || Orders.isOrder(sentence) {
        return true
      }
      return invitations.occur(in: words)
    }
  }

  /// What begins a sentence that leads to a further way, or to what serves a purpose.
  private static let openers: Set<String> = [
    "or", "alternatively", "optionally", "to", "now", "next", "then", "finally", "lastly",
  ]

  /// What says that somebody does something.
  private static let invitations = Phrases([
    "you can", "you may", "you could", "you need", "you'll need", "you must", "you should",
    "you have to", "you will have to", "you'll have to", "we can", "we need", "we'll need",
    "we must", "we should", "we have to", "we will", "we'll", "we use", "we run", "let's", "let us",
    "then run", "by running", "by executing", "run the", "it's recommended to",
    "it is recommended to", "can be done",
  ])
}
