/// A condition in a rollback part that holds whenever one rolls back.
///
/// ```markdown
/// ## Rollback
///
/// If you leave half-way, stop the service and remove what it left.
/// ```
///
/// `If you stop the database by hand` names a case of its own, and is none.
enum LeavingCase {
  /// Whether the words of a condition name nothing but the leaving itself.
  static func isNamed(in condition: String) -> Bool {
    let words = Words.of(condition)
    guard words.first == "if" || words.first == "when",
      let phrase = phrases.first(where: { words.dropFirst().starts(with: $0) })
    else { return false }
    return words.dropFirst(1 + phrase.count).allSatisfy(places.contains)
  }

  private static let phrases: [[String]] = [
    "you leave", "you stop", "you abort", "you abandon", "you cancel", "you give up",
    "you back out", "you roll back", "you rollback", "you revert", "you undo", "you go back",
    "you want to stop", "you want to abort", "you want to roll back", "you want to revert",
    "you want to undo", "you want to go back", "you need to stop", "you need to abort",
    "you need to roll back", "you need to revert", "you need to undo", "you need to go back",
    "you have to roll back", "you must roll back", "you decide to roll back",
    "something goes wrong", "anything goes wrong", "things go wrong",
  ].map { $0.split(separator: " ").map(String.init) }

  /// Words that say where in the guide one leaves, or that it is all of it.
  private static let places: Set<String> = [
    "half-way", "halfway", "half", "way", "midway", "part-way", "partway", "early", "in", "the",
    "middle", "now", "here", "at", "any", "point", "time", "this", "guide", "everything", "it",
    "run", "whole",
  ]
}
