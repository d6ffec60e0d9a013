/// A paragraph says how something can be done, and the next one begins `Alternatively` or `Or`.
///
/// `Take the snapshot in the console.` before `Alternatively, run:` over a command is the first of
/// two ways, and a step like the other.
struct FirstOfWays: Rule {
  static let name: RuleName = "first-of-ways"
}
