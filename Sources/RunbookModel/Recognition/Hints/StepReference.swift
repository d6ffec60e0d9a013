/// A text refers to another step of the guide by its number: `see Step 2.1`, `repeat steps 3 and
/// 4`, `as in section 5`.
///
/// The reference is shown as the step that it means, where the guide has one with that number.
struct StepReference: Rule {
  static let name: RuleName = "step-reference"

  /// The references to steps in some texts, each step once.
  static func find(
    in texts: [Prose], ids: Set<Step.ID>, except own: Step.ID
  ) -> [StepHints.Reference] {
    var found: [StepHints.Reference] = []
    for sentence in texts.flatMap(\.sentences) {
      let words = sentence.words
      for index in words.indices where Lexicon.referenceNouns.contains(words[index]) {
        for number in words[(index + 1)...].prefix(while: isNumberOrJoint) {
          let id = Step.ID(number)
          guard id != own, ids.contains(id), !found.contains(where: { $0.target == .step(id) })
          else {
            continue
          }
          found.append(
            StepHints.Reference(
              target: .step(id), words: "\(words[index]) \(number)", line: sentence.line))
        }
      }
    }
    return found
  }

  private static func isNumberOrJoint(_ word: String) -> Bool {
    word == "and" || word == "or" || word.first?.isNumber == true
  }
}
