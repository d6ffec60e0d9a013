import MarkdownSyntax

/// The item begins with a command as code, as ``- `terraform init` `` does.
///
/// So does ``1. `make dist`, which takes a while``. Such an item is there to be carried out, though
/// it has no verb. The command is offered with the step and never runs unasked. In a bulleted list a dash behind it makes it a definition.
struct CommandItem: StepRule {
  static let name: RuleName = "command-item"

  func verdict(on candidate: StepCandidate) -> Verdict<Bool>? {
    guard let first = candidate.prose.runs.first(where: { !$0.text.trimmed.isEmpty }),
      first.kind == .code, CommandInProse.isCommand(first.text)
    else { return nil }
    return Verdict(true, words: first.text, line: first.line)
  }
}
