import MarkdownSyntax

/// The comment with which the line of a marked list item ends.
struct ItemMark: Hashable, Sendable {
  /// What stands between the brackets of the guide's own box.
  enum OwnBox: String, Sendable {
    case blank = "own:blank"
    case lower = "own:x"
    case upper = "own:X"

    init?(_ mark: Character) {
      switch mark {
      case " ": self = .blank
      case "x": self = .lower
      case "X": self = .upper
      default: return nil
      }
    }

    var character: String {
      switch self {
      case .blank: " "
      case .lower: "x"
      case .upper: "X"
      }
    }
  }

  let outcome: StepOutcome
  /// What the guide has where it has a box of its own; `nil` where the box is ours.
  let own: OwnBox?
  /// How many lines above the comment the item begins.
  let linesUp: Int

  /// What the comment says after its tag.
  var words: String {
    var words = [outcome.rawValue]
    if let own { words.append(own.rawValue) }
    if linesUp > 0 { words.append("up:\(linesUp)") }
    return words.joined(separator: " ")
  }

  init(outcome: StepOutcome, own: OwnBox?, linesUp: Int) {
    self.outcome = outcome
    self.own = own
    self.linesUp = linesUp
  }

  /// Reads what `words` says; `nil` for anything else.
  init?(words: String) {
    var parts = words.split(separator: " ")[...]
    guard let outcome = parts.popFirst().flatMap({ StepOutcome(rawValue: String($0)) }) else {
      return nil
    }
    self.outcome = outcome
    own = parts.first.flatMap { OwnBox(rawValue: String($0)) }
    if own != nil { parts = parts.dropFirst() }
    var up = 0
    if let last = parts.first, last.hasPrefix("up:"), let count = Int(last.dropFirst(3)) {
      guard count > 0 else { return nil }
      up = count
      parts = parts.dropFirst()
    }
    linesUp = up
    guard parts.isEmpty else { return nil }
  }
}
