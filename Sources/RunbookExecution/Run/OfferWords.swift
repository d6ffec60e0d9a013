import MarkdownSyntax
import RunbookModel

/// The words of a step beside the commands that it names.
struct OfferWords {
  /// Whether they ask for more than to run the commands, as in ``Run `git status` and check that
  /// nothing is changed``: then its success is not the whole of the step.
  let askForMore: Bool

  init(of step: Step) {
    let texts = [step.title] + Self.texts(in: step.body)
    var words = Self.words(in: texts.joined(separator: " "))
    for offer in step.hints.offers {
      let command = Self.words(in: offer.text)
      while let place = words.firstRange(of: command), !command.isEmpty {
        words.removeSubrange(place)
      }
    }
    askForMore = words.contains(where: Self.further.contains)
  }

  private static func texts(in blocks: [MarkdownBlock]) -> [String] {
    blocks.flatMap { [$0.inlines.plainText] + texts(in: $0.children) }
  }

  private static func words(in text: String) -> [String] {
    text.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init)
  }

  /// Words that begin a second order or tell what has to be seen.
  private static let further: Set<String> = [
    "and", "then", "after", "afterwards", "until", "check", "checks", "verify", "confirm", "ensure",
    "sure", "review", "inspect", "look", "see", "should", "must", "if", "unless", "when", "wait",
    "note", "copy", "compare", "expect", "or",
  ]
}
