/// The text says what something does by itself, so nobody has to do it.
///
/// `The script checks for:`, `This will:`, `Retrieves the outputs:`: what follows happens without
/// the reader, though it may be numbered or stand under `Step 2`. Where there is a command in the
/// same part, the command is still to be run.
struct DescribedPart: StepRule {
  static let name: RuleName = "described-part"

  func verdict(on candidate: StepCandidate) -> Verdict<Bool>? {
    guard !candidate.hasWork,
      let description = candidate.paragraphs.first(where: Descriptions.isDescription)
    else { return nil }
    return Verdict(false, words: description.text, line: description.line)
  }
}
