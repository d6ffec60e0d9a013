import ArgumentParser
import SystemCalls

/// `runbook new TITLE`: a first guide to write on.
struct NewCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "new",
    abstract: "Writes a new guide in this folder: rotate-the-keys.md for \"Rotate the keys\".")

  @Argument(help: "What the guide is about, as its heading says it.")
  var title: String

  func validate() throws {
    guard GuideDraft(title: title) != nil else {
      throw ValidationError("The title is blank; give a few words, as in \"Rotate the keys\".")
    }
  }

  func run() throws {
    guard let draft = GuideDraft(title: title) else { return }
    do throws(SystemCallError) {
      try DurableFile(draft.fileName).create(with: Array(draft.text.utf8))
    } catch {
      let clause =
        error.reason == .exists
        ? "'\(draft.fileName)' exists and is left as it is; move it or choose another title"
        : "'\(draft.fileName)' cannot be written in this folder: \(error.cause)"
      throw CommandFailure(clause, exitCode: .unwritable)
    }
    try Output.print("\(draft.fileName)\n")
  }
}
