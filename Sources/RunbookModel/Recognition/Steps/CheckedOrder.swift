/// A paragraph orders what a person does, and the commands after it only check how it went.
///
/// ```markdown
/// ## Step 2: Restart the server
///
/// Restart it with the new program.
///
/// Verify that it is healthy:
/// ```
///
/// With a block of commands after the last line, the order and the check are steps of their own:
/// that the check succeeds does not say that anybody has restarted anything. Where the section has
/// further steps, or more than one such order, they are told apart already.
struct CheckedOrder: Rule {
  static let name: RuleName = "checked-order"

  /// Whether a lead tells to look at a result.
  static func isCheck(_ lead: Prose) -> Bool {
    guard let sentence = lead.sentences.last, let verb = Orders.verb(of: sentence) else {
      return false
    }
    return Lexicon.checkingVerbs.contains(verb)
  }

  /// Whether a paragraph orders something that is no check.
  static func isOrder(_ prose: Prose) -> Bool {
    prose.sentences.contains { sentence in
      Orders.isOrder(sentence)
        && Orders.verb(of: sentence).map { !Lexicon.checkingVerbs.contains($0) } == true
    }
  }
}
